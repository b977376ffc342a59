import '../../styles/rooms/search.css'
import { useEffect, useRef } from 'preact/hooks'
import type { OwnContact } from '../../../handbook/contact/own.ts'
import { t } from '../../../i18n/i18n.ts'
import { useHandbook, usePlace, useRoomServices } from '../../context.ts'
import { href } from '../../href.ts'
import { CardGroup, Danger } from '../../screens/home.tsx'
import type { Room } from '../room.ts'
import { Hits } from './hits.tsx'
import { onArrow } from './keys.ts'

const NONE: readonly OwnContact[] = []

/** What is typed stays on the screen: it is in no address, title, history or store (field rule 10). */
function Screen() {
  const handbook = useHandbook()
  const services = useRoomServices()
  const search = services?.search
  const field = useRef<HTMLInputElement>(null)
  const typed = search?.typed.value ?? ''
  const hits = search && typed.trim() !== '' ? search.find(handbook, typed) : undefined

  useEffect(() => search?.prepare(handbook), [search, handbook])
  useEffect(() => {
    // As a property it is a boolean, and «off» would be true.
    field.current?.setAttribute('autocorrect', 'off')
    // Back from a card the results are what one came for, not the keyboard.
    if (typed === '') field.current?.focus({ preventScroll: true })
  }, [])

  return (
    <search class="find" onKeyDown={onArrow}>
      <h1>
        <label for="sok">{t('search.title')}</label>
      </h1>
      <input
        ref={field}
        id="sok"
        class="ds-input"
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: some screen readers call it a text field without
        role="searchbox"
        autocomplete="off"
        autocapitalize="off"
        // A browser may send what is checked to its maker.
        spellcheck={false}
        enterkeyhint="search"
        aria-describedby="sok-hjelp"
        aria-controls={hits && hits.length > 0 ? 'treff' : undefined}
        value={typed}
        onInput={(e) => {
          if (search) search.typed.value = e.currentTarget.value
        }}
      />
      <p id="sok-hjelp" class="hint">
        {t('search.hint')}
      </p>
      <p role="status" class="found">
        {hits === undefined
          ? ''
          : hits.length > 0
            ? t('search.count', { count: hits.length })
            : t('search.none')}
      </p>
      {hits === undefined && <Now />}
      {hits && hits.length > 0 && (
        <Hits of={hits} own={services?.mine?.owned.value.contacts ?? NONE} />
      )}
      {hits?.length === 0 && <NoHits />}
    </search>
  )
}

/** What one most often needs, before a letter is typed. */
const Now = () => (
  <>
    <h2 class="visually-hidden">{t('home.cards')}</h2>
    <CardGroup group="nå" />
  </>
)

/** Nothing answers: whom to call now, and where everything stands. */
function NoHits() {
  const here = usePlace()
  return (
    <>
      <p>{t('search.none.try')}</p>
      <Danger />
      <CardGroup group="nå" />
      <ul class="cards">
        <li>
          <a href={href({ name: 'home', ...here })}>{t('search.allCards')}</a>
        </li>
        <li>
          <a href={href({ name: 'room', room: 'kontakter', ...here, page: [] })}>
            {t('search.allContacts')}
          </a>
        </li>
      </ul>
    </>
  )
}

export const search: Room = { Screen, title: () => t('search.title') }
