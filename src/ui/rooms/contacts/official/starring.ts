import type { Marks } from '../../../../handbook/contact/own.ts'

/** Puts a star on a contact, of the handbook or one's own, or takes it off. */
export const starring =
  (id: string, on: boolean) =>
  (m: Marks): Marks => ({
    ...m,
    starred: [...m.starred.filter((x) => x !== id), ...(on ? [id] : [])],
  })
