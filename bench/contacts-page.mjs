// What runs in the page of `bench/contacts.mjs`: the service as the app makes it, and a stopwatch.
import { openChannel, openWitness } from '../src/services/mine/browser.ts'
import { openMine } from '../src/services/mine/mine.ts'
import { openDatabase } from '../src/storage/database.ts'

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

/** @returns milliseconds until an import of so many is on disk and read back */
export async function take(count) {
  const mine = open()
  await mine.start()
  const contacts = Array.from({ length: count }, (_, i) => contact(i))
  return timed(() => mine.take({ ...mine.owned.value, contacts }))
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
