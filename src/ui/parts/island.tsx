import { type ComponentChildren, hydrate, render } from 'preact'
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { language, SOURCE } from '../../i18n/i18n.ts'
import { HandbookContext, PlaceContext, ServicesContext } from '../context.ts'
import { AS_SENT, inTurn, isTakingOver } from './later.ts'

/**
 * A part of a page that is on the screen, and not what is looked for first. When the page is taken
 * over it is left as it was sent, and taken over in a quiet moment, where it stands: no element of it
 * is replaced, so that nobody loses her place in it. What is in it takes everything from the contexts,
 * and nothing from the one that draws it.
 */
export function Island({
  attrs,
  children,
}: {
  attrs: { readonly class: string; readonly 'aria-labelledby': string }
  children: ComponentChildren
}) {
  const handbook = useContext(HandbookContext)
  const place = useContext(PlaceContext)
  const services = useContext(ServicesContext)
  const section = useRef<HTMLElement>(null)
  const left = useRef(isTakingOver() ? handbook : undefined)
  const awake = useRef(false)
  const own = left.current !== undefined
  const within = (device: typeof services) => (
    <ServicesContext.Provider value={device}>
      <HandbookContext.Provider value={handbook}>
        <PlaceContext.Provider value={place}>{children}</PlaceContext.Provider>
      </HandbookContext.Provider>
    </ServicesContext.Provider>
  )
  const now = useRef(() => {})
  now.current = () => {
    if (section.current) render(within(services), section.current)
  }

  useLayoutEffect(() => {
    if (awake.current) now.current()
    // What stands there is of another version: no number of it may stay.
    else if (own && left.current !== handbook) wake(false)
  })
  useEffect(() => {
    const here = section.current
    if (!own || !here) return
    const callOff = inTurn(() => wake(language.value === SOURCE))
    return () => {
      callOff()
      render(null, here)
    }
  }, [])

  /** @param same what stands there is what would be drawn: without the device, as it was prerendered */
  function wake(same: boolean) {
    if (awake.current || !section.current) return
    awake.current = true
    if (same) hydrate(within(undefined), section.current)
    else section.current.replaceChildren()
    now.current()
  }

  return own ? (
    <section {...attrs} ref={section} dangerouslySetInnerHTML={AS_SENT} />
  ) : (
    <section {...attrs}>{children}</section>
  )
}
