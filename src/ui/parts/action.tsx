import { type Action, refsIn } from '../../handbook/text.ts'
import { Behind } from './behind.tsx'
import { Blocks, Inlines } from './text.tsx'

/** Who does what; then whom to call and what the municipality has settled; then the words to say. */
export function ActionItem({ action }: { action: Action }) {
  return (
    <li class="action">
      <p>
        <strong class="who">{action.who}</strong> <Inlines of={action.what} calls={false} />
      </p>
      <Behind words={refsIn(action.what)} contacts="all" />
      <Blocks of={action.more} />
    </li>
  )
}
