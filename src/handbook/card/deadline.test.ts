import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../layer/model.ts'
import { deadlineWords, parseDeadline } from './deadline.ts'

describe.each(LANGUAGES)('in %s', (lang) => {
  test('every word of the vocabulary is read, whatever its letters', () => {
    for (const word of deadlineWords(lang)) {
      expect(parseDeadline(word, lang)?.label).toBe(word)
      expect(parseDeadline(` ${word.toUpperCase()} `, lang)?.id).toBe(parseDeadline(word, lang)?.id)
    }
  })

  test('the words mean the same in every language', () => {
    const ids = (l: string) => deadlineWords(l).map((w) => parseDeadline(w, l)?.id)
    expect(ids(lang)).toEqual(ids('nb'))
  })
})

test('now comes before tonight, and tonight before tomorrow', () => {
  const urgency = (w: string) => parseDeadline(w, 'nb')?.urgency ?? Number.NaN
  expect(urgency('straks')).toBe(0)
  expect(urgency('nå')).toBe(0)
  expect(urgency('før barnet går')).toBeLessThan(urgency('i kveld'))
  expect(urgency('i kveld')).toBeLessThan(urgency('neste arbeidsdag'))
  expect(urgency('innen én dag')).toBeLessThan(urgency('i morgen'))
  expect(urgency('innen ei uke')).toBeGreaterThan(urgency('i morgen'))
  expect(urgency('innen en dag')).toBeLessThan(urgency('i morgen'))
})

test('a number of days or weeks can only come from a statute', () => {
  expect(parseDeadline('innen tre uker', 'nb')).toMatchObject({ id: 'innen-3u', statutory: true })
  expect(parseDeadline('Innen 3 uker', 'nb')).toMatchObject({ id: 'innen-3u', statutory: true })
  expect(parseDeadline('innan tre veker', 'nn')).toMatchObject({ id: 'innen-3u', statutory: true })
  expect(parseDeadline('within three weeks', 'en')).toMatchObject({ id: 'innen-3u' })
  expect(parseDeadline('uten ugrunnet opphold', 'nb')?.statutory).toBe(true)
  expect(parseDeadline('neste arbeidsdag', 'nb')?.statutory).toBe(false)
})

test.each([
  'innen 24 timer',
  'innen tre',
  'innen null uker',
  'innen 0 uker',
  'snart',
  '',
  'innen tre uker eller så',
])('«%s» is no deadline', (said) => expect(parseDeadline(said, 'nb')).toBeUndefined())

test('a word that every object inherits is no deadline and no language', () => {
  expect(parseDeadline('innen constructor uker', 'nb')).toBeUndefined()
  expect(parseDeadline('innen tre constructor', 'nb')).toBeUndefined()
  expect(parseDeadline('straks', 'id')).toBeUndefined()
  expect(deadlineWords('urgency')).toEqual([])
})

test('nothing an author writes makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (label, lang) => {
      parseDeadline(label, lang)
      parseDeadline(`innen ${label}`, 'nb')
    }),
  )
})
