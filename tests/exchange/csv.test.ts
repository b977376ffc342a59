import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { guard, unguard } from '../../src/exchange/csv/guard.ts'
import { parseCsv } from '../../src/exchange/csv/parse.ts'
import { writeCsv } from '../../src/exchange/csv/write.ts'
import { NOTHING, own, plan, read, refusal } from './support.ts'

const delimiter = fc.constantFrom(';', ',', '\t')
const cell = fc.string({ unit: fc.constantFrom(...'aå"\';,\t\r\n =+-@0🏥') })
const grid = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1 }))
  .map((rows) => rows.filter((r) => r.some((c) => c !== '')))

const cellsOf = (text: string, by: string) => {
  const parsed = parseCsv(text, by)
  return parsed.ok ? parsed.value.map((l) => l.cells) : parsed.error
}

describe('another implementation (papaparse)', () => {
  test('writes what we read', () => {
    fc.assert(
      fc.property(grid, delimiter, fc.boolean(), (rows, by, quotes) => {
        const text = Papa.unparse(rows, { delimiter: by, newline: '\r\n', quotes })
        expect(cellsOf(text, by)).toEqual(rows)
      }),
    )
  })

  test('reads what we write', () => {
    const contacts = fc.array(fc.record({ name: cell, hours: cell }))
    fc.assert(
      fc.property(contacts, (all) => {
        const text = writeCsv(all.map((c, i) => own(i, c)))
        const [, ...rows] = Papa.parse<string[]>(text.slice(1), {
          delimiter: ';',
          newline: '\r\n',
        }).data
        expect(rows.slice(0, -1)).toEqual(
          all.map((c) => [guard(c.name), '', '', '', '', guard(c.hours), 'råd']),
        )
      }),
    )
  })

  test('reads text without quotes as we do, whatever it is', () => {
    const wild = fc.string({ unit: fc.constantFrom(...'aå;,\t\n =') })
    fc.assert(
      fc.property(wild, delimiter, (text, by) => {
        const theirs = Papa.parse<string[]>(text, { delimiter: by, newline: '\n' }).data
        expect(cellsOf(text, by)).toEqual(theirs.filter((r) => r.some((c) => c !== '')))
      }),
    )
  })
})

test('no cell is a live formula, and each comes back as it was', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(guard(text)).not.toMatch(/^[=+\-@\t\r\n]/)
      expect(unguard(guard(text))).toBe(text)
    }),
  )
})

test('what goes out comes in again: +46, 02800, quotes, and names in any script', () => {
  const all = [
    own(1, { name: '=HYPERLINK("x")', phone: '+46812345678', kind: 'barn' }),
    own(2, { name: '«Vakt»; "natt"', phone: '02800', sms: '40000001', hours: '08:00–15:30' }),
    own(3, { name: 'مركز 🏥 Mállá', email: 'a@example.no', web: 'https://example.no/a;b' }),
  ]
  const text = writeCsv(all)
  expect(text).toMatch(/^\ufeffnavn;telefon;sms;e-post;nett;tider;slag\r\n/)
  expect(text).toContain("'+46 812 345 678")
  const back = plan(NOTHING, read(text), { official: new Set() }).next.contacts
  const plainly = ({ id: _, changed: __, ...rest }: (typeof all)[number]) => rest
  expect(back.map(plainly)).toEqual(all.map(plainly))
})

test.each([
  ['telefon;tider\n40000001;døgnet', { why: 'no-name-column' }],
  ['Dette er et brev.\nHilsen oss', { why: 'not-contacts' }],
  ['navn;telefon\nA;40000001\n"B;40000002\nC;40000003', { why: 'open-quote', row: 3 }],
  [`navn;telefon\nA${';'.repeat(200)}`, { why: 'too-wide', row: 2 }],
  ['navn;telefon\n', { why: 'empty' }],
  [' \n ', { why: 'empty' }],
  [`navn;telefon\n${'A;40000001\n'.repeat(20_001)}`, { why: 'too-many' }],
  ['sep=|\nnavn|telefon\n"A', { why: 'open-quote', row: 2 }],
])('refused whole, with the row: %.40j', (text, why) => expect(refusal(text)).toEqual(why))

test('Excel’s own line about the delimiter is followed', () => {
  expect(read('sep=|\r\nnavn|telefon\r\nA;B|40000001').rows).toMatchObject([
    { at: 3, name: 'A;B', phone: '40000001' },
  ])
})
