import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { content as command } from '../../src/compiler/commands/cli.ts'
import { heldBack, parse, validate } from '../../src/compiler/compile.ts'
import { emitPacks } from '../../src/compiler/emit/packs.ts'
import { readSources, type Sources } from '../../src/compiler/read.ts'

const TODAY = '2026-11-21'
const BROKEN = '5025-roros'
const FAULT = `kommuner/${BROKEN}/kontakter.yaml`
const TEXT = 'barnevern:\n  telefon: ring oss\n'

let folder = ''
beforeAll(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'innhold-')), 'content')
  cpSync('content', folder, { recursive: true })
  writeFileSync(path.join(folder, FAULT), TEXT)
})
afterAll(() => rmSync(path.dirname(folder), { recursive: true }))

function published(sources: Sources) {
  const content = parse(sources)
  const held = heldBack(content, validate(content, TODAY))
  const { files, index } = emitPacks(content, held, 1)
  return { held, index, files: new Map(files.map((f) => [f.name, f.text])) }
}

// Field rule 13, on all that is published.
test('a fault in one municipality leaves every other byte as it was, and the exit code is 1', () => {
  const before = published(readSources('content'))
  const after = published(readSources(folder))
  expect([...before.held]).toEqual([])
  expect([...after.held]).toEqual([BROKEN])
  const others = [...before.files].filter(([name]) => !name.startsWith(`${BROKEN}.`))
  expect(others.length).toBeLessThan(before.files.size)
  expect([...after.files]).toEqual(others)
  const { '5025': broken, ...rest } = after.index.municipalities
  const { '5025': whole, ...same } = before.index.municipalities
  expect(rest).toEqual(same)
  // Its staff read the layers beneath, and are told.
  expect(whole?.layers.at(-1)).toBe(BROKEN)
  expect(broken).toMatchObject({ heldBack: true, layers: ['nasjonalt', 'trondelag'] })

  const lines: string[] = []
  expect(command(['check'], folder, TODAY, (l) => lines.push(l))).toBe(1)
  expect(lines.filter((l) => l.includes(' feil: '))).toEqual([
    expect.stringContaining(`${FAULT}:2:3  feil:`),
  ])
}, 60_000)
