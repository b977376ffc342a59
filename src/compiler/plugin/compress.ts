import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compressed, isText } from '../emit/compressed.ts'

/** Puts a `.br` beside every text file that has none yet. */
export function compress(out: string): void {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' })
  const there = new Set(names)
  for (const name of names) {
    if (there.has(`${name}.br`) || !isText(name)) continue
    const small = compressed(name, readFileSync(path.join(out, name)))
    if (small) writeFileSync(path.join(out, `${name}.br`), small)
  }
}
