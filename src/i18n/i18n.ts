import { signal } from '@preact/signals'
import { inNorway } from '../handbook/contact/hours/clock.ts'
import nb from './locales/nb.json'
import type nbRooms from './locales/nb.rooms.json'

/** A word of the interface. A key that is missing in bokmål does not compile. */
export type Key = keyof typeof nb | keyof typeof nbRooms
/** All words of a language, or those of one part of the app. */
export type Words = Readonly<Partial<Record<Key, string>>>

/** The language that comes with every page. */
export const SOURCE = 'nb'

/** What a sentence leaves room for, by name. `count` chooses among the words for one and for many. */
export type Values = Readonly<Record<string, string | number | undefined>>

const spoken = new Map<string, Words>([[SOURCE, nb]])

/** What knows how a language counts. It comes with the rooms (`counting.ts`): no card counts anything. */
export type Counting = {
  add(lang: string, words: Words): void
  say(lang: string, key: Key, values: Values): string
}
let counting: Counting | undefined

export function countWith(own: Counting): void {
  counting = own
  for (const [lang, words] of spoken) own.add(lang, words)
}

/** The language of the interface now. Reading it in a component subscribes the component. */
export const language = signal<string>(SOURCE)

/** The interface's words for a key, in the language of now, or in bokmål. */
export const t = (key: Key, values?: Values): string => {
  const lang = language.value
  if (counting && values?.['count'] !== undefined) return counting.say(lang, key, values)
  const words = spoken.get(lang)?.[key] ?? spoken.get(SOURCE)?.[key] ?? key
  return values ? words.replace(VALUE, (_, name: string) => String(values[name] ?? '')) : words
}
const VALUE = /\{\{(\w+)\}\}/g

/** Puts the interface in a language. Its words must have been added, or be the source's. */
export function speak(lang: string): void {
  language.value = lang
}

export function addWords(lang: string, words: Words): void {
  spoken.set(lang, { ...spoken.get(lang), ...words })
  counting?.add(lang, words)
}

/** Making one takes longer than using it a hundred times. */
const calendars = new Map<string, Intl.DateTimeFormat>()
const DAY = 86_400_000

/** A day in Norway as people read it: 20. november 2026. */
export function day(iso: string | number): string {
  const locale = t('lang.locale')
  const made = calendars.get(locale)
  const calendar = made ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  if (!made) calendars.set(locale, calendar)
  return calendar.format(inNorway(new Date(iso).getTime()).day * DAY)
}
