/** Contacts in and out: what the screen may ask of this room. */
export { writeBackup } from './backup.ts'
export { writeCsv } from './csv/write.ts'
export { type Plan, planImport, type Reason, type Rules } from './plan/plan.ts'
export { readContacts } from './read.ts'
export { type Imported, isTooBig, LIMITS, type Note, type Refusal } from './row.ts'
export { writeOfficial, writeOwn } from './vcard/write.ts'
