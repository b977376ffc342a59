// Puts a built site into the folder that is served, without taking away what a phone may be in the
// middle of. The packs and the app’s files of the previous five publications stay, and the index that
// names the new ones is put there last (design 6).
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

const KEPT = 5
/** What has been published, the newest first: its number, and its files that are named by hash. */
const LOG = 'publications.json'
const INDEX = /^packs[\\/]index\.json(\.br)?$/
const HASHED = /^(packs|assets)[\\/]/
/** The worker and the shell say which assets are current: after those, before the index. */
const LATE = /^(sw\.js|shell\.json)(\.br)?$/

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => path.relative(folder, path.join(e.parentPath, e.name)))
    : []

const isHashed = (file) => HASHED.test(file) && !INDEX.test(file)
const turn = (file) => (INDEX.test(file) ? 3 : LATE.test(file) ? 2 : isHashed(file) ? 0 : 1)

/** Never half a file: beside it, then in its place. */
function put(from, to) {
  mkdirSync(path.dirname(to), { recursive: true })
  copyFileSync(from, `${to}.ny`)
  renameSync(`${to}.ny`, to)
}

/**
 * @param {string} dist what was built
 * @param {string} site what is served
 * @returns {{written: number, removed: number, number: number}}
 */
export function publish(dist, site) {
  const files = filesIn(dist).sort((a, b) => turn(a) - turn(b))
  const { number } = JSON.parse(readFileSync(path.join(dist, 'packs/index.json'), 'utf8'))
  const log = existsSync(path.join(site, LOG))
    ? JSON.parse(readFileSync(path.join(site, LOG), 'utf8'))
    : []
  if (log[0] && number < log[0].number)
    throw new Error(`${number} is older than ${log[0].number}, which is published already`)
  const fresh = files.filter((f) => !isHashed(f) || !existsSync(path.join(site, f)))
  for (const f of fresh) put(path.join(dist, f), path.join(site, f))

  const next = [
    { number, files: files.filter(isHashed) },
    ...log.filter((p) => p.number !== number),
  ].slice(0, KEPT + 1)
  writeFileSync(path.join(site, LOG), JSON.stringify(next))
  const kept = new Set([LOG, ...files, ...next.flatMap((p) => p.files)])
  const gone = filesIn(site).filter((f) => !kept.has(f))
  for (const f of gone) rmSync(path.join(site, f))
  return { written: fresh.length, removed: gone.length, number }
}
