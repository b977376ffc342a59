import { type Action, refsIn } from '../../handbook/text.ts'
import { Calls, Settled } from './behind.tsx'
import { Blocks, Inlines } from './text.tsx'

/** Who does what; then whom to call, the words to say, and last what the municipality has settled. */
export function ActionItem({ action }: { action: Action }) {
  const links = [...refsIn(action.what)]
  return (
    <li class="action">
      <p>
        <strong class="who">{action.who}</strong> <Inlines of={action.what} calls={false} />
      </p>
      <Calls links={links} action={action} />
      <Blocks of={action.more} />
      <Settled links={links} />
    </li>
  )
}
