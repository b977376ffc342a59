import { fail, ok, type Result } from '../handbook/result.ts'
import { readBackup } from './backup.ts'
import { readCsv } from './csv/read.ts'
import { decode, unfold } from './decode.ts'
import { type Imported, isTooBig, type Raw, type Refusal } from './row.ts'
import { rowOf } from './row-of.ts'
import { readVcards } from './vcard/read.ts'

const VCARD = /^\s*BEGIN[ \t]*:[ \t]*VCARD/i

/**
 * Reads a file by what is in it; what it is called says nothing.
 * @returns all that it holds, or why nothing of it is taken in. Never throws.
 */
export function readContacts(bytes: Uint8Array): Result<Imported, Refusal> {
  if (isTooBig(bytes.length)) return fail({ why: 'too-big' })
  const first = decode(bytes.subarray(0, 256))
  if (!first.ok) return fail({ why: 'not-text' })
  const isCard = VCARD.test(first.value)
  const text = decode(isCard ? unfold(bytes) : bytes)
  if (!text.ok) return fail({ why: 'not-text' })
  if (text.value.trim() === '') return fail({ why: 'empty' })
  if (isCard) return rows('vcard', readVcards(text.value))
  if (/^\s*[{[]/.test(text.value)) return readBackup(text.value)
  return rows('csv', readCsv(text.value))
}

function rows(
  format: 'vcard' | 'csv',
  read: Result<readonly Raw[], Refusal>,
): Result<Imported, Refusal> {
  if (!read.ok) return read
  if (read.value.length === 0) return fail({ why: 'empty' })
  return ok({ format, rows: read.value.map(rowOf) })
}
