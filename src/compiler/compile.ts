import { check } from '../handbook/check/check.ts'
import { chainOf, checkBuildsOn, checkChanges, checkOrder } from '../handbook/check/layers.ts'
import { checkLearning, checkLearnOrder } from '../handbook/check/learning.ts'
import { checkTranslations } from '../handbook/check/translations.ts'
import type { Handbook, Layer, Municipality } from '../handbook/layer/model.ts'
import { resolve } from '../handbook/layer/resolve.ts'
import { taughtIn } from '../handbook/learn/localise.ts'
import { mergeLearning } from '../handbook/learn/merge.ts'
import type { Learning } from '../handbook/learn/model.ts'
import type { Problem } from '../handbook/problem.ts'
import { gathered, withoutEchoes } from './echoes.ts'
import { checkLegible } from './legible.ts'
import { checkFolders } from './parse/layer/folder.ts'
import { parseLayer } from './parse/layer/layer.ts'
import { parseRegister } from './parse/layer/register.ts'
import { Problems, sorted } from './problems.ts'
import type { Sources } from './read.ts'
import type { Published } from './standing/publication.ts'

export const NATIONAL = 'nasjonalt'

export type Content = {
  readonly layers: ReadonlyMap<string, Layer>
  readonly municipalities: readonly Municipality[]
  readonly problems: readonly Problem[]
  /** Layers that are here as they were last published: the newest of them wait (`standing/`). */
  readonly standing?: ReadonlyMap<string, Published>
}

/** The folders of layers, the national first. */
export const foldersOf = (sources: Sources): readonly string[] =>
  [...sources.keys()]
    .filter((f) => f.endsWith('/lag.yaml'))
    .map((f) => f.slice(0, -'/lag.yaml'.length))
    .sort((a, b) => Number(b === NATIONAL) - Number(a === NATIONAL))

/** Reads every folder that holds a `lag.yaml`, and the register of municipalities. */
export function parse(sources: Sources): Content {
  const problems = new Problems('kommuner.csv')
  const folders = foldersOf(sources)
  checkLegible(
    sources,
    (f) =>
      folders
        .find((x) => f.startsWith(`${x}/`))
        ?.split('/')
        .at(-1),
    problems,
  )
  checkFolders(sources, folders, problems)
  const layers = new Map<string, Layer>()
  for (const folder of folders) {
    const layer = parseLayer(folder, sources, problems)
    if (layer && !layers.has(layer.id)) layers.set(layer.id, layer)
  }
  const municipalities = parseRegister(sources.get('kommuner.csv'), folders, layers, problems)
  if (!layers.has(NATIONAL))
    problems.in(`${NATIONAL}/lag.yaml`, NATIONAL).error('national', 'Det nasjonale laget mangler.')
  return { layers, municipalities, problems: problems.all }
}

/**
 * The layers a municipality's handbook is made of, lowest first. One without its own layer has the
 * national; one that is held back keeps what it stands on and is sound.
 */
export const layersOf = (
  layers: Content['layers'],
  m: Municipality,
  held: ReadonlySet<string> = new Set(),
): readonly Layer[] =>
  chainOf(layers, layers.has(m.slug) ? m.slug : NATIONAL).filter((l) => !held.has(l.id))

/** What one municipality's staff read. */
export const handbookOf = (content: Content, m: Municipality, lang: string): Handbook =>
  resolve(m, layersOf(content.layers, m), lang)

/**
 * Checks every layer in the handbook it is the top of, in every language it says something in.
 * Municipalities without a layer of their own share the national one.
 * @param today ISO date
 */
export function validate(content: Content, today: string): readonly Problem[] {
  const { layers, municipalities, problems } = content
  const beneath = new Map<string, ReadonlySet<string>>()
  const all = [
    ...problems,
    ...checkBuildsOn(layers, NATIONAL),
    ...[...layers.values()].flatMap((top) => {
      const m = municipalities.find((x) => x.slug === top.id) ?? standIn(top)
      return checkTop(m, top, layers, today, beneath)
    }),
  ]
  return sorted(withoutEchoes(all, layers, NATIONAL))
}

/** Regions and the national layer are no municipality, but are read as if one had nothing to add. */
const standIn = (layer: Layer): Municipality => ({
  id: layer.id,
  slug: layer.id,
  name: layer.name,
  county: '',
  example: layer.example,
})

/**
 * What is wrong with a layer and not with those it builds on.
 * @param beneath what is wrong with those, by layer and language: hundreds stand on the same
 */
function checkTop(
  m: Municipality,
  top: Layer,
  layers: Content['layers'],
  today: string,
  beneath: Map<string, ReadonlySet<string>>,
): readonly Problem[] {
  const chain = chainOf(layers, top.id)
  const languages = new Set([top.lang, ...Object.keys({ ...top.translations, ...top.published })])
  const wrongIn = (below: string, l: string): ReadonlySet<string> => {
    const place = `${below} ${l} ${m.example}`
    const found =
      beneath.get(place) ?? new Set(checkAll(m, chainOf(layers, below), l, today).map(key))
    beneath.set(place, found)
    return found
  }
  const known = top.buildsOn.flatMap((below) => [...languages].map((l) => wrongIn(below, l)))
  const own = [
    ...[...languages].flatMap((l) => checkAll(m, chain, l, today)),
    ...checkTranslations(top),
    ...checkLearnOrder(top.learnOrder ?? [], learningOf(chain, top.lang), top.at),
    ...checkOrder(top, resolve(m, chain, top.lang)),
    ...(chain.length > 1 ? checkChanges(top, resolve(m, chain.slice(0, -1), top.lang)) : []),
  ]
  const found = own.filter((p) => !known.some((k) => k.has(key(p))))
  return gathered(found, top).map((p) => ({ ...p, layer: top.id }))
}

/** What is read, and what is learnt from it. */
function checkAll(
  m: Municipality,
  chain: readonly Layer[],
  lang: string,
  today: string,
): readonly Problem[] {
  const handbook = resolve(m, chain, lang)
  return [...check(handbook, today), ...checkLearning(learningOf(chain, lang), handbook, today)]
}

const learningOf = (chain: readonly Layer[], lang: string): Learning =>
  mergeLearning(chain.map((l) => taughtIn(l, lang)))

/** What one municipality's staff learn from. */
export const learningFor = (content: Content, m: Municipality, lang: string): Learning =>
  learningOf(layersOf(content.layers, m), lang)

const key = (p: Problem) => `${p.id} ${p.at?.file} ${p.at?.line} ${p.message}`

/**
 * The layers above the national one with an error of their own, and those that stand on them: held
 * back, so that they stop no one else (field rule 13).
 */
export function heldBack(content: Content, problems: readonly Problem[]): ReadonlySet<string> {
  const wrong = new Set(
    problems.flatMap((p) =>
      p.level === 'error' && p.layer !== undefined && p.layer !== NATIONAL ? [p.layer] : [],
    ),
  )
  for (const id of content.layers.keys())
    if (chainOf(content.layers, id).some((l) => wrong.has(l.id))) wrong.add(id)
  return wrong
}
