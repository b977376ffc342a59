import { damagedScript } from './damaged.ts'
import { denied } from './denied.ts'
import { hide } from './hide.ts'
import { newContent } from './new-content.ts'
import { noScript } from './no-script.ts'
import { coldStart, everyAddress, search } from './offline.ts'
import { fullDisk, ownContact } from './own-contacts.ts'
import type { Scenario } from './scenario.ts'
import { walk } from './walk.ts'

export const scenarios: readonly Scenario[] = [
  coldStart,
  everyAddress,
  search,
  walk,
  hide,
  ownContact,
  fullDisk,
  newContent,
  damagedScript,
  denied,
  noScript,
]
