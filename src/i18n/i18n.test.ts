import { expect, test } from 'vitest'
import { addWords, day, LANGUAGES, speak, t } from './i18n.ts'
import en from './locales/en.json'
import nbFirst from './locales/nb.json'
import nbRooms from './locales/nb.rooms.json'
import nn from './locales/nn.json'

const nb = { ...nbFirst, ...nbRooms }
const all = { nb, nn, en }

test.each(LANGUAGES)('%s has every word of the interface, and no other', (lang) => {
  expect(Object.keys(all[lang]).sort()).toEqual(Object.keys(nb).sort())
})

test.each(LANGUAGES)('%s leaves room for the same values', (lang) => {
  const rooms = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()
  for (const [key, text] of Object.entries(all[lang]))
    expect([key, rooms(text)]).toEqual([key, rooms(nb[key as keyof typeof nb])])
})

test('the words follow the language, and dates too', () => {
  addWords('nn', nn)
  speak('nn')
  expect(t('nav.more')).toBe('Meir')
  expect(day('2026-11-20')).toBe('20. november 2026')
  speak('nb')
  expect(t('contact.call', { number: '112' })).toBe('Ring 112')
})
