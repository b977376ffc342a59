import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compressed } from '../emit/compressed.ts'

/** Puts a `.br` beside every text file that has none yet. */
export function compress(out: string): void {
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (!entry.isFile() || existsSync(`${file}.br`)) continue
    const small = compressed(file, readFileSync(file))
    if (small) writeFileSync(`${file}.br`, small)
  }
}
