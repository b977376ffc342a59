import type { Card } from '../../../../handbook/card/model.ts'
import { stepBlocks } from '../../../../handbook/card/model.ts'
import { chain } from '../../../../handbook/contact/chain.ts'
import type { Contact } from '../../../../handbook/contact/model.ts'
import { parsePhone } from '../../../../handbook/contact/phone.ts'
import type { Handbook } from '../../../../handbook/layer/model.ts'
import { refs } from '../../../../handbook/text.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook } from '../../../context.ts'
import { Num } from '../../../parts/text.tsx'

/** Everyone a card calls, emergency first, and who comes next when they do not answer. */
export function contactsOf(card: Card, { contacts }: Handbook): readonly Contact[] {
  const named = card.steps.flatMap((s) =>
    [...refs(stepBlocks(s))].flatMap((r) => (r.to === 'contact' ? r.id : [])),
  )
  const all = [...new Set(named)].flatMap((id) => {
    const c = contacts[id]
    return c ? [c, ...chain(contacts, id)] : []
  })
  return [...new Map(all.map((c) => [c.id, c])).values()].sort(
    (a, b) => Number(b.kind === 'nød') - Number(a.kind === 'nød'),
  )
}

/** The numbers of a card in one place, to run a finger down. */
export function Numbers({ of }: { of: readonly Contact[] }) {
  const { contacts } = useHandbook()
  if (of.length === 0) return null
  return (
    <table class="paper-numbers">
      <caption>{t('paper.numbers')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('paper.numbers.who')}</th>
          <th scope="col">{t('paper.number')}</th>
          <th scope="col">{t('paper.numbers.hours')}</th>
          <th scope="col">{t('contact.noAnswer')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((c) => (
          <tr>
            <th scope="row">{c.name}</th>
            <td>
              {c.phone === undefined ? (
                <span class="write" />
              ) : (
                <Num of={parsePhone(c.phone)?.shown ?? c.phone} />
              )}
            </td>
            <td>{c.hours}</td>
            <td>{c.noAnswer && contacts[c.noAnswer]?.name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
