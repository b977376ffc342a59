import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { parsePhone } from '../../handbook/contact/phone.ts'
import { type Block, type CalloutKind, type Inline, type Ref, refsIn } from '../../handbook/text.ts'
import { type Key, t } from '../../i18n/i18n.ts'
import { RehearsalContext, useHandbook, usePlace } from '../context.ts'
import { href } from '../href.ts'
import { ActionItem } from './action.tsx'
import { GapsIn, Settled } from './behind.tsx'
import { Checklist } from './checklist.tsx'

type Running = { of: readonly Inline[]; calls?: boolean }

/** Running text. */
export const Inlines = ({ of, calls = true }: Running) => (
  <>
    {of.map((i) => (
      <Piece of={i} calls={calls} />
    ))}
  </>
)

function Piece({ of, calls }: { of: Inline; calls: boolean }) {
  switch (of.type) {
    case 'text':
      return <>{of.text}</>
    case 'break':
      return <br />
    case 'ref':
      return <RefLink of={of} calls={calls} />
    case 'strong':
      return (
        <strong>
          <Inlines of={of.children} calls={calls} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <Inlines of={of.children} calls={calls} />
        </em>
      )
    case 'link':
      return <Link of={of} calls={calls} />
  }
}

function Link({ of, calls }: { of: Extract<Inline, { type: 'link' }>; calls: boolean }) {
  const rehearsal = useContext(RehearsalContext)
  const words = <Inlines of={of.children} calls={calls} />
  if (rehearsal === 'drill' || (rehearsal && !of.href.startsWith('https:'))) return words
  return (
    <a href={of.href} rel="noreferrer noopener">
      {words}
    </a>
  )
}

/**
 * A symbolic link in a sentence.
 * @param calls false where a call button stands just below: then the name is only a name
 */
function RefLink({ of, calls }: { of: Ref; calls: boolean }) {
  const { contacts } = useHandbook()
  const here = usePlace()
  const drill = useContext(RehearsalContext) === 'drill'
  const words = <Inlines of={of.children} calls={false} />
  if (drill && (of.to === 'card' || of.to === 'duty')) return words
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
  if (useContext(RehearsalContext) || municipality.example || !parsed)
    return <span class={name}>{shown}</span>
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
export const Blocks = ({ of }: { of: readonly Block[] }) => (
  <>
    {of.map((b) => (
      <BlockView of={b} />
    ))}
  </>
)

function BlockView({ of }: { of: Block }) {
  switch (of.type) {
    case 'paragraph':
      return (
        <>
          <p>
            <Inlines of={of.children} />
          </p>
          <GapsIn links={[...refsIn(of.children)]} />
          <Settled links={[...refsIn(of.children)]} />
        </>
      )
    case 'list': {
      const items = of.items.map((item) => (
        <li>
          <Blocks of={item} />
        </li>
      ))
      return of.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'checklist':
      return <Checklist items={of.items} />
    case 'callout':
      return (
        <div class={`callout ${of.kind}`} role="note">
          <p class="callout-title">{t(CALLOUTS[of.kind])}</p>
          <Blocks of={of.children} />
        </div>
      )
    case 'table':
      return <Table head={of.head} rows={of.rows} />
    case 'actions':
      return (
        <ul class="actions">
          {of.items.map((a) => (
            <ActionItem action={a} />
          ))}
        </ul>
      )
  }
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
