import { signal } from '@preact/signals'
import i18next, { type TOptions } from 'i18next'
import { inNorway } from '../handbook/contact/hours/clock.ts'
import nb from './locales/nb.json'
import type nbRooms from './locales/nb.rooms.json'

/** A word of the interface. A key that is missing in bokmål does not compile. */
export type Key = keyof typeof nb | keyof typeof nbRooms
/** All words of a language, or those of one part of the app. */
export type Words = Readonly<Partial<Record<Key, string>>>

/** The language that comes with every page. */
export const SOURCE = 'nb'

const i18n = i18next.createInstance()
void i18n.init({
  lng: SOURCE,
  fallbackLng: SOURCE,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  resources: { nb: { translation: nb } },
  interpolation: { escapeValue: false },
})

/** The language of the interface now. Reading it in a component subscribes the component. */
export const language = signal<string>(SOURCE)

/** A page asks for hundreds, and i18next is thorough: what has no number in it is only looked up. */
const wordsOf = (key: Key): string =>
  i18n.getResource(i18n.language, 'translation', key) ??
  i18n.getResource(SOURCE, 'translation', key) ??
  key

/** The interface's words for a key, in the language of now. What is counted has words for each number. */
export const t = (key: Key, values?: TOptions): string => {
  void language.value
  if (values?.count !== undefined) return i18n.t(key, values)
  const words = wordsOf(key)
  return values ? words.replace(VALUE, (_, name: string) => String(values[name] ?? '')) : words
}
const VALUE = /\{\{(\w+)\}\}/g

/** Puts the interface in a language. Its words must have been added, or be the source's. */
export function speak(lang: string): void {
  if (lang === i18n.language) return
  void i18n.changeLanguage(lang)
  language.value = lang
}

export function addWords(lang: string, words: Words): void {
  i18n.addResourceBundle(lang, 'translation', words, false, true, { skipCopy: true })
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
