/**
 * Arrow keys between the field and what can be opened in the results; Enter in the field goes to the
 * first, and never calls or opens by itself.
 */
export function onArrow(e: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const stops = [
    ...e.currentTarget.querySelectorAll<HTMLElement>('#sok, [data-stop], .hit .call-button'),
  ].filter((s) => s.matches('a, input'))
  const at = stops.indexOf(e.target as HTMLElement)
  if (at < 0) return
  const to =
    e.key === 'ArrowUp'
      ? at - 1
      : e.key === 'ArrowDown' || (e.key === 'Enter' && at === 0)
        ? at + 1
        : at
  const next = stops[to]
  if (!next || next === e.target) return
  e.preventDefault()
  next.focus()
}
