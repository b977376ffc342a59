import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { over, TODAY } from '../../../tests/support/base.ts'
import { content } from './cli.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'innhold-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function run(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  for (const [name, text] of over(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  const lines: string[] = []
  return { code: content(args, folder, TODAY, (l) => lines.push(l)), lines }
}

test('content without faults ends in a summary and 0', () => {
  expect(run(['check'])).toEqual({
    code: 0,
    lines: [
      '1 kort, 1 steg, 1 plikter, 3 kontakter, 1 avklaringer, 0 leksjoner, 0 øvinger, 2 kommuner: 0 feil, 0 advarsler.',
    ],
  })
})

test('a fault is printed with its place, and the layer it holds back is named', () => {
  const { code, lines } = run(['check'], {
    'kommuner/1875-hamaroy/lag.yaml': 'navn: Hamarøy\nspråk: nb\nbygger-på: [nasjonalt]\n',
    'kommuner/1875-hamaroy/kontaker.yaml': 'barnevern:\n  telefon: 75770000\n',
  })
  expect(code).toBe(1)
  expect(lines[0]).toBe(
    'kommuner/1875-hamaroy/kontaker.yaml:1:1  feil: Fila leses ikke. Mente du «kontakter.yaml»? [unknown-file]',
  )
  expect(lines.at(-1)).toBe('Holdes tilbake til det er rettet: 1875-hamaroy.')
})

test('a machine can read the counts, gaps among them', () => {
  const { lines } = run(['check', '--json'], {
    'kommuner/1875-hamaroy/lag.yaml': 'navn: Hamarøy\nspråk: nb\nbygger-på: [nasjonalt]\n',
  })
  expect(JSON.parse(lines.join(''))).toMatchObject({
    errors: 0,
    cards: 1,
    municipalities: 2,
    gaps: { '1875-hamaroy': 2 },
  })
})

test('a command that does not exist says which do', () => {
  const { code, lines } = run(['chek'])
  expect(code).toBe(2)
  expect(lines.join()).toContain('check')
})

const HAMAROY = {
  'kommuner/1875-hamaroy/lag.yaml': 'navn: Hamarøy\nspråk: nb\nbygger-på: [nasjonalt]\n',
  'kommuner/1875-hamaroy/kontakter.yaml': 'barnevern:\n  telefon: "75770000"\n',
}

test('coverage counts every municipality, as lines, JSON or for Excel', () => {
  expect(run(['coverage'], HAMAROY).lines).toContain(
    '  1875 Hamarøy: 0 av 1 spørsmål, 1 av 1 numre',
  )
  expect(run(['coverage', '--csv'], HAMAROY).lines).toContain(
    '1875;Hamarøy;Nordland;ja;1;0;0;0;1;1',
  )
  expect(JSON.parse(run(['coverage', '--json'], HAMAROY).lines.join(''))).toHaveLength(2)
})

test('diff says what a municipality changes, by number or address', () => {
  for (const named of ['1875', '1875-hamaroy'])
    expect(run(['diff', named], HAMAROY).lines).toContain(
      '  Barnevernet: ikke avklart → 75 77 00 00',
    )
  expect(run(['diff', '4601'], HAMAROY).lines).toEqual(['Bergen har ikke noe eget lag.'])
  expect(run(['diff', '9999'], HAMAROY).lines.join()).toContain('diff 1875')
})
