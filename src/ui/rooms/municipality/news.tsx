import { useEffect, useState } from 'preact/hooks'
import type { News as Item } from '../../../handbook/layer/news.ts'
import { day, type Key, t } from '../../../i18n/i18n.ts'
import { useHandbook, usePlace, useRoomServices } from '../../context.ts'
import { href } from '../../href.ts'
import type { NewsService } from '../services.ts'
import { Back } from './back.tsx'

type Found = Awaited<ReturnType<NewsService['since']>>

/** What has changed since the user last looked, in words. It stays until she says that she has seen it. */
export function News() {
  const h = useHandbook()
  const services = useRoomServices()
  const [found, setFound] = useState<{ readonly answer: Found }>()
  const ask = () => services?.news.since(h).then((answer) => setFound({ answer }))
  useEffect(() => void ask(), [services, h])
  return (
    <>
      <Back />
      <h1>{t('kommune.news')}</h1>
      <div role="status">{found && <Told found={found.answer} />}</div>
      {found?.answer && found.answer.news.length > 0 && (
        <button
          type="button"
          class="ds-button"
          onClick={() => void services?.news.seen(h).then(ask)}
        >
          {t('kommune.news.seen')}
        </button>
      )}
    </>
  )
}

function Told({ found }: { found: Found }) {
  if (!found) return <p>{t('kommune.news.not')}</p>
  const { news } = found
  const date = day(found.at)
  if (news.length === 0) return <p>{t('kommune.news.none', { date })}</p>
  const inCards = news.filter((n) => 'card' in n)
  return (
    <>
      <p>{t('kommune.news.since', { date })}</p>
      {[...new Set(inCards.map((n) => n.card))].map((card) => (
        <InCard key={card} card={card} news={inCards.filter((n) => n.card === card)} />
      ))}
      <List
        title={t('kommune.news.contacts')}
        of={news.flatMap((n) =>
          n.kind === 'number' || n.kind === 'contact'
            ? [t(`kommune.news.${n.kind}.${n.how}` satisfies Key, { name: n.name })]
            : [],
        )}
      />
      <List
        title={t('kommune.news.answers')}
        of={news.flatMap((n) =>
          n.kind === 'answer'
            ? [t(`kommune.news.answer.${n.how}` satisfies Key, { question: n.question })]
            : [],
        )}
      />
    </>
  )
}

/** What has changed in one card, and the way to it. A card that is new as a whole says only that. */
function InCard({
  card,
  news,
}: {
  card: string
  news: readonly Extract<Item, { card: string }>[]
}) {
  const here = usePlace()
  const gone = news.some((n) => n.kind === 'card' && n.how === 'gone')
  const title = news[0]?.title
  const lines = news.map((n) =>
    n.kind === 'card'
      ? t(n.how === 'gone' ? 'kommune.news.card.gone' : 'kommune.news.card.new')
      : t(`kommune.news.step.${n.how}` satisfies Key, { step: n.step?.title }),
  )
  return (
    <section>
      <h2>{gone ? title : <a href={href({ name: 'card', ...here, card })}>{title}</a>}</h2>
      <Lines of={lines} />
    </section>
  )
}

function List({ title, of }: { title: string; of: readonly string[] }) {
  if (of.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <Lines of={of} />
    </section>
  )
}

const Lines = ({ of }: { of: readonly string[] }) => (
  <ul>
    {of.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)
