import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Every content file by its path below the content folder, with forward slashes. */
export type Sources = ReadonlyMap<string, string>

/** Reads the content folder. */
export function readSources(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.(md|ya?ml|csv|css)$/.test(e.name))
    .map((e) => path.join(e.parentPath, e.name))
    .sort()
  return new Map(
    files.map((f) => [
      path.relative(folder, f).split(path.sep).join('/'),
      readFileSync(f, 'utf8')
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n'),
    ]),
  )
}
