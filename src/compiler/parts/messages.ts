import type { Built, Checked, Publication } from './build.ts'
import type { Part } from './part.ts'

/** What a part is told when it begins. */
export type Task = Part & {
  readonly folder: string
  readonly today: string
  /** Numbers; undefined: all. */
  readonly only: readonly string[] | undefined
  /** The folder where the last publication is served from, if any. */
  readonly last: string | undefined
}

/** Build now: with the screens that this module renders. */
export type Go = Publication & { readonly renderer: string }

export type Answer = ({ readonly kind: 'checked' } & Checked) | ({ readonly kind: 'built' } & Built)
