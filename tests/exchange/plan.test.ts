import { describe, expect, test } from 'vitest'
import { NOTHING, own, owning, plan, table, told } from './support.ts'

test.each(['+47 400 00 000', '0047 400 00 000', '40 00 00 00', '400-00-000', 'tel:+4740000000'])(
  '%s is the number that is here already',
  (written) => {
    const mine = owning(own(1, { name: 'Vakta', phone: '40000000' }))
    const p = plan(mine, table('navn;telefon', `VAKTA;${written}`.replace('VAKTA', 'Vakta')))
    expect(told(p)).toEqual({ added: [], changed: [], skipped: ['2 same'] })
    expect(p.next).toEqual(mine)
  },
)

test('one number three times in a file is one contact', () => {
  const p = plan(
    NOTHING,
    table('navn;telefon', 'Vakta;+47 400 00 000', 'vakta;0047 40000000', 'Leder;40 00 00 00'),
  )
  expect(told(p)).toEqual({
    added: ['Vakta'],
    changed: [],
    skipped: ['3 duplicate', '4 duplicate'],
  })
  expect(p.skipped.map((s) => s.reason)).toMatchObject([{ name: 'Vakta' }, { name: 'Vakta' }])
})

describe('a contact that is here', () => {
  const mine = owning(
    own(1, {
      name: 'Vakta',
      kind: 'barn',
      phone: '40000000',
      email: 'a@example.no',
      beside: 'barnevernvakt',
      checked: '2026-11-01',
    }),
    own(2, { name: 'NAV', phone: '40000002' }),
  )

  test('gets what the table says, and keeps what the table is silent of', () => {
    const p = plan(mine, table('navn;telefon;tider', 'Barnevernvakta;40000000;døgnet'))
    expect(p.changed).toMatchObject([{ before: { name: 'Vakta' } }])
    expect(p.next.contacts[0]).toEqual({
      ...mine.contacts[0],
      name: 'Barnevernvakta',
      hours: 'døgnet',
      changed: 5000,
    })
    expect(p.next.contacts[1]).toBe(mine.contacts[1])
  })

  test('loses the day it was checked with its number', () => {
    const p = plan(mine, table('navn;telefon;e-post', 'Vakta;40000009;a@example.no'))
    expect(p.changed).toHaveLength(1)
    expect(p.next.contacts[0]).not.toHaveProperty('checked')
  })

  test('is not taken by another row, whichever comes first', () => {
    const rows = ['Leder;40000000', 'Vakta;40000000']
    for (const order of [rows, rows.toReversed()]) {
      const p = plan(mine, table('navn;telefon', ...order))
      expect(p.next).toEqual(mine)
      expect(
        told(p)
          .skipped.map((s) => s.slice(2))
          .sort(),
      ).toEqual(['duplicate', 'same'])
    }
  })

  test('is not guessed at where two have the number', () => {
    const two = owning(own(1, { phone: '40000000' }), own(2, { phone: '40000000' }))
    const p = plan(two, table('navn;telefon', 'Ny;40000000'))
    expect(p.next).toEqual(two)
    expect(told(p).skipped).toEqual(['2 duplicate'])
  })
})

test('what cannot be taken in says why, row by row', () => {
  const p = plan(
    NOTHING,
    table(
      'navn;telefon;e-post',
      'Politiet;112;',
      'Sentralen;02800;',
      ';40000001;',
      'Uten nummer;;',
      'Feil nummer;ring oss;',
      `${'x'.repeat(201)};40000002;`,
      'Bare e-post;;post@example.no',
    ),
  )
  expect(told(p)).toEqual({
    added: ['Bare e-post'],
    changed: [],
    skipped: ['2 emergency', '3 official', '4 no-name', '5 no-way', '6 no-way', '7 too-long'],
  })
  expect(p.skipped[4]?.notes).toMatchObject([{ what: 'unreadable', value: 'ring oss' }])
})

test('an emergency number is not taken in as one to text either', () => {
  expect(told(plan(NOTHING, table('navn;telefon;sms', 'A;40000001;112'))).skipped).toEqual([
    '2 emergency',
  ])
})

test('two e-mail addresses in common are not enough, nor a web page', () => {
  const p = plan(
    NOTHING,
    table(
      'navn;telefon;e-post;nett',
      'A;;post@example.no;example.no',
      'B;;post@example.no;example.no',
      'A;40000001;post@example.no;',
    ),
  )
  expect(told(p)).toEqual({ added: ['A', 'B'], changed: [], skipped: ['4 duplicate'] })
})
