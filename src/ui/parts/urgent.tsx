import { useLayoutEffect, useState } from 'preact/hooks'
import type { Card } from '../../handbook/card/model.ts'
import { day, t } from '../../i18n/i18n.ts'
import { useServices } from '../context.ts'

/**
 * A correction that matters now, at the start of its card until she has gone on from it once. It
 * never goes away under her finger: whether it shows is decided before it is drawn.
 */
export function UrgentLine({ card: { id, urgent } }: { card: Card }) {
  const settings = useServices()?.settings
  const key = urgent && `${id}-${urgent.day}`
  const seen = settings?.now.value.seen ?? []
  const [known] = useState(key && seen.includes(key))
  useLayoutEffect(
    () => () => {
      const now = settings?.now.value.seen ?? []
      if (key && !now.includes(key)) void settings?.save({ seen: [...now, key] })
    },
    [],
  )
  if (!urgent || known) return null
  return (
    <p class={seen.includes(key ?? '') ? 'notice seen' : 'notice'} lang={urgent.lang}>
      <strong>{t('card.urgent', { date: day(urgent.day) })}</strong> {urgent.text}
    </p>
  )
}
