/** What a page may ask of the worker. */
export type Ask =
  /** Take over now: every tab has said that it is idle. */
  | { readonly ask: 'activate' }
  /** How many tabs are open? Answered on the port that comes with it. */
  | { readonly ask: 'tabs' }
  /** The cards are here: fetch the second half of the app. */
  | { readonly ask: 'rest' }
  /** The cards are here: take out their pages, so that the next navigation is quicker. */
  | { readonly ask: 'pages' }
  /** The second half does not run: fetch it anew. */
  | { readonly ask: 'mend' }

const ASKS: readonly unknown[] = [
  'activate',
  'tabs',
  'rest',
  'pages',
  'mend',
] satisfies Ask['ask'][]

export const isAsk = (x: unknown): x is Ask =>
  typeof x === 'object' && x !== null && 'ask' in x && ASKS.includes(x.ask)
