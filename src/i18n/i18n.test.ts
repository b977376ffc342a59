import { expect, test } from 'vitest'
import './counting.ts'
import { addWords, day, speak, t, type Words } from './i18n.ts'
import nbFirst from './locales/nb.json'
import nbRooms from './locales/nb.rooms.json'
import { byLanguage, words } from './words.ts'

const nb: Words = { ...nbFirst, ...nbRooms }
const all = Object.entries({ nb, ...words })

test('nynorsk and English are there beside bokmål', () => {
  expect(Object.keys(words).sort()).toEqual(['en', 'nn'])
})

test.each(all)('%s has every word of the interface, and no other', (_, own) => {
  expect(Object.keys(own).sort()).toEqual(Object.keys(nb).sort())
})

test.each(all)('%s leaves room for the same values', (_, own) => {
  const rooms = (text = '') => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()
  for (const [key, text] of Object.entries(own))
    expect([key, rooms(text)]).toEqual([key, rooms(nb[key as keyof Words])])
})

test.each(all)('%s says which dates it writes, in a way that Intl knows', (_, own) => {
  expect(Intl.DateTimeFormat.supportedLocalesOf(own['lang.locale'] ?? '')).toHaveLength(1)
})

// Written down, because the first question to Intl stops a slow phone while who answers now is found.
test.each(all)('%s calls the days what Intl calls them', (_, own) => {
  const names = new Intl.DateTimeFormat(own['lang.locale'], { weekday: 'long', timeZone: 'UTC' })
  const week = Array.from({ length: 7 }, (_, i) => names.format(Date.UTC(2026, 10, 23 + i)))
  expect(own['hours.weekdays']).toBe(week.join(' '))
})

test('the words follow the language, and dates too', () => {
  addWords('nn', words['nn'] ?? {})
  speak('nn')
  expect(t('nav.more')).toBe('Meir')
  expect(day('2026-11-20')).toBe('20. november 2026')
  speak('nb')
  expect(t('contact.call', { number: '112' })).toBe('Ring 112')
})

test('one is not many, in each language', () => {
  for (const [lang, own] of all) addWords(lang, own)
  const said = (lang: string) => {
    speak(lang)
    return [0, 1, 2].map((count) => t('picker.count', { count }))
  }
  expect(said('nb')).toEqual(['0 kommuner', '1 kommune', '2 kommuner'])
  expect(said('nn')).toEqual(['0 kommunar', '1 kommune', '2 kommunar'])
  expect(said('en')).toEqual(['0 municipalities', '1 municipality', '2 municipalities'])
  speak('nb')
})

test('a fourth language is a file', () => {
  const dansk = {
    ...nb,
    'lang.own': 'Dansk',
    'lang.locale': 'da-DK',
    'nav.more': 'Mere',
  }
  const four = byLanguage({ './locales/da.json': dansk })
  addWords('da', four['da'] ?? {})
  speak('da')
  expect(t('nav.more')).toBe('Mere')
  expect(day('2026-12-24')).toBe('24. december 2026')
  speak('nb')
})
