import { useState } from 'preact/hooks'
import { parsePhone } from '../../handbook/contact/phone.ts'
import type { PackIndex } from '../../handbook/pack/model.ts'
import { t } from '../../i18n/i18n.ts'
import { useServices } from '../context.ts'
import { href } from '../href.ts'
import { matches, type Pick } from '../municipalities.ts'

/** Choose municipality, once: it becomes home. Without a script it is a list of links. */
export function Picker({
  calls,
  all,
  example,
  live,
}: {
  calls: PackIndex['calls']
  all: readonly Pick[]
  example?: Pick | undefined
  live: boolean
}) {
  const services = useServices()
  const [query, setQuery] = useState('')
  const found = query.trim() === '' ? all : matches(all, query)
  return (
    <>
      {calls.length > 0 && (
        <section class="danger" aria-labelledby="fare-na">
          <h2 id="fare-na">{t('picker.urgent')}</h2>
          <div class="first-calls">
            {calls.map((c) => (
              <a
                key={c.id}
                class={c.id === 'legevakt' ? 'call-button' : 'call-button emergency'}
                href={`tel:${c.phone}`}
              >
                <span class="call-number">
                  {t('contact.call', { number: parsePhone(c.phone)?.shown })}
                </span>{' '}
                <span class="call-name">{c.name}</span>
              </a>
            ))}
          </div>
        </section>
      )}
      <h1>{t('picker.title')}</h1>
      {live && (
        <div class="search">
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
            value={query}
            onInput={(e) => setQuery(e.currentTarget.value)}
          />
          <p id="kommune-hjelp" class="hint">
            {t('picker.hint')}
          </p>
          <p role="status" class="hint">
            {query.trim() === ''
              ? ''
              : found.length > 0
                ? t('picker.count', { count: found.length })
                : t('picker.none')}
          </p>
        </div>
      )}
      {example && (
        <p class="example-link">
          <a href={href({ name: 'home', place: example.slug })}>{t('picker.example')}</a>
        </p>
      )}
      <ul class="places">
        {found.map((m) => (
          <li key={m.id}>
            <a
              href={href({ name: 'home', place: m.slug })}
              onClick={() => void services?.content.choose(m.id)}
            >
              {m.name} <span class="county">{m.county}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
