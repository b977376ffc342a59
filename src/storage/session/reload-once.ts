import { attempt, PREFIX, type Session } from './session.ts'

const FLAG = `${PREFIX}reloaded`

/**
 * Reloads the page, once per tab: after «Connection to Indexed Database server lost» every new open
 * fails until reload. Stash what is half done first.
 * @returns whether it reloads. Not when it has before, nor when it could not remember that it has:
 * a page that reloads for ever is worse than one that does not save.
 */
export function reloadOnce(session: Session, reload: () => void): boolean {
  const may = attempt(session, (s) => {
    if (s.getItem(FLAG) !== null) return false
    s.setItem(FLAG, '1')
    return s.getItem(FLAG) === '1'
  })
  if (may) reload()
  return may === true
}
