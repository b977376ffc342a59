import type { ComponentChildren } from 'preact'
import { parsePhone } from '../../handbook/contact/phone.ts'
import type { Block, CalloutKind, Inline, Ref } from '../../handbook/text.ts'
import { type Key, t } from '../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../context.ts'
import { href } from '../href.ts'
import { ActionItem } from './action.tsx'
import { Checklist } from './checklist.tsx'

/** Running text. */
export function Inlines({ of, calls = true }: { of: readonly Inline[]; calls?: boolean }) {
  return (
    <>
      {of.map((i) => {
        switch (i.type) {
          case 'text':
            return i.text
          case 'break':
            return <br />
          case 'strong':
            return (
              <strong>
                <Inlines of={i.children} calls={calls} />
              </strong>
            )
          case 'em':
            return (
              <em>
                <Inlines of={i.children} calls={calls} />
              </em>
            )
          case 'link':
            return (
              <a href={i.href} rel="noreferrer noopener">
                <Inlines of={i.children} calls={calls} />
              </a>
            )
          case 'ref':
            return <RefLink of={i} calls={calls} />
        }
      })}
    </>
  )
}

/**
 * A symbolic link in a sentence.
 * @param calls false where a call button stands just below: then the name is only a name
 */
function RefLink({ of, calls }: { of: Ref; calls: boolean }) {
  const { contacts } = useHandbook()
  const here = usePlace()
  const words = <Inlines of={of.children} calls={false} />
  switch (of.to) {
    case 'card':
      return <a href={href({ name: 'card', ...here, card: of.id }, of.step)}>{words}</a>
    case 'duty':
      return <a href={href({ name: 'duty', ...here, duty: of.id })}>{words}</a>
    case 'clarification':
      return words
    case 'contact': {
      const phone = contacts[of.id]?.phone
      return calls && phone !== undefined ? (
        <>
          {words} (<PhoneLink phone={phone} />)
        </>
      ) : (
        <strong>{words}</strong>
      )
    }
  }
}

/** A number one can tap; only shown, never dialled, in the example municipality (field rule 2). */
export function PhoneLink({
  phone,
  class: name,
  children,
}: {
  phone: string
  class?: string
  children?: ComponentChildren
}) {
  const { municipality } = useHandbook()
  const parsed = parsePhone(phone)
  const shown = children ?? <Num of={parsed?.shown ?? phone} />
  if (municipality.example || !parsed) return <span class={name}>{shown}</span>
  return (
    <a class={name} href={`tel:${parsed.dial}`}>
      {shown}
    </a>
  )
}

/** A number as read, kept on one line. */
export const Num = ({ of }: { of: string }) => (
  <span class="number">{of.replaceAll(' ', '\u00a0')}</span>
)

const CALLOUTS: Readonly<Record<CalloutKind, Key>> = {
  say: 'card.say',
  dont: 'card.dont',
  note: 'card.note',
  important: 'card.important',
  warning: 'card.warning',
}

/** Paragraphs, lists, callouts, tables, actions. */
export function Blocks({ of }: { of: readonly Block[] }) {
  return (
    <>
      {of.map((b) => {
        switch (b.type) {
          case 'paragraph':
            return (
              <p>
                <Inlines of={b.children} />
              </p>
            )
          case 'list': {
            const items = b.items.map((item) => (
              <li>
                <Blocks of={item} />
              </li>
            ))
            return b.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
          }
          case 'checklist':
            return <Checklist items={b.items} />
          case 'callout':
            return (
              <div class={`callout ${b.kind}`} role="note">
                <p class="callout-title">{t(CALLOUTS[b.kind])}</p>
                <Blocks of={b.children} />
              </div>
            )
          case 'table':
            return <Table head={b.head} rows={b.rows} />
          case 'actions':
            return (
              <ul class="actions">
                {b.items.map((a) => (
                  <ActionItem action={a} />
                ))}
              </ul>
            )
        }
      })}
    </>
  )
}

function Table({ head, rows }: Pick<Extract<Block, { type: 'table' }>, 'head' | 'rows'>) {
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            {head.map((c) => (
              <th scope="col">
                <Inlines of={c} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr>
              {r.map((c) => (
                <td>
                  <Inlines of={c} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
