import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Every content file by its path below the content folder, with forward slashes. */
export type Sources = ReadonlyMap<string, string>

/** What editors, Office and macOS leave behind. */
const LEFT_BEHIND = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i
export const isText = (file: string): boolean => /\.(md|ya?ml|csv|css)$/.test(file)

/** Reads the content folder. A file that is no text has its name only: someone may think it is read. */
export function readSources(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && !LEFT_BEHIND.test(e.name))
    .map((e) => path.join(e.parentPath, e.name))
    .sort()
  return new Map(
    files.map((f) => [
      path.relative(folder, f).split(path.sep).join('/'),
      isText(f)
        ? readFileSync(f, 'utf8')
            .replace(/^\ufeff/, '')
            .replace(/\r\n?/g, '\n')
        : '',
    ]),
  )
}
