/**
 * What a spreadsheet would run as a formula (CWE-1236), or count with: it takes zeros off the front
 * of digits, and the plus off +46.
 */
const LIVE = /^(?:[=+\-@\t\r\n＝＋－＠]|0\d[\d ]*$)/
const GUARDED = /^'+(?:[=+\-@\t\r\n＝＋－＠]|0\d[\d ]*$)/

/** A cell that stays text: an apostrophe stands before what would not. */
export const guard = (cell: string): string =>
  LIVE.test(cell) || GUARDED.test(cell) ? `'${cell}` : cell

/** The cell as it was before `guard`. */
export const unguard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell)
