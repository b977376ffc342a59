import type { Contact } from '../../../../handbook/contact/model.ts'
import type { Clarification } from '../../../../handbook/layer/model.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook } from '../../../context.ts'
import { Call } from '../../../parts/call.tsx'
import { Clarified } from '../../../parts/clarified.tsx'

type Group = { readonly questions: Clarification[]; readonly contacts: Contact[] }

/**
 * What this municipality has settled, and the gaps with what to do meanwhile, by whom one asks.
 * Contacts that answer a question stand under it.
 */
export function LocalAnswers() {
  const { clarifications, contacts, municipality } = useHandbook()
  const groups = new Map<string, Group>()
  const of = (asked: string): Group => {
    const group = groups.get(asked) ?? { questions: [], contacts: [] }
    groups.set(asked, group)
    return group
  }
  const all = Object.values(clarifications)
  const answering = new Set(all.flatMap((q) => q.answeredBy))
  for (const q of all) of(q.askedOf).questions.push(q)
  for (const c of Object.values(contacts))
    if (c.local && !answering.has(c.id)) of(c.askedOf ?? '').contacts.push(c)
  const settled = all.filter((q) => q.answered).length
  return (
    <section aria-labelledby="lokalt">
      <h2 id="lokalt">{t('learn.local', { place: municipality.name })}</h2>
      <p>{t('learn.local.count', { settled, all: all.length })}</p>
      {[...groups].map(([asked, group]) => (
        <details class="more local" key={asked}>
          <summary>
            {t('learn.local.asked', { who: asked || t('learn.local.others') })}{' '}
            <span class="minutes">
              {t('learn.local.of', {
                settled: countSettled(group),
                all: group.questions.length + group.contacts.length,
              })}
            </span>
          </summary>
          {group.questions.map((q) => (
            <div key={q.id} lang={q.lang}>
              {q.answered && <h3>{q.question}</h3>}
              <Clarified of={q} />
            </div>
          ))}
          {group.contacts.map((c) => (
            <Call key={c.id} contact={c} />
          ))}
        </details>
      ))}
    </section>
  )
}

const countSettled = ({ questions, contacts }: Group): number =>
  questions.filter((q) => q.answered).length + contacts.filter((c) => c.phone !== undefined).length
