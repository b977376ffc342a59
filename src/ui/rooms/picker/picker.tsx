import '../../styles/rooms/picker.css'
import { useState } from 'preact/hooks'
import type { PackIndex } from '../../../handbook/pack/model.ts'
import { t } from '../../../i18n/i18n.ts'
import { useServices } from '../../context.ts'
import { href } from '../../href.ts'
import { exampleOf, listOf, type Pick } from '../../municipalities.ts'
import { FirstCalls } from '../../parts/first-calls.tsx'
import { onKey } from './keys.ts'
import { matches } from './matches.ts'
import { Mine } from './mine.tsx'

/** Choose municipality: it becomes the first on this phone. Without a script it is a list of links. */
export function Picker({ index }: { index: PackIndex | undefined }) {
  const [query, setQuery] = useState('')
  const all = index ? listOf(index) : []
  const example = index && exampleOf(index)
  const typed = query.trim()
  const found = typed === '' ? all : matches(all, typed)
  return (
    <>
      {index && index.calls.length > 0 && <FirstCalls calls={index.calls} />}
      <h1>{t('picker.title')}</h1>
      <Mine all={all} />
      <search class="search" onKeyDown={onKey}>
        <label for="kommune" class="ds-label">
          {t('picker.search')}
        </label>
        <input
          id="kommune"
          class="ds-input"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby="kommune-hjelp"
          aria-controls="kommuner"
          value={query}
          onInput={(e) => setQuery(e.currentTarget.value)}
        />
        <p id="kommune-hjelp" class="hint">
          {t('picker.hint')}
        </p>
        <p role="status" class="hint">
          {typed === ''
            ? ''
            : found.length > 0
              ? t('picker.count', { count: found.length })
              : t('picker.none')}
        </p>
      </search>
      {example && (
        <p class="example-link">
          <a href={href({ name: 'home', place: example.slug })}>{t('picker.example')}</a>
        </p>
      )}
      <ul class="places" id="kommuner" onKeyDown={onKey}>
        {found.map((m) => (
          <li key={m.id}>
            <PlaceLink place={m} typed={typed} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A number that was typed and is no longer its number is shown, so that it is known again. */
function PlaceLink({ place, typed }: { place: Pick; typed: string }) {
  const services = useServices()
  return (
    <a
      href={href({ name: 'home', place: place.slug })}
      onClick={() => void services?.content.choose(place.id)}
    >
      {place.name}{' '}
      <span class="county">
        {place.was?.includes(typed) ? t('picker.was', { number: typed }) : place.county}
      </span>
    </a>
  )
}
