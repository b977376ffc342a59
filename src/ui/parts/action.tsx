import { type Action, refs, refsIn } from '../../handbook/text.ts'
import { useHandbook } from '../context.ts'
import { Call } from './call.tsx'
import { Clarified } from './clarified.tsx'
import { Blocks, Inlines } from './text.tsx'

/** Who does what; then whom to call, the words to say, and what the municipality has settled. */
export function ActionItem({ action }: { action: Action }) {
  const handbook = useHandbook()
  const linked = [...refsIn(action.what)]
  const contacts = unique(linked.filter((r) => r.to === 'contact').map((r) => r.id))
  const settled = unique(
    [...linked, ...refs(action.more)].filter((r) => r.to === 'clarification').map((r) => r.id),
  )
  return (
    <li class="action">
      <p>
        <strong class="who">{action.who}</strong> <Inlines of={action.what} calls={false} />
      </p>
      {contacts.map((id) => {
        const c = handbook.contacts[id]
        return c && <Call contact={c} />
      })}
      <Blocks of={action.more} />
      {settled.map((id) => {
        const q = handbook.clarifications[id]
        return q && <Clarified of={q} />
      })}
    </li>
  )
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]
