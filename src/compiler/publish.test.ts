import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { publish } from '../../scripts/publish.mjs'

const root = mkdtempSync(path.join(os.tmpdir(), 'tiltakskort-publish-'))
const dist = path.join(root, 'dist')
const site = path.join(root, 'site')
afterEach(() => rmSync(root, { recursive: true }))

const put = (file: string, text: string) => {
  const to = path.join(dist, file)
  mkdirSync(path.dirname(to), { recursive: true })
  writeFileSync(to, text)
}
const has = (file: string) => existsSync(path.join(site, file))

/** A built site, with a pack that is its own, one that never changes, and one page. */
function build(n: number) {
  rmSync(dist, { recursive: true, force: true })
  put('packs/index.json', JSON.stringify({ number: n }))
  put(`packs/nasjonalt.nb.${n}.json`, `${n}`)
  put('packs/hamar.nb.same.json', 'same')
  put(`assets/main-${n}.js`, `${n}`)
  put(`page-${n}.html`, `${n}`)
  put('index.html', `${n}`)
}

/** Published so many times: the site has the last. */
const published = (times: number) => {
  for (let n = 1; n <= times; n += 1) {
    build(n)
    publish(dist, site)
  }
}

test('a phone may be five publications behind and find its files; what is older is gone', () => {
  published(7)
  for (const n of [2, 3, 4, 5, 6, 7]) {
    expect(has(`packs/nasjonalt.nb.${n}.json`), `pack of ${n}`).toBe(true)
    expect(has(`assets/main-${n}.js`), `script of ${n}`).toBe(true)
  }
  expect(has('packs/nasjonalt.nb.1.json')).toBe(false)
  expect(has('assets/main-1.js')).toBe(false)
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('7')
})

test('a page that is no more is taken away; a pack that has not changed is not written again', () => {
  published(2)
  expect(has('page-1.html')).toBe(false)
  build(3)
  const { written } = publish(dist, site)
  expect(written).toBe(5)
  expect(has('packs/hamar.nb.same.json')).toBe(true)
})

test('the same publication twice pushes none of the five out', () => {
  published(7)
  publish(dist, site)
  publish(dist, site)
  expect(has('packs/nasjonalt.nb.2.json')).toBe(true)
})

test('an older publication is refused, and nothing is touched', () => {
  published(3)
  build(2)
  expect(() => publish(dist, site)).toThrow('older')
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('3')
})
