import type { Handbook } from '../layer/model.ts'

/**
 * The functions that are asked about something, and so the ones that can be responsible for a
 * measure. To choose among, not to type: no name of a person can get into a plan.
 */
export const functionsIn = ({
  clarifications,
  contacts,
}: Pick<Handbook, 'clarifications' | 'contacts'>): readonly string[] => [
  ...new Set([
    ...Object.values(clarifications).map((q) => q.askedOf),
    ...Object.values(contacts).flatMap((c) => c.askedOf ?? []),
  ]),
]
