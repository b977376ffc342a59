import { GROUPS } from '../../../handbook/card/model.ts'
import { day, t } from '../../../i18n/i18n.ts'
import { useHandbook } from '../../context.ts'
import { PrintButton } from './card-page.tsx'
import { Numbers } from './sheet/numbers.tsx'
import { Sheet } from './sheet/sheet.tsx'

/** The municipality's handbook as one booklet: contents, every number, every card. */
export function Booklet({ today }: { today: string }) {
  const { cards, contacts, municipality } = useHandbook()
  const ordered = GROUPS.flatMap((g) => cards.filter((c) => c.group === g))
  const all = Object.values(contacts).filter((c) => c.phone !== undefined || c.local)
  return (
    <>
      <div class="paper-tools">
        <PrintButton />
        <p>{t('paper.booklet.text', { count: ordered.length })}</p>
      </div>
      <div class="booklet">
        <section class="booklet-front">
          <h1>{t('paper.booklet.title', { place: municipality.name })}</h1>
          <p>{t('paper.printed', { date: day(today) })}</p>
          {municipality.example && <p>{t('paper.example')}</p>}
          <h2>{t('paper.contents')}</h2>
          <ol class="booklet-contents">
            {ordered.map((c) => (
              <li lang={c.lang}>
                <a href={`#hefte-${c.id}`}>{c.title}</a>
              </li>
            ))}
          </ol>
          <Numbers of={all} />
        </section>
        {ordered.map((c, i) => (
          <div id={`hefte-${c.id}`}>
            <Sheet card={c} today={today} number={i + 1} />
          </div>
        ))}
      </div>
    </>
  )
}
