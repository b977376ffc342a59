import { type Change, changesFrom } from '../../../storage/contacts/change.ts'
import { attempt, PREFIX, type Session } from '../../../storage/session/session.ts'

const STASH = `${PREFIX}mine`

/** Changes that are not on disk, across a reload of this tab. */
export const stashIn = (session: Session) => ({
  /** @returns whether they survive a reload */
  keep: (changes: readonly Change[]): boolean =>
    attempt(session, (s) => {
      const text = JSON.stringify(changes)
      s.setItem(STASH, text)
      return s.getItem(STASH) === text
    }) === true,
  kept: (): readonly Change[] => changesFrom(attempt(session, (s) => s.getItem(STASH)) ?? '[]'),
  drop: (): void => void attempt(session, (s) => s.removeItem(STASH)),
})
