import { parsePhone } from '../../../../handbook/contact/phone.ts'
import type { Block, CalloutKind, Inline, Ref } from '../../../../handbook/text.ts'
import { type Key, t } from '../../../../i18n/i18n.ts'
import { useHandbook } from '../../../context.ts'
import { Num } from '../../../parts/text.tsx'

/** Running text on paper: nothing to tap, so every number and every answer stands in it. */
export const Words = ({ of }: { of: readonly Inline[] }) => (
  <>
    {of.map((i) => (
      <Piece of={i} />
    ))}
  </>
)

function Piece({ of }: { of: Inline }) {
  switch (of.type) {
    case 'text':
      return <>{of.text}</>
    case 'break':
      return <br />
    case 'strong':
    case 'link':
      return (
        <strong>
          <Words of={of.children} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <Words of={of.children} />
        </em>
      )
    case 'ref':
      return <RefWords of={of} />
  }
}

function RefWords({ of }: { of: Ref }) {
  const { contacts, cards } = useHandbook()
  const words = <Words of={of.children} />
  if (of.to === 'contact')
    return <Numbered id={of.id} words={words} phone={contacts[of.id]?.phone} />
  if (of.to === 'card') {
    const title = cards.find((c) => c.id === of.id)?.title
    return (
      <>
        {words}
        {title && ` (${t('paper.toCard')} «${title}»)`}
      </>
    )
  }
  return words
}

/** The number in the sentence where it is needed; a line to write it on where it is not known. */
const Numbered = (props: {
  id: string
  words: preact.ComponentChild
  phone: string | undefined
}) => (
  <strong>
    {props.words} (
    {props.phone === undefined ? (
      <span class="write">{t('paper.number')}</span>
    ) : (
      <Num of={parsePhone(props.phone)?.shown ?? props.phone} />
    )}
    )
  </strong>
)

const CALLOUTS: Readonly<Record<CalloutKind, Key>> = {
  say: 'card.say',
  dont: 'card.dont',
  note: 'card.note',
  important: 'card.important',
  warning: 'card.warning',
}

/** Paragraphs, lists, actions, tables: small, and in the order of the card. */
export const PaperBlocks = ({ of }: { of: readonly Block[] }) => (
  <>
    {of.map((b) => (
      <PaperBlock of={b} />
    ))}
  </>
)

function PaperBlock({ of }: { of: Block }) {
  switch (of.type) {
    case 'paragraph':
      return (
        <p>
          <Words of={of.children} />
        </p>
      )
    case 'list': {
      const items = of.items.map((item) => (
        <li>
          <PaperBlocks of={item} />
        </li>
      ))
      return of.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'checklist':
      return (
        <ul class="boxes">
          {of.items.map((item) => (
            <li>
              <Words of={item} />
            </li>
          ))}
        </ul>
      )
    case 'callout':
      return (
        <div class={`paper-callout ${of.kind}`}>
          <strong>{t(CALLOUTS[of.kind])}:</strong> <PaperBlocks of={of.children} />
        </div>
      )
    case 'table':
      return <Rows head={of.head} rows={of.rows} />
    case 'actions':
      return (
        <ul class="paper-actions">
          {of.items.map((a) => (
            <li>
              <strong>{a.who}:</strong> <Words of={a.what} />
              <PaperBlocks of={a.more} />
            </li>
          ))}
        </ul>
      )
  }
}

function Rows({ head, rows }: Pick<Extract<Block, { type: 'table' }>, 'head' | 'rows'>) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((c) => (
            <th scope="col">
              <Words of={c} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr>
            {r.map((c) => (
              <td>
                <Words of={c} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
