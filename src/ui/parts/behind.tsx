import { useContext } from 'preact/hooks'
import type { Action, Ref } from '../../handbook/text.ts'
import { FirstCallContext, InsideContext, useHandbook } from '../context.ts'
import { Call, CallButton } from './call.tsx'
import { Clarified } from './clarified.tsx'

const idsOf = (links: readonly Ref[], to: Ref['to']): readonly string[] => [
  ...new Set(links.filter((r) => r.to === to).map((r) => r.id)),
]

/**
 * The contacts an action calls. What to do when nobody answers stands at the first action of the
 * step that calls them; a later one has the button alone.
 */
export function Calls({ links, action }: { links: readonly Ref[]; action: Action }) {
  const { contacts } = useHandbook()
  const first = useContext(FirstCallContext)
  if (useContext(InsideContext)) return null
  return (
    <>
      {idsOf(links, 'contact').map((id) => {
        const c = contacts[id]
        if (!c) return null
        const repeated = (first.get(id) ?? action) !== action
        if (!repeated) return <Call key={id} contact={c} />
        return c.phone === undefined ? null : <CallButton key={id} contact={c} />
      })}
    </>
  )
}

/** What the municipality has settled of what some words link to, or the gap. */
export function Settled({ links }: { links: readonly Ref[] }) {
  const { clarifications } = useHandbook()
  if (useContext(InsideContext)) return null
  return (
    <>
      {idsOf(links, 'clarification').map((id) => {
        const q = clarifications[id]
        return q && <Clarified key={id} of={q} />
      })}
    </>
  )
}

/** Contacts named in running text that have no number: the gap, so that no one is left with a name. */
export function GapsIn({ links }: { links: readonly Ref[] }) {
  const { contacts } = useHandbook()
  if (useContext(InsideContext)) return null
  return (
    <>
      {idsOf(links, 'contact').map((id) => {
        const c = contacts[id]
        return c && c.phone === undefined && <Call key={id} contact={c} />
      })}
    </>
  )
}
