import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinsOf, partsOf } from './compounds.ts'
import { digitsOf } from './numbers.ts'
import { synonymsOf } from './synonyms.ts'
import { bare, indexed, isSmall, stem, termsOf, wordsIn } from './words.ts'

const same = (a: string, b: string) => expect(stem(a)).toBe(stem(b))

describe('words as people type them', () => {
  test('endings in bokmål and nynorsk do not count', () => {
    for (const form of ['blåmerker', 'blåmerkene', 'blåmerket', 'blåmerka']) same(form, 'blåmerke')
    same('pengar', 'penger')
    same('barnevernvakta', 'barnevernvakten')
    same('omskjæring', 'omskjæringen')
  })

  test('what is left of a short word would be another word', () => {
    expect(stem('faren')).not.toBe(stem('far'))
    expect(stem('fare')).not.toBe(stem('far'))
  })

  test('double consonants and ck are where people slip', () => {
    same('voldteckt', 'voldtekt')
    same('mishandlling', 'mishandling')
  })

  test('letters stay, and are found when typed without', () => {
    expect(stem('nødnummer')).toContain('ø')
    expect(stem('spør')).not.toBe(stem('spor'))
    for (const form of ['blamerke', 'blaamerke', 'BLÅMERKE', 'bla\u030amerke'])
      expect(bare(form)).toBe(bare('blåmerke'))
    expect(bare('æresvold')).toBe(bare('aeresvold'))
    expect(bare('Hábmer')).toBe('habmer')
    expect(indexed(termsOf('Spør'))).toEqual(['spør', '~spor'])
    expect(indexed(termsOf('Spor'))).toEqual(['spor'])
  })

  test('small words do not count; those that tell cards apart do', () => {
    expect(termsOf('Hva er det du vil?')).toEqual([])
    expect(isSmall('jeg')).toBe(false)
    expect(isSmall('ikke')).toBe(false)
    expect(isSmall('pa')).toBe(true)
    expect(isSmall('dø')).toBe(false)
  })

  test('hyphens and sections', () => {
    expect(wordsIn('VO-linjen § 13-2')).toEqual(['VO', 'linjen', 'VOlinjen', '132'])
  })

  test('any text has words that are not empty, and stems of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (s) => {
        for (const w of wordsIn(s)) expect(w).not.toBe('')
        for (const t of termsOf(s)) expect(t).not.toMatch(/\s/)
      }),
    )
  })
})

describe('compounds', () => {
  const known = new Set(['barnevern', 'vakt', 'tvang', 'ekteskap', 'krisesenter'])

  test('are taken apart into words that are known, with what joins them', () => {
    expect(partsOf('barnevernvakt', known)).toEqual(['barnevern', 'vakt'])
    expect(partsOf('tvangsekteskap', known)).toEqual(['tvang', 'ekteskap'])
    expect(partsOf('nattevakt', known)).toEqual([])
  })

  test('are put together both ways', () => {
    expect(joinsOf('vakt', 'barnevern')).toContain('barnevernvakt')
    expect(joinsOf('tvang', 'ekteskap')).toContain('tvangsekteskap')
  })
})

test('a number is read however it is written', () => {
  for (const written of ['116117', '116 117', '116-117', '116.117', '+47 116 117', '0047 116117'])
    expect(digitsOf(written)).toEqual(['116117'])
  expect(digitsOf('02800')).toEqual(['02800'])
  expect(digitsOf('028 00')).toEqual(['02800'])
  expect(digitsOf('47 80 90 50')).toEqual(['47809050'])
  expect(digitsOf('(+47) 22 40 00 40')).toEqual(['22400040'])
})

describe('synonyms', () => {
  const of = synonymsOf([
    ['ambulanse', 'sykebil'],
    ['selvmord', 'ta livet sitt'],
  ])

  test('words of a group find each other, in any form', () => {
    expect(of(termsOf('Ambulansen'))).toEqual(termsOf('sykebil'))
    expect(of(termsOf('Noen vil ta livet sitt'))).toEqual(termsOf('selvmord'))
  })

  test('part of a phrase is not the phrase', () => {
    expect(of(termsOf('ta bussen'))).toEqual([])
  })
})
