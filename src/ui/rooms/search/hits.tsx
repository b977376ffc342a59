import { useMemo } from 'preact/hooks'
import type { Card } from '../../../handbook/card/model.ts'
import type { OwnContact } from '../../../handbook/contact/own.ts'
import type { Hit } from '../../../handbook/search/documents.ts'
import { type Block, plain, runs } from '../../../handbook/text.ts'
import { t } from '../../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../../context.ts'
import { href } from '../../href.ts'
import { Call, CallButton } from '../../parts/call.tsx'

/** What answers: what it is, what it is called, and where it leads or whom it calls. */
export function Hits({ of, own }: { of: readonly Hit[]; own: readonly OwnContact[] }) {
  return (
    <ol class="hits" id="treff" aria-label={t('search.results')}>
      {of.map((h) => (
        <li key={JSON.stringify(h)} class="hit">
          <Same hit={h} own={own} />
        </li>
      ))}
    </ol>
  )
}

type Shown = { readonly hit: Hit; readonly own: readonly OwnContact[] }

/** What answered the last letter too is not drawn again. */
function Same({ hit, own }: Shown) {
  const handbook = useHandbook()
  return useMemo(() => <HitView hit={hit} own={own} />, [hit, own, handbook])
}

function HitView({ hit, own }: Shown) {
  const { cards, contacts, duties } = useHandbook()
  switch (hit.kind) {
    case 'card':
    case 'step': {
      const card = cards.find((c) => c.id === hit.card)
      return card ? <CardHit card={card} step={hit.kind === 'step' ? hit.step : undefined} /> : null
    }
    case 'contact': {
      const c = contacts[hit.contact]
      return c ? (
        <>
          <p class="hit-kind">{t('search.contact')}</p>
          {c.usedFor && <p class="hit-text">{c.usedFor}</p>}
          {/* The button alone: who to try next stands in the contacts and in the cards. */}
          {c.phone === undefined ? <Call contact={c} /> : <CallButton contact={c} />}
        </>
      ) : null
    }
    case 'own': {
      const c = own.find((o) => o.id === hit.contact)
      return c ? (
        <>
          <p class="hit-kind">{t('search.own')}</p>
          {c.phone === undefined ? (
            <p class="hit-title">{c.name}</p>
          ) : (
            <CallButton contact={{ ...c, local: false }} />
          )}
        </>
      ) : null
    }
    case 'duty': {
      const d = duties[hit.duty]
      return d ? <DutyHit id={d.id} title={d.title} intro={d.intro} lang={d.lang} /> : null
    }
    case 'lesson':
      return <LessonHit {...hit} />
  }
}

function CardHit({ card, step }: { card: Card; step: string | undefined }) {
  const here = usePlace()
  const at = card.steps.find((s) => s.id === step)
  return (
    <a data-stop href={href({ name: 'card', ...here, card: card.id }, step)}>
      <span class="hit-kind">{at ? t('search.step', { card: card.title }) : t('search.card')}</span>
      <span class="hit-title" lang={at ? at.lang : card.lang}>
        {at?.title ?? card.title}
      </span>
      {!at && <Intro of={card.intro} lang={card.lang} />}
    </a>
  )
}

function LessonHit({ lesson, title, lang }: Extract<Hit, { kind: 'lesson' }>) {
  const address = href({ name: 'room', room: 'lar', ...usePlace(), page: ['leksjon', lesson] })
  return (
    <a data-stop href={address}>
      <span class="hit-kind">{t('learn.kind.lesson')}</span>
      <span class="hit-title" lang={lang}>
        {title}
      </span>
    </a>
  )
}

function DutyHit(d: {
  id: string
  title: string
  intro: readonly Block[]
  lang: string | undefined
}) {
  const here = usePlace()
  return (
    <a data-stop href={href({ name: 'duty', ...here, duty: d.id })}>
      <span class="hit-kind">{t('search.duty')}</span>
      <span class="hit-title" lang={d.lang}>
        {d.title}
      </span>
      <Intro of={d.intro} lang={d.lang} />
    </a>
  )
}

const Intro = ({ of, lang }: { of: readonly Block[]; lang: string | undefined }) => (
  <span class="hit-text" lang={lang}>
    {[...runs(of)].map(plain).join(' ')}
  </span>
)
