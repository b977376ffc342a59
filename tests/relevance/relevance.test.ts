import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { handbookOf, parse } from '../../src/compiler/compile.ts'
import { readSources } from '../../src/compiler/read.ts'
import { documentsOf, type Hit } from '../../src/handbook/search/documents.ts'
import { openIndex } from '../../src/services/search-index.ts'
import { readQueries } from './queries.ts'

const content = parse(readSources('content'))
const municipality = content.municipalities.find((m) => m.id === '1875')
if (!municipality) throw new Error('no Hamarøy')
const inHamaroy = (lang: string) => handbookOf(content, municipality, lang)

const queries = readQueries(readFileSync(path.join(import.meta.dirname, 'queries.txt'), 'utf8'))

const name = (h: Hit): string => {
  switch (h.kind) {
    case 'card':
      return `kort:${h.card}`
    case 'step':
      return `kort:${h.card}#${h.step}`
    case 'duty':
      return `plikt:${h.duty}`
    case 'lesson':
      return `leksjon:${h.lesson}`
    default:
      return `kontakt:${h.contact}`
  }
}

const answers = (target: string, hit: string): boolean =>
  hit === target || (!target.includes('#') && hit.startsWith(`${target}#`))

const indexes = new Map<string, ReturnType<typeof openIndex>>()
function indexIn(lang: string) {
  const known = indexes.get(lang) ?? openIndex(documentsOf(inHamaroy(lang)))
  indexes.set(lang, known)
  return known
}

const found = queries.map((q) => {
  const hits = indexIn(q.lang).find(q.text).map(name)
  return { ...q, hits, place: hits.findIndex((h) => q.targets.some((t) => answers(t, h))) + 1 }
})

const share = (n: number) => found.filter((f) => f.place > 0 && f.place <= n).length / found.length
const percent = (x: number) => `${(x * 100).toFixed(1)} %`

describe('what people type finds what answers it', () => {
  test('every target is there', () => {
    const all = new Set(
      ['nb', 'nn', 'en'].flatMap((lang) =>
        [...documentsOf(inHamaroy(lang))].map((d) => name(d.hit)),
      ),
    )
    expect(queries.flatMap((q) => q.targets).filter((t) => !all.has(t))).toEqual([])
  })

  test('among the first three for 95 of 100, first for 80', () => {
    const lines = found
      .filter((f) => f.place !== 1)
      .map((f) => `${f.place || '–'}  [${f.lang}] ${f.text} → ${f.hits.slice(0, 3).join(', ')}`)
    console.info(
      [
        ...lines,
        `${found.length} queries: hit@1 ${percent(share(1))}, hit@3 ${percent(share(3))}`,
      ].join('\n'),
    )
    expect(share(3)).toBeGreaterThanOrEqual(0.95)
    expect(share(1)).toBeGreaterThanOrEqual(0.8)
  })
})
