import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { outcome, readCase } from './case.ts'

const FOLDER = path.join(import.meta.dirname, 'cases')
const cases = readdirSync(FOLDER)
  .sort()
  .map((name) => {
    const file = path.join(FOLDER, name)
    const text = readFileSync(file, 'utf8')
    return { name, file, text, case: readCase(text) }
  })

describe('what an author writes', () => {
  for (const { name, file, text, case: c } of cases)
    test(`${name.replace(/\.txt$/, '')}: ${c.about}`, () => {
      const { text: got } = outcome(c)
      // GOLDEN=write puts what came into the file, for the author of the case to read.
      if (process.env['GOLDEN'] === 'write' && got !== c.expected) {
        const cut = text.lastIndexOf(`=== ${c.kind}\n`) + `=== ${c.kind}\n`.length
        writeFileSync(file, `${text.slice(0, cut)}${got}\n`)
      }
      expect(got.split('\n')).toEqual(c.expected.split('\n'))
    })
})

/** Ids as they stand in the source: `error('id', …)`, `warn('id', …)` and `report('id', …)`. */
function idsInSource(): readonly string[] {
  const root = path.join(import.meta.dirname, '../../src')
  const files = ['handbook', 'compiler'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))
      .map((f) => readFileSync(path.join(root, room, f), 'utf8')),
  )
  const ids = files.flatMap((source) =>
    [...source.matchAll(/\b(?:error|warn|report)\(\s*(['`])([^'`]+)\1/g)].map((m) => m[2] ?? ''),
  )
  return [...new Set(ids.flatMap(expand))].sort()
}

/** The ids that are put together: by what a link, or a step of a role path, leads to. */
const PUT_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  '{r.to}': ['contact', 'duty', 'clarification', 'card'],
  '{s.kind}': ['lesson', 'card', 'drill'],
}
const expand = (id: string): readonly string[] =>
  PUT_TOGETHER[id.slice('unknown-$'.length)]?.map((to) => `unknown-${to}`) ?? [id]

test('every problem the compiler can give is given by a case', () => {
  const given = new Set(cases.flatMap(({ case: c }) => outcome(c).ids))
  expect(idsInSource().length).toBeGreaterThan(70)
  expect(idsInSource().filter((id) => !given.has(id))).toEqual([])
})
