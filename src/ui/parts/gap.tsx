import { firstReachable } from '../../handbook/contact/chain.ts'
import type { Contact } from '../../handbook/contact/model.ts'
import type { Handbook } from '../../handbook/layer/model.ts'
import { type Inline, refsIn } from '../../handbook/text.ts'
import { t } from '../../i18n/i18n.ts'
import { useHandbook } from '../context.ts'
import { Reach } from './call.tsx'
import { Inlines } from './text.tsx'

/** A number the municipality has not told us: what it has said to do meanwhile, and whom to call then. */
export function ContactGap({ contact }: { contact: Contact }) {
  const { contacts, clarifications } = useHandbook()
  const asked = Object.values(clarifications).find((q) => q.answeredBy.includes(contact.id))
  const next = firstReachable(contacts, contact.id)
  return (
    <GapBox
      what={t('gap.contact', { name: contact.name })}
      meanwhile={asked?.meanwhile ?? []}
      fallback={next ? [next] : []}
    />
  )
}

/** A question the municipality has not answered. */
export const QuestionGap = ({
  what,
  meanwhile,
}: {
  what: string
  meanwhile: readonly Inline[]
}) => <GapBox what={what} meanwhile={meanwhile} fallback={[]} />

/** Never a blank, never a guess: what is not settled, in words, and what to do meanwhile. */
function GapBox({
  what,
  meanwhile,
  fallback,
}: {
  what: string
  meanwhile: readonly Inline[]
  fallback: readonly Contact[]
}) {
  const { municipality, contacts } = useHandbook()
  const named = reachable(contacts, meanwhile)
  return (
    <div class="gap">
      <p class="gap-title">{t('gap.title', { place: municipality.name })}</p>
      <p>{what}</p>
      <p>
        <strong>{t('gap.meanwhile')}</strong> <Inlines of={meanwhile} calls={false} />
      </p>
      {(named.length > 0 ? named : fallback).map((c) => (
        <Reach key={c.id} contact={c} />
      ))}
    </div>
  )
}

/** The contacts in the words, or for one without a number the first in its chain that has one. */
function reachable(contacts: Handbook['contacts'], words: readonly Inline[]): readonly Contact[] {
  const found = [...refsIn(words)]
    .filter((r) => r.to === 'contact')
    .flatMap((r) => {
      const c = contacts[r.id]
      return (c?.phone === undefined ? firstReachable(contacts, r.id) : c) ?? []
    })
  return [...new Map(found.map((c) => [c.id, c])).values()]
}
