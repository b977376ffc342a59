import type { Layer } from '../../handbook/layer/model.ts'
import {
  type Bodies,
  type Entry,
  FORMAT,
  type LearningPack,
  type Pack,
  type PackIndex,
} from '../../handbook/pack/model.ts'
import { textOf } from '../bytes.ts'
import type { Digest } from '../model.ts'

/** Sixteen characters that change with the text, at once: tests must not wait for a thread. */
export const hash = (text: string): string => {
  let a = 0x811c9dc5
  let b = 0x1b873593
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) ^ a
  }
  return [a, b].map((h) => (h >>> 0).toString(16).padStart(8, '0')).join('')
}
export const digest: Digest = async (bytes) => hash(textOf(bytes))

export type Publication = {
  readonly index: PackIndex
  readonly files: ReadonlyMap<string, string>
}

/** What changes from one publication to the next: the wording of each layer, who is left out. */
export type Edition = {
  readonly number: number
  readonly wording: Readonly<Record<string, number>>
  readonly leftOut?: readonly string[]
}

const LANGUAGES = ['nb', 'nn']
const TOWNS = [
  {
    id: '1875',
    slug: '1875-hamaroy',
    name: 'Hamarøy',
    county: 'Nordland',
    lang: 'nb',
    was: ['1849', '1850'],
  },
  { id: '3403', slug: '3403-hamar', name: 'Hamar', county: 'Innlandet', lang: 'nb' },
  {
    id: '4650',
    slug: '4650-gloppen',
    name: 'Gloppen',
    county: 'Vestland',
    lang: 'nn',
    was: ['1850'],
  },
]

const layerOf = (id: string, lang: string, wording: number): Layer => ({
  id,
  name: `${id} ${wording}`,
  lang,
  buildsOn: [],
  example: false,
  order: [],
  hidden: {},
  translations: {},
  cards: [],
  changes: [],
  duties: [],
  contacts: [],
  questions: [],
  drills: [],
  lessons: [],
  rolePaths: [],
  answers: [],
})

const taught = (wording: number): LearningPack['learning'] => ({
  lessons: [],
  drills: [
    { id: 'beltemerket', title: `${wording}`, card: 'x', audience: [], situation: [], answers: [] },
  ],
  rolePaths: [],
})

const bodiesFor = (municipality: string, page: string, lang: string, version: string): Bodies => ({
  format: FORMAT,
  municipality,
  lang,
  version,
  ui: 'ui',
  pages: { [page]: { title: municipality, lang, html: `<main>${version}</main>` } },
})

/** A small country: one national layer, three municipalities, two languages. */
export function publish({ number, wording, leftOut = [] }: Edition): Publication {
  const files = new Map<string, string>()
  const add = (stem: string, content: Pack | Bodies | LearningPack): string => {
    const text = JSON.stringify(content)
    const name = `${stem}.${hash(text)}.json`
    files.set(name, text)
    return name
  }
  const towns = TOWNS.filter((t) => !leftOut.includes(t.id))
  const perLanguage = (name: (lang: string) => string) =>
    Object.fromEntries(LANGUAGES.map((lang) => [lang, name(lang)]))
  const packs = Object.fromEntries(
    ['nasjonalt', ...towns.map((t) => t.id)].map((id) => [
      id,
      perLanguage((lang) =>
        add(`${id}.${lang}`, { format: FORMAT, layer: layerOf(id, lang, wording[id] ?? 0) }),
      ),
    ]),
  )
  const learning = {
    nasjonalt: perLanguage((lang) =>
      add(`laring/nasjonalt.${lang}`, { format: FORMAT, learning: taught(wording['laring'] ?? 0) }),
    ),
  }
  const municipalities = Object.fromEntries(
    towns.map(({ id, ...t }): [string, Entry] => {
      const layers = ['nasjonalt', id]
      const bodies = perLanguage((lang) =>
        add(
          `sider/${id}.${lang}`,
          bodiesFor(
            id,
            lang === t.lang ? t.slug : `${t.slug}/${lang}`,
            lang,
            layers.map((l) => packs[l]?.[lang]).join(),
          ),
        ),
      )
      return [id, { ...t, layers, bodies }]
    }),
  )
  const index = {
    format: FORMAT,
    number,
    calls: [],
    languages: LANGUAGES,
    packs,
    learning,
    municipalities,
  }
  return { index, files }
}
