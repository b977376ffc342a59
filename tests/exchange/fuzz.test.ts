import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readContacts, writeBackup, writeCsv, writeOwn } from '../../src/exchange/exchange.ts'
import { CONTACT_KINDS } from '../../src/handbook/contact/model.ts'
import { bytes, bytesOf, files, own, owning, plan } from './support.ts'

// `VITE_RUNS=10000 npx vitest run tests/exchange/fuzz.test.ts` for a long run.
const RUNS = Number(import.meta.env['VITE_RUNS'] ?? 300)
/** For a file of at most some kilobytes, on a machine that does other things too. */
const QUICK = 1000

const LONG = { timeout: 30_000 + 20 * RUNS }

const MINE = owning(own(1, { phone: '40000001' }), own(2, { name: 'NAV', phone: '40000002' }))
const seeds = [
  ...files.map(bytesOf),
  bytes(writeOwn(MINE.contacts, '4.0')),
  bytes(writeCsv(MINE.contacts)),
  bytes(writeBackup(MINE, '2026-11-21')),
]

const HIDDEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u

/** Whatever the file is: an answer, soon; on refusal nothing, and otherwise only what may be shown. */
function holds(file: Uint8Array): void {
  const before = structuredClone(MINE)
  const began = performance.now()
  const read = readContacts(file)
  const made = read.ok ? plan(MINE, read.value) : undefined
  expect(performance.now() - began).toBeLessThan(QUICK)
  expect(MINE).toEqual(before)
  if (!read.ok || !made) return
  expect(made.added.length + made.changed.length + made.skipped.length).toBe(read.value.rows.length)
  const ids = made.next.contacts.map((c) => c.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(MINE.contacts.map((c) => c.id)))
  for (const c of made.next.contacts) {
    expect(c.name.trim()).not.toBe('')
    expect(c.name + (c.hours ?? '')).not.toMatch(HIDDEN)
    expect(CONTACT_KINDS).toContain(c.kind)
    expect(c.phone ?? '112112').toMatch(/^\+?\d{3,15}$/)
    expect(['110', '112', '113']).not.toContain(c.phone)
    expect(c.web ?? 'https://').toMatch(/^https:\/\//i)
    expect(c.email ?? 'a@b').toMatch(/^[^\s?&:]+@[^\s?&:]+$/)
  }
  const again = plan(made.next, read.value)
  expect([again.added, again.changed].map((x) => x.length)).toEqual([0, 0])
}

test('any bytes', LONG, () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), holds), { numRuns: RUNS })
})

test('what each program writes, cut, doubled, and with bytes that do not belong', LONG, () => {
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat({ max: 40 }),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc
        .constantFrom(
          ...['BEGIN:VCARD\r\n', 'END:VCARD\r\n', '"', ';', '\r\n ', '=', '\\', '{', ']', '\u202e'],
          ...['__proto__', 'TEL:112\r\n', '+47 400 00 001', ':', ',', '\t', 'navn;telefon\r\n'],
        )
        .map(bytes),
    ),
  })
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.array(mutation, { maxLength: 6 }), (seed, all) => {
      let file: readonly number[] = [...seed]
      for (const { at, remove, insert } of all)
        file = file.toSpliced(Math.floor(at * file.length), remove, ...insert)
      holds(Uint8Array.from(file))
    }),
    { numRuns: RUNS },
  )
})

test.each([
  ['one cell', `navn;telefon\n"${'a"" ;\n'.repeat(800_000)}"`],
  ['nothing but quotes', `navn;telefon\n${'"'.repeat(4_900_000)}`],
  ['nothing but lines', `navn;telefon\n${'\n'.repeat(4_900_000)}`],
  ['one line of parameters', `BEGIN:VCARD\nTEL${';A=B'.repeat(1_200_000)}:1\nEND:VCARD`],
  ['soft breaks', `BEGIN:VCARD\nFN;QUOTED-PRINTABLE:${'=\n'.repeat(2_400_000)}\nEND:VCARD`],
  ['folds', `BEGIN:VCARD\nFN:a${'\n '.repeat(2_400_000)}\nEND:VCARD`],
  ['cards in cards', 'BEGIN:VCARD\n'.repeat(400_000)],
  ['backslashes', `BEGIN:VCARD\nN:${'\\;'.repeat(2_400_000)}\nEND:VCARD`],
  ['a tower of brackets', '['.repeat(4_900_000)],
  ['a number', `navn;telefon\nA;${'+('.repeat(2_400_000)}`],
  ['an address', `navn;e-post\nA;${'a.'.repeat(90)}@${'a.'.repeat(4)}`],
])('five megabytes of %s are answered too', LONG, (_, text) => {
  const began = performance.now()
  const read = readContacts(bytes(text))
  if (read.ok) plan(MINE, read.value)
  expect(performance.now() - began).toBeLessThan(10_000)
})
