/**
 * Arrow keys go from the field to the list and through it, Escape back to the field; Enter in the
 * field opens the first of what was found. Tab and Enter on a link are the browser's own.
 */
export function onKey(e: KeyboardEvent): void {
  const field = document.getElementById('kommune')
  if (!(field instanceof HTMLInputElement) || !(e.target instanceof HTMLElement)) return
  const links = [...document.querySelectorAll<HTMLElement>('#kommuner a')]
  const here = links.indexOf(e.target)
  const to = {
    ArrowDown: () => links[here + 1]?.focus(),
    ArrowUp: () => (links[here - 1] ?? field).focus(),
    Escape: () => field.focus(),
    Enter: () => {
      if (e.target === field && field.value.trim() !== '') links[0]?.click()
      else return false
    },
  }[e.key]
  if (to && to() !== false) e.preventDefault()
}
