import { firstReachable } from '../../../../handbook/contact/chain.ts'
import { parsePhone } from '../../../../handbook/contact/phone.ts'
import type { Matter } from '../../../../handbook/layer/matters.ts'
import { t } from '../../../../i18n/i18n.ts'
import { InsideContext, useHandbook } from '../../../context.ts'
import { Blocks, Inlines, Num } from '../../../parts/text.tsx'

/** What is asked, as one line. */
const Asked = ({ matter }: { matter: Matter }) =>
  matter.kind === 'question' ? (
    <span lang={matter.question.lang}>{matter.question.question}</span>
  ) : (
    <span>{t('kommune.number', { name: matter.contact.name })}</span>
  )

/** Not settled: what is asked, and one tap away what the staff do until it is. */
export function Open({ matter }: { matter: Matter }) {
  return (
    <details class="matter">
      <summary>
        <Asked matter={matter} />
      </summary>
      <InsideContext.Provider value={true}>
        {matter.kind === 'question' ? (
          <p>
            <strong>{t('kommune.meanwhile')}</strong>{' '}
            <span lang={matter.question.lang}>
              <Inlines of={matter.question.meanwhile} />
            </span>
          </p>
        ) : (
          <Meanwhile id={matter.id} />
        )}
      </InsideContext.Provider>
    </details>
  )
}

function Meanwhile({ id }: { id: string }) {
  const { contacts } = useHandbook()
  const used = contacts[id]?.usedFor
  const next = firstReachable(contacts, id)
  return (
    <>
      {used && <p>{used}</p>}
      {next && (
        <p>
          {t('kommune.next', { name: next.name })} <Shown phone={next.phone ?? ''} />
        </p>
      )}
    </>
  )
}

/** A number to read. Here no one calls: a tap that dials belongs on a card. */
const Shown = ({ phone }: { phone: string }) => <Num of={parsePhone(phone)?.shown ?? phone} />

/** Settled: the answer, and which layer gave it. */
export function Settled({ matter }: { matter: Matter }) {
  const { contacts } = useHandbook()
  const numbers =
    matter.kind === 'contact'
      ? [matter.contact]
      : matter.question.answer
        ? []
        : matter.question.answeredBy.flatMap((id) => contacts[id] ?? [])
  return (
    <div class="settled">
      <p class="settled-title">
        <Asked matter={matter} />
      </p>
      {matter.kind === 'question' && matter.question.answer && (
        <InsideContext.Provider value={true}>
          <div lang={matter.question.answerLang}>
            <Blocks of={matter.question.answer} />
          </div>
        </InsideContext.Provider>
      )}
      {numbers.map((c) => (
        <p key={c.id}>
          {c.name}: <Shown phone={c.phone ?? ''} />
          {c.hours && <>, {c.hours}</>}
        </p>
      ))}
      {matter.by && <p class="hint">{t('kommune.by', { layer: matter.by })}</p>}
    </div>
  )
}
