import { effect, type Signal } from '@preact/signals'
import { routeOf } from '../../href.ts'
import { place } from '../../location.ts'

const ARRIVAL = 2000

/**
 * What is typed is gone with «Skjul», with the page, and when a new search is begun; back from a card
 * it still stands there.
 */
export function armSearch(typed: Signal<string>): void {
  const clear = () => {
    typed.value = ''
  }
  effect(() => {
    if (routeOf(place.value.path).name === 'neutral') clear()
  })
  addEventListener('pagehide', clear)
  document.addEventListener(
    'click',
    (e) => {
      const link = e.target instanceof Element ? e.target.closest('[data-search]') : null
      if (!link) return
      clear()
      // Not for a keyboard or a screen reader: they have no keyboard to raise.
      if (e.detail > 0) raiseKeyboard()
    },
    true,
  )
}

/**
 * A phone raises the keyboard only for a field that gets the focus inside the tap, and the room is
 * drawn after it. A field that stands in has the focus until then.
 */
function raiseKeyboard(): void {
  const field = document.createElement('input')
  field.type = 'search'
  field.className = 'visually-hidden stand-in'
  field.ariaHidden = 'true'
  const remove = () => field.remove()
  field.addEventListener('blur', remove, { once: true })
  setTimeout(remove, ARRIVAL)
  document.body.append(field)
  field.focus({ preventScroll: true })
}
