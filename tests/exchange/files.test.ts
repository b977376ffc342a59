import { expect, test } from 'vitest'
import { bytesOf, files, NOTHING, plan, read, told } from './support.ts'

/** What is taken from each program's file, without the fields that tell where it stood. */
const contacts = (file: string) =>
  read(bytesOf(file)).rows.map(({ at, ours, whole, notes, ...rest }) => ({
    ...rest,
    notes: notes.map((n) => `${n.what} ${n.field} ${n.value}`),
  }))

test('iPhone: groups, labels, pictures, and marks of direction around the number', () => {
  expect(contacts('ios.vcf')).toEqual([
    {
      id: '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
      name: 'Barnevernvakta, Østerdalen',
      phone: '40000001',
      sms: '40000003',
      email: 'vakta@example.no',
      web: 'https://example.no/vakta',
      notes: ['left-out phone 400 00 002'],
    },
  ])
})

test('old Android: quoted-printable letters over two lines, 0047, and the fax last', () => {
  expect(contacts('android.vcf')).toEqual([
    {
      name: 'Nødhjelpstelefonen',
      phone: '40000011',
      email: 'post@example.no',
      notes: ['left-out phone +4740000013', 'left-out phone 40000012'],
    },
    { name: 'Nav', phone: '40000014', notes: [] },
  ])
})

test('Outlook: Windows-1252, and a link without https', () => {
  expect(contacts('outlook.vcf')).toEqual([
    {
      name: 'Krisesenteret på Ås',
      phone: '40000021',
      email: 'post@example.no',
      web: 'https://www.example.no',
      notes: ['left-out phone +47 (400) 00 022'],
    },
  ])
})

test('Google: escaped colons, a foreign number, and its kind among other labels', () => {
  expect(contacts('google.vcf')).toEqual([
    {
      name: 'Legevakta',
      kind: 'helse',
      phone: '+46812345678',
      email: 'legevakt@example.no',
      notes: ['left-out phone 02800', 'unsafe web http://www.example.no'],
    },
  ])
})

test('Nextcloud: version 4, numbers as links, the preferred first', () => {
  expect(contacts('nextcloud.vcf')).toEqual([
    {
      id: '0b9f1d3c-8f0f-4d0e-9a51-5f2f2a3b4c5d',
      name: 'Familievernet Sør-Varanger',
      kind: 'råd',
      phone: '40000041',
      email: 'familievern@example.no',
      web: 'https://example.no/familievern?a=1;b=2,3',
      notes: ['left-out phone sms:+47-400-00-042'],
    },
  ])
})

test('a fold in the middle of a letter, an emoji and an Arabic word', () => {
  expect(contacts('folded-in-a-letter.vcf')).toEqual([
    {
      name: 'Båtsfjord og 🏥 مسا'.normalize('NFC').replace('مسا', 'مسا'),
      phone: '40000051',
      notes: [],
    },
  ])
})

test('hostile: what hides is stripped, what is unsafe is dropped, and it is said', () => {
  const file = read(bytesOf('hostile.vcf'))
  expect(contacts('hostile.vcf').slice(0, 2)).toEqual([
    {
      name: 'Vakta én',
      phone: '40000061',
      notes: ['unreadable email a@example.no?bcc=b@example.no', 'unsafe web javascript:alert(1)'],
    },
    {
      name: '<img src=x onerror=alert(1)>',
      phone: '40000062',
      notes: ['unsafe web https://example.no@evil.example/'],
    },
  ])
  expect(told(plan(NOTHING, file)).skipped).toEqual(['3 emergency', '4 too-long', '5 no-way'])
})

test('Excel: semicolons, a mark first, line breaks in cells, and a zero that is gone', () => {
  expect(contacts('excel.csv')).toEqual([
    {
      name: 'Barnevernvakta i Østerdalen',
      kind: 'barn',
      phone: '40000001',
      email: 'vakta@example.no',
      web: 'https://example.no',
      hours: 'man–fre 15:30–08:00, lør–søn "døgnet"',
      notes: [],
    },
    { name: 'NAV', kind: 'voksne', phone: '40000071', web: 'https://example.no', notes: [] },
    {
      name: 'Mállásiid guovddáš',
      phone: '40000072',
      sms: '40000074',
      notes: ['left-out phone 400 00 073'],
    },
    { name: '=1+1', kind: 'råd', phone: '2800', notes: ['lost-zero phone 2800'] },
  ])
  expect(read(bytesOf('excel.csv')).rows.map((r) => r.at)).toEqual([2, 3, 5, 6])
})

test.each([
  ['excel-1252.csv', { name: 'Blå Kors på Ås', phone: '40000081', hours: 'døgnet' }],
  ['unicode.txt', { name: 'Nærøy – vakt', phone: '40000082', email: 'vakt@example.no' }],
  ['comma.csv', { name: 'Tolk, hele døgnet', phone: '40000083', kind: 'råd' }],
])('%s is read by its own letters and delimiter', (file, expected) => {
  expect(contacts(file)).toEqual([{ ...expected, notes: [] }])
})

test.each(files)('%s taken in twice is taken in once', (name) => {
  const file = read(bytesOf(name))
  const once = plan(NOTHING, file)
  const twice = plan(once.next, file, { now: 9000 })
  expect(once.added.length).toBeGreaterThan(0)
  expect([twice.added, twice.changed]).toEqual([[], []])
  expect(twice.next).toEqual(once.next)
})
