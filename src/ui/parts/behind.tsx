import { useContext } from 'preact/hooks'
import type { Action, Ref } from '../../handbook/text.ts'
import {
  DrawnContext,
  FirstCallContext,
  InsideContext,
  type PieceOf,
  useHandbook,
} from '../context.ts'
import { Call, CallButton } from './call.tsx'
import { Clarified } from './clarified.tsx'

const idsOf = (links: readonly Ref[], to: Ref['to']): readonly string[] => [
  ...new Set(links.filter((r) => r.to === to).map((r) => r.id)),
]

const Piece = (of: PieceOf) => useContext(DrawnContext)?.piece(of) ?? <Whole {...of} />

/** A piece as this municipality has it; nothing for what it does not have. */
export function Whole({ kind, id }: PieceOf) {
  const { contacts, clarifications } = useHandbook()
  if (kind === 'settled') {
    const q = clarifications[id]
    return q ? <Clarified of={q} /> : null
  }
  const c = contacts[id]
  if (!c) return null
  if (kind === 'button') return c.phone === undefined ? null : <CallButton contact={c} />
  return kind === 'call' || c.phone === undefined ? <Call contact={c} /> : null
}

/**
 * The contacts an action calls. What to do when nobody answers stands at the first action of the
 * step that calls them; a later one has the button alone.
 */
export function Calls({ links, action }: { links: readonly Ref[]; action: Action }) {
  const first = useContext(FirstCallContext)
  if (useContext(InsideContext)) return null
  return (
    <>
      {idsOf(links, 'contact').map((id) => (
        <Piece key={id} kind={(first.get(id) ?? action) === action ? 'call' : 'button'} id={id} />
      ))}
    </>
  )
}

/** What the municipality has settled of what some words link to, or the gap. */
export const Settled = ({ links }: { links: readonly Ref[] }) => (
  <All kind="settled" ids={idsOf(links, 'clarification')} />
)

/** Contacts named in running text that have no number: the gap, so that no one is left with a name. */
export const GapsIn = ({ links }: { links: readonly Ref[] }) => (
  <All kind="gap" ids={idsOf(links, 'contact')} />
)

function All({ kind, ids }: Pick<PieceOf, 'kind'> & { ids: readonly string[] }) {
  if (useContext(InsideContext)) return null
  return (
    <>
      {ids.map((id) => (
        <Piece key={id} kind={kind} id={id} />
      ))}
    </>
  )
}
