import type { Inline } from '../../handbook/text.ts'
import { Inlines } from './text.tsx'

/** Ticks live in the page only: nothing about a case is kept (design rule 2). */
export function Checklist({ items }: { items: readonly (readonly Inline[])[] }) {
  return (
    <ul class="checklist">
      {items.map((item) => (
        <li>
          <label>
            <input class="ds-input" type="checkbox" autocomplete="off" />
            <span>
              <Inlines of={item} />
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}
