import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeBackup } from '../../src/exchange/exchange.ts'
import { type Besides, missingHere, NO_BESIDES, sizeOf } from '../../src/handbook/besides.ts'
import { CONTACT_KINDS } from '../../src/handbook/contact/model.ts'
import type { Owned } from '../../src/handbook/contact/own.ts'
import { NOTHING, own, owning, plan, read, refusal, told, uuid } from './support.ts'

const OWNED: Owned = {
  contacts: [
    own(1, {
      name: 'Barnevernvakta',
      kind: 'barn',
      phone: '40000001',
      sms: '40000002',
      email: 'a@example.no',
      web: 'https://example.no',
      hours: 'døgnet',
      beside: 'barnevernvakt',
      checked: '2026-11-20',
    }),
    own(2, { phone: '40000001' }),
  ],
  marks: { starred: ['barnehus', uuid(1)], hidden: ['tolk'], checked: { nav: '2026-11-19' } },
}

test('a backup taken into an empty phone gives exactly what was', () => {
  expect(plan(NOTHING, read(writeBackup(OWNED, '2026-11-21'))).next).toEqual(OWNED)
})

test('whatever is owned, the backup is the same', () => {
  const contact = fc.record(
    {
      id: fc.uuid(),
      name: fc.string({ minLength: 1, unit: fc.constantFrom(...'aåéس🏥"\\;=') }),
      kind: fc.constantFrom(...CONTACT_KINDS.filter((k) => k !== 'nød')),
      phone: fc.integer({ min: 20_000_000, max: 99_999_999 }).map(String),
      hours: fc.constantFrom('døgnet', 'man–fre 08:00–15:30'),
      checked: fc.constantFrom('2026-01-01', '2025-12-31'),
      changed: fc.integer({ min: 0, max: 5000 }),
    },
    { requiredKeys: ['id', 'name', 'kind', 'phone', 'changed'] },
  )
  // The same name and number twice is one contact, written twice.
  const contacts = fc.uniqueArray(contact, { selector: (c) => c.phone })
  fc.assert(
    fc.property(contacts, (all) => {
      const owned = { ...OWNED, contacts: all }
      expect(plan(NOTHING, read(writeBackup(owned, '2026-11-21'))).next).toEqual(owned)
    }),
  )
})

const BESIDES: Besides = {
  learning: new Map<string, unknown>([
    ['lesson/tegn', { at: 1, prints: { nb: 'a' } }],
    ['asked/tegn#en', { at: 2, right: false }],
    ['path', 'skole'],
  ]),
  checklist: new Map([['1875/vikarer', 'partly']]),
  plan: new Map([
    ['1875/sjekkliste/vikarer/owner', 'tjenesteleder'],
    ['fjordvik/fjordvik/1/status', 'done'],
  ]),
}

test('what has been learnt, the checklist and the plan come back as they were', () => {
  expect(read(writeBackup(OWNED, '2026-11-21', BESIDES)).besides).toEqual(BESIDES)
  expect(read(writeBackup(OWNED, '2026-11-21')).besides).toEqual(NO_BESIDES)
})

test('what is here stays: only what is missing comes from a backup', () => {
  const here: Besides = {
    ...NO_BESIDES,
    learning: new Map([['path', 'legevakt']]),
    checklist: new Map([['1875/vikarer', 'yes']]),
  }
  const missing = missingHere(here, BESIDES)
  expect([...missing.learning.keys()]).toEqual(['lesson/tegn', 'asked/tegn#en'])
  expect(missing.checklist.size).toBe(0)
  expect(sizeOf(missing)).toBe(4)
})

test('of a backup that someone has written in, only what is understood comes', () => {
  const odd = {
    ...{ app: 'tiltakskort', format: 1, contacts: [] },
    learning: { 'lesson/x': { at: 'i går' }, secrets: 'navn', 'lesson/y': { at: 1, prints: {} } },
    checklist: { '1875/vikarer': 'Kari er redd', '../../x': 'yes', '1875/numre': 'no' },
    plan: {
      '1875/a/1/owner': 'x'.repeat(101),
      '1875/a/1/note': 'fritekst',
      '1875/a/1/deadline': '2027-01-01',
    },
  }
  const { besides = NO_BESIDES } = read(JSON.stringify(odd))
  expect([...besides.learning.keys()]).toEqual(['lesson/y'])
  expect([...besides.checklist]).toEqual([['1875/numre', 'no']])
  expect([...besides.plan]).toEqual([['1875/a/1/deadline', '2027-01-01']])
  expect(read('{"app":"tiltakskort","format":1,"learning":[1],"plan":"x"}').besides).toEqual(
    NO_BESIDES,
  )
})

test('what was changed later here stays, and what was changed later there comes', () => {
  const then = owning(own(1, { phone: '40000001', changed: 2000 }), own(2, { phone: '40000002' }))
  const now = owning(
    own(1, { phone: '40000009', changed: 1000 }),
    own(2, { phone: '40000008', changed: 3000 }),
  )
  const p = plan(now, read(writeBackup(then, '2026-11-21')))
  expect(told(p)).toEqual({ added: [], changed: ['Tjeneste 1'], skipped: ['2 older'] })
  expect(p.next.contacts.map((c) => c.phone)).toEqual(['40000001', '40000008'])
})

test('two files with the same ids for different services: none takes the place of the other', () => {
  const mine = owning(own(1, { name: 'NAV', phone: '40000001' }))
  const theirs = { ...owning(own(1, { name: 'Tolk', phone: '40000002' })) }
  const file = read(
    writeBackup({ ...theirs, marks: { ...NOTHING.marks, starred: [uuid(1)] } }, '2026-11-21'),
  )
  const p = plan(mine, file)
  expect(p.next.contacts.map((c) => c.name)).toEqual(['NAV', 'Tolk'])
  const [nav, tolk] = p.next.contacts
  expect(nav?.id).toBe(uuid(1))
  expect(p.next.marks.starred).toEqual([tolk?.id])
  expect(plan(p.next, file).next.contacts).toEqual(p.next.contacts)
})

test('a backup hides no emergency number, and has no contact that looks like one', () => {
  const owned: Owned = {
    contacts: [own(1, { kind: 'nød', phone: '40000001' }), own(2, { phone: '112' })],
    marks: { starred: [], hidden: ['politi-nod', 'tolk'], checked: {} },
  }
  const p = plan(NOTHING, read(writeBackup(owned, '2026-11-21')))
  expect(p.next.marks.hidden).toEqual(['tolk'])
  expect(p.next.contacts.map((c) => c.kind)).toEqual(['råd'])
  expect(told(p).skipped).toEqual(['2 emergency'])
})

test('names that belong to the language do no harm at any level', () => {
  const evil = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'
  const text = `{"app":"tiltakskort","format":1,${evil},"contacts":[{${evil},"id":"__proto__","name":"A","phone":"40000001"},"__proto__",null,[[]]],"marks":{${evil},"starred":["__proto__","constructor","nav",7],"hidden":"alt","checked":{"__proto__":"2026-01-01","constructor":"2026-01-01","nav":"2026-01-02","tolk":"i går"}}}`
  const { next, skipped } = plan(NOTHING, read(text))
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(next.contacts).toMatchObject([{ name: 'A', phone: '40000001' }])
  expect(Object.keys(next.contacts[0] ?? {})).not.toContain('__proto__')
  expect(next.marks.checked).toEqual({ nav: '2026-01-02' })
  expect(next.marks.starred).not.toContain('__proto__')
  expect(skipped.map((s) => s.row.at)).toEqual([2, 3, 4])
})

test.each([
  ['{"app":"tiltakskort","format":1,"contacts":[', { why: 'broken-backup' }],
  ['{"app":"tiltakskort","format":1,"contacts":{"a":1}}', { why: 'broken-backup' }],
  ['{"app":"tiltakskort","format":2,"contacts":[]}', { why: 'newer-backup' }],
  ['{"contacts":[]}', { why: 'not-backup' }],
  ['[1,2,3]', { why: 'not-backup' }],
  [`{"app":"tiltakskort","format":1,"contacts":[${'1,'.repeat(20_000)}1]}`, { why: 'too-many' }],
  ['['.repeat(1_000_000), { why: 'broken-backup' }],
])('refused: %.60s', (text, why) => expect(refusal(text)).toEqual(why))
