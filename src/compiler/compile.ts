import { check, checkTranslations } from '../handbook/check/check.ts'
import { chainOf, checkBuildsOn, checkChanges, checkOrder } from '../handbook/check/layers.ts'
import type { Handbook, Layer, Municipality } from '../handbook/layer/model.ts'
import { resolve } from '../handbook/layer/resolve.ts'
import type { Problem } from '../handbook/problem.ts'
import { parseLayer } from './parse/layer.ts'
import { parseRegister } from './parse/register.ts'
import { Problems, sorted } from './problems.ts'
import type { Sources } from './read.ts'

export const NATIONAL = 'nasjonalt'

export type Content = {
  readonly layers: ReadonlyMap<string, Layer>
  readonly municipalities: readonly Municipality[]
  readonly problems: readonly Problem[]
}

/** Reads every folder that holds a `lag.yaml`, and the register of municipalities. */
export function parse(sources: Sources): Content {
  const problems = new Problems('kommuner.csv')
  const folders = [...sources.keys()]
    .filter((f) => f.endsWith('/lag.yaml'))
    .map((f) => f.slice(0, -'/lag.yaml'.length))
  const layers = new Map(
    folders.flatMap((f) => {
      const layer = parseLayer(f, sources, problems)
      return layer ? [[layer.id, layer] as const] : []
    }),
  )
  const municipalities = parseRegister(
    sources.get('kommuner.csv') ?? '',
    [...layers.values()],
    problems,
  )
  if (!layers.has(NATIONAL))
    problems.in(`${NATIONAL}/lag.yaml`, NATIONAL).error('national', 'Det nasjonale laget mangler.')
  return { layers, municipalities, problems: problems.all }
}

/** The layers a municipality's handbook is made of, lowest first. One without its own layer has the national. */
export const layersOf = (layers: Content['layers'], m: Municipality): readonly Layer[] =>
  chainOf(layers, layers.has(m.slug) ? m.slug : NATIONAL)

/** What one municipality's staff read. */
export const handbookOf = (content: Content, m: Municipality, lang: string): Handbook =>
  resolve(m, layersOf(content.layers, m), lang)

/**
 * Checks every layer and every municipality's handbook. Municipalities that stand on the same
 * layers share one check.
 * @param today ISO date
 */
export function validate(content: Content, today: string): readonly Problem[] {
  const problems: Problem[] = [...content.problems, ...checkBuildsOn(content.layers)]
  const checked = new Set<string>()
  for (const m of content.municipalities) {
    const layers = layersOf(content.layers, m)
    const key = layers.map((l) => l.id).join()
    if (checked.has(key)) continue
    checked.add(key)
    problems.push(...checkChain(m, layers, today))
  }
  return sorted(problems)
}

function checkChain(m: Municipality, layers: readonly Layer[], today: string): readonly Problem[] {
  const top = layers.at(-1)
  if (!top) return []
  const h = resolve(m, layers, top.lang)
  const beneath = resolve(m, layers.slice(0, -1), top.lang)
  const known = new Set(check(beneath, today).map(key))
  const own = [
    ...check(h, today),
    ...checkTranslations(top, h),
    ...checkOrder(top, h),
    ...(layers.length > 1 ? checkChanges(top, beneath) : []),
  ]
  return own.filter((p) => !known.has(key(p))).map((p) => ({ ...p, layer: top.id }))
}

const key = (p: Problem) => `${p.id} ${p.at?.file} ${p.at?.line} ${p.message}`

/** The municipal layers with an error of their own: held back, so that they stop no one else. */
export function heldBack(content: Content, problems: readonly Problem[]): ReadonlySet<string> {
  const local = new Set(
    content.municipalities.map((m) => m.slug).filter((s) => content.layers.has(s)),
  )
  return new Set(
    problems.flatMap((p) =>
      p.level === 'error' && p.layer && local.has(p.layer) ? [p.layer] : [],
    ),
  )
}
