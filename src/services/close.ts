import { signal } from '@preact/signals'
import type { Close } from '../handbook/contact/conflict.ts'
import { attempt, PREFIX, type Session } from '../storage/session/session.ts'
import type { Services } from '../ui/services.ts'

const KEY = `${PREFIX}nær`
const NO_ONE: Close = { me: false, receiver: false }

/**
 * Whether someone is too close, as the user has said. Two letters in the session, so that a reload
 * keeps it: gone with the tab and with «Skjul». Where the session is denied the page remembers alone.
 */
export function openClose(session: Session): Services['close'] {
  const kept = attempt(session, (s) => s.getItem(KEY)) ?? ''
  const now = signal<Close>({ me: kept.includes('j'), receiver: kept.includes('m') })
  return {
    now,
    say: (close) => {
      now.value = close
      const text = `${close.me ? 'j' : ''}${close.receiver ? 'm' : ''}`
      attempt(session, (s) => (text === '' ? s.removeItem(KEY) : s.setItem(KEY, text)))
    },
    forget: () => {
      now.value = NO_ONE
      attempt(session, (s) => s.removeItem(KEY))
    },
  }
}
