import { expect, test } from 'vitest'
import { over } from '../../../tests/support/base.ts'
import { parse } from '../compile.ts'
import { emitPacks } from './packs.ts'

const LIST = `---
kilder:
  - { tittel: en kilde }
gjennomgått: 2026-11-20
gjennomgås-innen: 2027-11-20
---
# Sjekkliste

## Rutiner {#rutiner}

- [ ] Ansatte vet hvem de ringer. {#ringer}
  Tiltak: Heng opp numrene.
  Ansvarlig: barnevernleder
`

const LESSON = `---
tittel: Tegn
kort: [prove]
kilder:
  - { tittel: en kilde }
gjennomgått: 2026-11-20
gjennomgås-innen: 2027-11-20
---
Etterpå kjenner du tegnene.

## Barn {#barn}

Se etter merker.
`

const files = emitPacks(
  parse(
    over({
      'nasjonalt/sjekkliste.md': LIST,
      'nasjonalt/plan.md': '# Planen\n\n| Nr | Tiltak |\n|---|---|\n| 1 | Hold kurs |\n',
      'nasjonalt/opplaering/tegn.md': LESSON,
    }),
  ),
  new Set(),
  1,
).files

test('no file that a phone fetches says where an author wrote what', () => {
  expect(files.length).toBe(2)
  for (const f of files) expect(`${f.name} ${f.text.includes('.md"')}`).toBe(`${f.name} false`)
})

test('the checklist comes with what is learnt from, and no card waits for it', () => {
  const has = (words: string) => files.filter((f) => f.text.includes(words)).map((f) => f.name)
  expect(has('Heng opp numrene').every((n) => n.startsWith('laring/'))).toBe(true)
  expect(has('Heng opp numrene')).not.toEqual([])
  expect(has('Hold kurs').every((n) => n.startsWith('nasjonalt.'))).toBe(true)
})
