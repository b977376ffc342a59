declare module 'virtual:precache' {
  const entries: { url: string; revision: string | null }[]
  export default entries
}
