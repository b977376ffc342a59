/**
 * The first element that can be seen and has exactly this text; of a label, its field. Runs inside a page, so that it names
 * nothing outside itself. It is brought to the middle of the screen, clear of what lies at the edges.
 */
export function find(selector: string, text: string | null): Element | null {
  const plain = (s: string | null) => (s ?? '').replace(/\s+/g, ' ').trim()
  const found = [...document.querySelectorAll(selector)].find(
    (e) => e.checkVisibility() && (text === null || plain(e.textContent) === plain(text)),
  )
  const meant = found?.closest('label')?.control ?? found
  meant?.scrollIntoView({ block: 'center', behavior: 'instant' })
  return meant ?? null
}

export const missing = (selector: string, text?: string) =>
  new Error(`not on the screen: ${selector}${text === undefined ? '' : ` «${text}»`}`)

/** What may carry the name of a field. */
export const FIELD = 'label'
