// How long 10,000 contacts take to read and to plan: `node bench/exchange.mjs [--json]`.
import { cpus } from 'node:os'
import { runnerImport } from 'vite'
import { ms, summary } from './numbers.mjs'

const COUNT = 10_000
const RUNS = 5

const { module } = await runnerImport('./src/exchange/exchange.ts', {
  configFile: false,
  logLevel: 'error',
})
const { planImport, readContacts, writeBackup, writeCsv, writeOwn } = module

const marks = { starred: [], hidden: [], checked: {} }
const contacts = Array.from({ length: COUNT }, (_, i) => ({
  id: `00000000-0000-4000-8000-${i.toString(16).padStart(12, '0')}`,
  name: `Tjeneste nummer ${i} i Østre Åmot`,
  kind: 'råd',
  phone: String(40_000_000 + i),
  email: `post${i}@example.no`,
  hours: 'man–fre 08:00–15:30',
  changed: 1,
}))
const rules = {
  emergency: new Set(['112']),
  emergencyIds: new Set(),
  official: new Set(),
  newId: () => crypto.randomUUID(),
  now: 2,
}

/** What is measured: bytes to a plan against as many contacts. */
const FILES = {
  vcard: writeOwn(contacts),
  csv: writeCsv(contacts),
  backup: writeBackup({ contacts, marks }, '2026-11-21'),
}

const rows = Object.entries(FILES).map(([format, text]) => {
  const bytes = new TextEncoder().encode(text)
  const read = []
  const plan = []
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now()
    const file = readContacts(bytes)
    const then = performance.now()
    if (!file.ok || file.value.rows.length !== COUNT) throw new Error(`${format} was not read`)
    planImport({ contacts, marks }, file.value, rules)
    read.push(then - began)
    plan.push(performance.now() - then)
  }
  return { format, bytes: bytes.length, contacts: COUNT, read: summary(read), plan: summary(plan) }
})

if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2))
else {
  console.log(`${COUNT} contacts, median of ${RUNS}, ${cpus()[0]?.model}`)
  for (const r of rows)
    console.log(
      `${r.format.padEnd(8)}${String(Math.round(r.bytes / 1000)).padStart(6)} kB   ` +
        `read ${ms(r.read.median)} ms   plan ${ms(r.plan.median)} ms`,
    )
}
