import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { chain, firstReachable } from '../../handbook/contact/chain.ts'
import type { Contact } from '../../handbook/contact/model.ts'
import { type Inline, refsIn } from '../../handbook/text.ts'
import { t } from '../../i18n/i18n.ts'
import { RehearsalContext, useHandbook, usePlace } from '../context.ts'
import { href } from '../href.ts'
import { Reach } from './call.tsx'
import { Inlines } from './text.tsx'

/**
 * A number the municipality has not told us: what to do meanwhile, and one button: the first it
 * names that can be reached, or else the next in the chain. One question can stand for two
 * contacts, so a name in the chain of this one goes before a name that is meant for the other.
 */
export function ContactGap({ contact }: { contact: Contact }) {
  const { contacts, clarifications } = useHandbook()
  const asked = Object.values(clarifications).find((q) => q.answeredBy.includes(contact.id))
  const meanwhile = asked?.meanwhile ?? []
  const named = [...refsIn(meanwhile)].flatMap((r) =>
    r.to === 'contact' ? (contacts[r.id] ?? []) : [],
  )
  const after = chain(contacts, contact.id)
  const reached = named.filter((c) => c.phone !== undefined && c.kind !== 'nød')
  const next =
    reached.find((c) => after.includes(c)) ??
    reached[0] ??
    firstReachable(contacts, contact.id) ??
    after[0]
  return (
    <GapBox what={t('gap.contact', { name: contact.name })} meanwhile={meanwhile}>
      {next && <Reach contact={next} />}
    </GapBox>
  )
}

/** A question the municipality has not answered. The numbers in what to do meanwhile can be tapped. */
export const QuestionGap = ({
  what,
  meanwhile,
}: {
  what: string
  meanwhile: readonly Inline[]
}) => <GapBox what={what} meanwhile={meanwhile} />

/** Never a blank, never a guess: what is not settled, in words, and what to do meanwhile. */
function GapBox({
  what,
  meanwhile,
  children,
}: {
  what: string
  meanwhile: readonly Inline[]
  children?: ComponentChildren
}) {
  const { municipality } = useHandbook()
  const title = t('gap.title', { place: municipality.name })
  const rest = (
    <>
      <p>
        <strong>{t('gap.meanwhile')}</strong> <Inlines of={meanwhile} />
      </p>
      {children}
      <a href={href({ name: 'room', room: 'kommunen', ...usePlace(), page: [] })}>{t('gap.all')}</a>
    </>
  )
  // Nobody acts on a lesson: a line each, so that what is learnt is not drowned in what is missing.
  if (useContext(RehearsalContext) === 'lesson')
    return (
      <details class="gap">
        <summary>
          <strong>{title}</strong> {what}
        </summary>
        {rest}
      </details>
    )
  return (
    <div class="gap">
      <p class="gap-title">{title}</p>
      <p>{what}</p>
      {rest}
    </div>
  )
}
