import { useContext } from 'preact/hooks'
import { type Inline, type Ref, refsIn } from '../../handbook/text.ts'
import { InsideContext, useHandbook } from '../context.ts'
import { Call } from './call.tsx'
import { Clarified } from './clarified.tsx'

/**
 * What stands behind the symbolic links of some words: the contacts to call, then what the
 * municipality has settled.
 * @param contacts which of the contacts get a box: all of them, or only those that are a gap
 */
export function Behind({
  words,
  contacts: which,
}: {
  words: Iterable<Ref> | readonly Inline[]
  contacts: 'all' | 'gaps'
}) {
  const { contacts, clarifications } = useHandbook()
  if (useContext(InsideContext)) return null
  const links = [...words].flatMap((w) => (w.type === 'ref' ? w : [...refsIn([w])]))
  const ids = (to: Ref['to']) => [...new Set(links.filter((r) => r.to === to).map((r) => r.id))]
  return (
    <>
      {ids('contact').map((id) => {
        const c = contacts[id]
        return c && (which === 'all' || c.phone === undefined) && <Call key={id} contact={c} />
      })}
      {ids('clarification').map((id) => {
        const q = clarifications[id]
        return q && <Clarified key={id} of={q} />
      })}
    </>
  )
}
