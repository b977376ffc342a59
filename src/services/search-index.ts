import MiniSearch, { type Query as Asked, type SearchResult } from 'minisearch'
import type { Document, Hit } from '../handbook/search/documents.ts'
import { readQuery, type Term } from '../handbook/search/query.ts'
import { bare, termsOf } from '../handbook/search/words.ts'
import { openVocabulary, type Vocabulary } from './vocabulary.ts'

type Stored = Pick<Document, 'hit' | 'weight' | 'name'>
type Field = 'title' | 'keywords' | 'also' | 'text' | 'near' | 'numbers'

const FIELDS: readonly Field[] = ['title', 'keywords', 'also', 'text', 'near', 'numbers']
const WORDS: readonly Field[] = FIELDS.filter((f) => f !== 'numbers')
/** What few letters can begin is too much to look for in whole texts. */
const SHORT = 3
const NAMES: readonly Field[] = ['title', 'keywords', 'also']
const BOOST = { title: 5, keywords: 3, also: 3, text: 1, near: 0.6, numbers: 5 }
const WEIGHTS = { prefix: 0.6, fuzzy: 0.35 }
const SAME_NAME = 3
const MOST = 12

export type SearchIndex = {
  /** Takes in some more, one at least. @returns whether there is more to take in */
  grow(goOn: () => boolean): boolean
  /** What answers a query, best first; of each card the card and its best step. */
  find(typed: string): readonly Hit[]
}

/** An index that is built a little at a time, and at once when someone asks. */
export function openIndex(documents: Iterator<Document | undefined>): SearchIndex {
  const index = new MiniSearch<Document>({
    fields: [...FIELDS],
    extractField: (d, field) =>
      field === 'id' ? d.id : (d[field as Field] as readonly string[]).join(' '),
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term || null,
  })
  const stored = new Map<string, Stored>()
  const vocabulary = openVocabulary()
  const grow = (goOn: () => boolean): boolean => {
    do {
      const { value, done } = documents.next()
      if (done) return false
      if (!value) continue
      stored.set(value.id, value)
      index.add(value)
      for (const f of FIELDS) vocabulary.add(value[f])
    } while (goOn())
    return true
  }
  return {
    grow,
    find: (typed) => {
      grow(() => true)
      return find(index, stored, vocabulary, typed)
    },
  }
}

function find(
  index: MiniSearch<Document>,
  stored: ReadonlyMap<string, Stored>,
  vocabulary: Vocabulary,
  typed: string,
): readonly Hit[] {
  const { words, terms: read } = readQuery(typed)
  const terms = worthAsking(read, vocabulary)
  if (terms.length === 0) return []
  const name = termsOf(typed).map(bare)
  const of = positions(terms)
  const results = index.search(
    { combineWith: 'OR', queries: terms.map(asked) },
    { boost: BOOST, weights: WEIGHTS, tokenize: (t) => [t], bm25: { k: 1.2, b: 0.5, d: 0.5 } },
  )
  const ranked = results
    .flatMap((r) => {
      const s = stored.get(r.id)
      if (!s || (s.hit.kind === 'step' && onlyNear(r))) return []
      const score = r.score * s.weight * named(s, name) * covered(r, of, words)
      return [{ hit: s.hit, score }]
    })
    .sort((a, b) => b.score - a.score)
  return oneStepEach(ranked.map((r) => r.hit)).slice(0, MOST)
}

/** The words are the card's, not the step's. */
const onlyNear = ({ match }: SearchResult): boolean =>
  Object.values(match).every((fields) => fields.every((f) => f === 'near'))

/** Someone who types a name means what has that name, and sooner the shorter. */
function named({ hit, name: title }: Stored, name: readonly string[]): number {
  if (hit.kind === 'step' || name.length === 0) return 1
  if (title.join('') === name.join('')) return 1 + SAME_NAME
  const begins = name.every((n, i) => title[i] === n)
  return begins ? 1 + (SAME_NAME * name.length) / title.length : 1
}

/** A word that is spelt right is not guessed at, and one that is nowhere is not looked for. */
function worthAsking(terms: readonly Term[], vocabulary: Vocabulary): readonly Term[] {
  const known = terms.filter((t) => (t.prefix ? vocabulary.begins(t.term) : vocabulary.has(t.term)))
  const right = new Set(known.flatMap((t) => t.of))
  const guessed = terms.filter((t) => t.fuzzy > 0 && !t.of.some((i) => right.has(i)))
  return [...known.map((t) => ({ ...t, fuzzy: 0 })), ...guessed]
}

const asked = ({ term, weight, prefix, fuzzy, number }: Term): Asked => ({
  queries: [term],
  prefix,
  fuzzy: fuzzy || false,
  fields: number ? ['numbers'] : term.length < SHORT ? [...NAMES] : [...WORDS],
  boostTerm: () => weight,
})

function positions(terms: readonly Term[]): ReadonlyMap<string, ReadonlySet<number>> {
  const out = new Map<string, Set<number>>()
  for (const { term, of } of terms) out.set(term, new Set([...(out.get(term) ?? []), ...of]))
  return out
}

/** What answers all that was typed comes before what answers some of it. */
function covered(
  r: SearchResult,
  of: ReadonlyMap<string, ReadonlySet<number>>,
  words: number,
): number {
  const met = new Set(r.queryTerms.flatMap((t) => [...(of.get(t) ?? [])]))
  return words === 0 ? 1 : (Math.max(met.size, 0.5) / words) ** 1.5
}

function oneStepEach(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>()
  return hits.filter((h) => {
    if (h.kind !== 'step') return true
    if (seen.has(h.card)) return false
    seen.add(h.card)
    return true
  })
}
