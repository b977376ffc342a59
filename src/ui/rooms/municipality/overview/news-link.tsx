import { useEffect, useState } from 'preact/hooks'
import type { Handbook } from '../../../../handbook/layer/model.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace, useRoomServices } from '../../../context.ts'
import { href } from '../../../href.ts'
import type { Services } from '../../../services.ts'

/** How many things have changed since the user last looked; undefined until it is known. */
export function useNewsCount(h: Handbook | undefined): number | undefined {
  const services = useRoomServices()
  const [count, setCount] = useState<number>()
  useEffect(() => {
    if (h) void services?.news.since(h).then((found) => setCount(found?.news.length))
  }, [services, h])
  return count
}

/** The way to what is new, with how much there is. */
export function NewsLink() {
  const count = useNewsCount(useHandbook())
  const here = usePlace()
  return (
    <a href={href({ name: 'room', room: 'kommunen', ...here, page: ['nytt'] })}>
      {count ? t('kommune.news.count', { count }) : t('kommune.news')}
    </a>
  )
}

/** In Mer: a quiet word when something is new in the chosen municipality, and nothing otherwise. */
export function HomeNews({ services, place }: { services: Services; place: string }) {
  const { content, settings } = services
  const [handbook, setHandbook] = useState<Handbook>()
  const count = useNewsCount(handbook)
  useEffect(() => {
    const known = Object.entries(content.index.value?.municipalities ?? {})
    const id = known.find(([, e]) => e.slug === place)?.[0]
    if (id !== undefined)
      void content
        .open(id, settings.now.value.lang ?? '')
        .then((got) => got.ok && setHandbook(got.value.handbook))
  }, [place, content.index.value])
  if (!count) return null
  return (
    <li>
      <a href={href({ name: 'room', room: 'kommunen', place, page: ['nytt'] })}>
        {t('kommune.news.count', { count })}
      </a>
    </li>
  )
}
