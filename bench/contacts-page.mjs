// What runs in the page of `bench/contacts.mjs`: the service as the app makes it, and a stopwatch.
import {
  planImport,
  readContacts,
  writeBackup,
  writeCsv,
  writeOwn,
} from '../src/exchange/exchange.ts'
import { openChannel, openWitness } from '../src/services/mine/browser/browser.ts'
import { openMine } from '../src/services/mine/mine.ts'
import { openDatabase } from '../src/storage/database/database.ts'
import { NAME } from '../src/storage/database/schema.ts'

const open = () =>
  openMine({
    database: openDatabase({
      indexedDB: () => window.indexedDB,
      setTimeout: (ring, ms) => window.setTimeout(ring, ms),
    }),
    now: () => Date.now(),
    channel: openChannel(),
    witness: openWitness(() => window.caches, '/'),
    storage: () => navigator.storage,
    session: () => window.sessionStorage,
    reload: () => location.reload(),
  })

const contact = (i) => ({
  id: crypto.randomUUID(),
  name: `Tjeneste ${i}`,
  kind: 'helse',
  phone: String(22_000_000 + i),
  email: `tjeneste${i}@kommune.example`,
  hours: 'man–fre 08:00–15:30',
  changed: Date.now(),
})

async function timed(work) {
  const began = performance.now()
  const result = await work()
  if (result && !result.ok) throw new Error(result.error)
  return performance.now() - began
}

const WRITE = {
  vcard: writeOwn,
  csv: writeCsv,
  backup: (contacts) =>
    writeBackup({ contacts, marks: { starred: [], hidden: [], checked: {} } }, '2026-11-21'),
}

const rules = () => ({
  emergency: new Set(['112']),
  emergencyIds: new Set(),
  official: new Set(),
  newId: () => crypto.randomUUID(),
  now: Date.now(),
})

/** Nothing of an import before. */
export const empty = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(NAME)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })

/**
 * A file as the screen takes it: read, planned to be shown, planned again at the tap, taken in.
 * @returns milliseconds of each part; the time a person reads the plan is not among them
 */
export async function taken({ format, count }) {
  const text = WRITE[format](Array.from({ length: count }, (_, i) => contact(i)))
  const file = new File([text], 'file')
  const mine = open()
  await mine.start()
  const began = performance.now()
  const read = readContacts(new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) throw new Error(read.error.why)
  const opened = performance.now()
  const plan = () => planImport(mine.owned.value, read.value, rules())
  if (plan().added.length !== count) throw new Error('not all would be added')
  const { next } = plan()
  const planned = performance.now()
  const on = await timed(() => mine.take(next))
  return { read: opened - began, plan: planned - opened, take: on, all: planned - began + on }
}

/** @returns milliseconds until all can be listed, from an unopened database; and how many there are */
export async function list() {
  const mine = open()
  const ms = await timed(() => mine.start())
  return { ms, count: mine.owned.value.contacts.length }
}

/** @returns milliseconds of each save of one among them, until the list shows it */
export async function saves(count) {
  const mine = open()
  await mine.start()
  const times = []
  for (let i = 0; i < count; i += 1) {
    const before = mine.owned.value.contacts.length
    times.push(await timed(() => mine.save([contact(-i)])))
    if (mine.owned.value.contacts.length !== before + 1) throw new Error('not in the list')
  }
  return times
}
