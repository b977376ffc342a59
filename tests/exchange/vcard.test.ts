import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { writeOfficial, writeOwn } from '../../src/exchange/exchange.ts'
import type { Handbook } from '../../src/handbook/layer/model.ts'
import { contact, HAMAROY } from '../support/make.ts'
import { NOTHING, own, plan, read, refusal } from './support.ts'

const FULL = own(1, {
  name: 'Barnevernvakta, Ås, \\ natt «Mállásiid guovddáš» مركز 🏥, et navn som er langt nok til to linjer',
  kind: 'barn',
  phone: '40000001',
  sms: '40000002',
  email: 'vakta@example.no',
  web: 'https://example.no/a;b=1,2',
  hours: 'man–fre 15:30–08:00, lør–søn døgnet',
})

/** As another implementation reads it: [name, value] of each property, card by card. */
function theirs(text: string): readonly (readonly [string, unknown])[][] {
  const parsed = ICAL.parse(text) as unknown as readonly unknown[]
  const cards = (parsed[0] === 'vcard' ? [parsed] : parsed) as readonly [string, unknown[][]][]
  return cards.map(([, properties]) => properties.map((p) => [String(p[0]), p[3]] as const))
}

describe.each(['3.0', '4.0'] as const)('version %s', (version) => {
  const text = writeOwn([FULL, own(2, { name: 'NAV', phone: '02800' })], version)

  test('another implementation (ical.js) opens it and finds the same', () => {
    const [first, second] = theirs(text).map((card) => Object.fromEntries(card))
    expect(first).toMatchObject({
      version,
      fn: FULL.name,
      email: FULL.email,
      url: FULL.web,
      categories: 'barn',
      note: `Tider: ${FULL.hours}`,
    })
    const tel = theirs(text)[0]
      ?.filter(([name]) => name === 'tel')
      .map(([, value]) => value)
    const scheme = version === '4.0' ? 'tel:' : ''
    expect(tel).toEqual([`${scheme}+4740000001`, `${scheme}+4740000002`])
    expect(second).toMatchObject({ fn: 'NAV', tel: `${scheme}02800` })
  })

  test('lines are of at most 75 bytes and end as they must', () => {
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n]/)
    }
  })

  test('it comes back as it was, and two services with one number are still two', () => {
    const twins = [FULL, own(2, { phone: '40000003' }), own(3, { phone: '40000003' })]
    const { next } = plan(NOTHING, read(writeOwn(twins, version)), { now: 1000 })
    expect(next.contacts).toEqual(twins)
  })

  test('whatever the name is, it comes back', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((n) =>
        n
          .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
          .replace(/\s+/g, ' ')
          .trim()
          .normalize('NFC'),
      )
      .filter((n) => n !== '')
    fc.assert(
      fc.property(name, (n) => {
        const [row] = read(writeOwn([own(1, { name: n, phone: '40000001' })], version)).rows
        expect(row?.name).toBe(n)
      }),
    )
  })
})

describe('the municipality’s numbers for the phone book', () => {
  const handbook: Handbook = {
    municipality: HAMAROY,
    lang: 'nb',
    layers: [],
    cards: [],
    contacts: {
      vakt: contact('vakt', {
        name: 'Barnevernvakta',
        local: true,
        phone: '40000001',
        hours: 'døgnet',
        checked: '2026-11-20',
      }),
      hull: contact('hull', { name: 'Krisesenteret', local: true }),
      politi: contact('politi', { name: 'Politiet', phone: '02800', usedFor: 'Melde fra.' }),
    },
    duties: {},
    clarifications: {},
    hidden: {},
    gaps: [],
    drift: [],
  }

  test('those with a number, named by function and place, with the day they were checked', () => {
    const cards = theirs(writeOfficial(handbook)).map((c) => Object.fromEntries(c))
    expect(cards).toMatchObject([
      {
        uid: 'tiltakskort:1875:vakt',
        fn: 'Barnevernvakta',
        org: HAMAROY.name,
        tel: '+4740000001',
        note: 'Tider: døgnet\nSjekket: 2026-11-20',
      },
      { fn: 'Politiet', tel: '02800' },
    ])
    expect(cards[1]).not.toHaveProperty('org')
  })

  test('never of the example', () => {
    expect(writeOfficial({ ...handbook, municipality: { ...HAMAROY, example: true } })).toBe('')
  })
})

const CARD = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nTEL:40000001\r\nEND:VCARD\r\n'

test('a file that was cut is refused whole, with the card', () => {
  expect(refusal(CARD + CARD.slice(0, -14))).toEqual({ why: 'open-card', row: 2 })
  expect(refusal(CARD.replace('END:VCARD\r\n', '') + CARD)).toEqual({ why: 'open-card', row: 1 })
})

test('a card inside a card is not a contact of its own', () => {
  const inside = CARD.replace('END', `AGENT:\r\n${CARD.replaceAll('40000001', '40000002')}END`)
  expect(read(inside).rows).toMatchObject([{ name: 'A', phone: '40000001' }])
})

test('too many, too large, and no text at all', () => {
  expect(refusal(CARD.repeat(20_001))).toEqual({ why: 'too-many' })
  expect(refusal(new Uint8Array(5_000_001).fill(65))).toEqual({ why: 'too-big' })
  expect(refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13))).toEqual({ why: 'not-text' })
})
