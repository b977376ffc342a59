import type { Site } from '../../support/site.ts'
import type { Phone } from '../phone.ts'

/** A user's story, written once and run in every engine. It throws where it is not as it should be. */
export type Scenario = {
  /** For `--only`. */
  readonly name: string
  readonly story: string
  /** What the browser itself will say in the console of what the scenario brings about. */
  readonly complaints?: RegExp
  play(phone: Phone, site: Site, engine: string): Promise<void>
}
