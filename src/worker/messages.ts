/** What a page may ask of the worker. */
export type Ask =
  /** Take over now: every tab has said that it is idle. */
  | { readonly ask: 'activate' }
  /** How many tabs are open? Answered on the port that comes with it. */
  | { readonly ask: 'tabs' }

export const isAsk = (x: unknown): x is Ask =>
  typeof x === 'object' && x !== null && 'ask' in x && (x.ask === 'activate' || x.ask === 'tabs')
