import { useLayoutEffect, useState } from 'preact/hooks'
import type { Urgent } from '../../handbook/card/model.ts'
import { day, t } from '../../i18n/i18n.ts'
import { useServices } from '../context.ts'

/**
 * A correction that matters now, at the start of its card until she has gone on from it once. It
 * never goes away under her finger: whether it shows is decided before it is drawn.
 */
export function UrgentLine({ card, urgent }: { card: string; urgent: Urgent }) {
  const settings = useServices()?.settings
  const key = `${card}-${urgent.day}`
  const seen = settings?.now.value.seen?.includes(key)
  const [known] = useState(seen)
  useLayoutEffect(
    () => () => void settings?.save({ seen: [...(settings.now.value.seen ?? []), key] }),
    [],
  )
  return known ? null : (
    <p class={seen ? 'notice seen' : 'notice'} lang={urgent.lang}>
      <strong>{t('card.urgent', { date: day(urgent.day) })}</strong> {urgent.text}
    </p>
  )
}
