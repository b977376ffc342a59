import list from 'virtual:precache'
console.log(list)
