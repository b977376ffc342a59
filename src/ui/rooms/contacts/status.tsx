import { type Change, type Status, statusOf } from '../../../handbook/contact/hours/open.ts'
import type { Contact } from '../../../handbook/contact/model.ts'
import { t } from '../../../i18n/i18n.ts'
import { useRoomServices } from '../../context.ts'

/**
 * Whether a contact answers now.
 * @returns a function, so that a list asks for the clock once; it gives undefined where no one knows
 */
export function useStatus(): (contact: Pick<Contact, 'hours'>) => Status | undefined {
  const hours = useRoomServices()?.hours
  const now = hours?.now.value
  return (contact) =>
    hours && now !== undefined ? statusOf(contact, now, hours.calendar) : undefined
}

/** Someone is there now, as far as the hours say. */
export const answers = (s: Status | undefined): boolean =>
  s?.state === 'always' || s?.state === 'open'

/** On a call button: that she has starred it, and open or closed, which never takes it away (field rule 8). */
export function Word({ contact }: { contact: Contact }) {
  const status = useStatus()(contact)
  const starred = useRoomServices()?.mine?.owned.value.marks.starred.includes(contact.id)
  const words = status && wordsOf(status)
  return (
    <>
      {starred && (
        <>
          {' '}
          <span class="call-star">
            <span aria-hidden="true">★</span>{' '}
            <span class="visually-hidden">{t('mine.star.mark')}</span>
          </span>
        </>
      )}
      {words && (
        <>
          {' '}
          <span class="call-state" data-state={status.state}>
            {words}
          </span>
        </>
      )}
    </>
  )
}

function wordsOf(s: Status): string | undefined {
  switch (s.state) {
    case 'always':
      return undefined
    case 'open':
      return s.closes ? t('hours.openUntil', { when: when(s.closes) }) : t('hours.open')
    case 'perhaps':
      return t('hours.perhaps', { day: t(`hours.day.${s.day}`) })
    case 'closed':
      return s.opens ? t('hours.closedUntil', { when: when(s.opens) }) : t('hours.closed')
  }
}

function when({ inDays, weekday, minute }: Change): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60]
  const time = [hour, rest].map((n) => String(n).padStart(2, '0')).join(':')
  if (inDays === 0) return t('hours.today', { time })
  if (inDays === 1) return t('hours.tomorrow', { time })
  if (inDays > 6) return t('hours.muchLater', { days: inDays })
  const name = t('hours.weekdays').split(' ')[weekday - 1]
  return t('hours.later', { weekday: name, time })
}
