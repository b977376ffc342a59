declare module 'virtual:holidays' {
  const table: import('./handbook/contact/hours/calendar.ts').HolidayTable
  export default table
}
