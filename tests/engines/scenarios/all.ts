import { hide } from './hide.ts'
import { coldStart } from './offline.ts'
import { ownContact } from './own-contacts.ts'
import type { Scenario } from './scenario.ts'
import { walk } from './walk.ts'

export const scenarios: readonly Scenario[] = [coldStart, ownContact, hide, walk]
