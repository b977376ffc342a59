import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from '../../src/compiler/compile.ts'
import { slugOf } from '../../src/compiler/parse/layer/register.ts'
import { readSources, type Sources } from '../../src/compiler/read.ts'
import type { Card } from '../../src/handbook/card/model.ts'
import { fingerprint } from '../../src/handbook/layer/fingerprint.ts'

/** How many cards every municipality has a step of its own in. */
const CARDS = 25
const TRANSLATION = /\.(nn|en)\.(md|yaml)$/
const EXAMPLE = 'eksempel/fjordvik'

/** A number in the form the check demands, and of no one: nothing that is built here is published. */
const phone = (n: number): string => `5${String(1_000_000 + n).slice(-7)}`

/**
 * A country where every municipality has contacts, answers and a step of its own in 25 cards, made of
 * the national content and of what the example has filled in. Written to a folder, as authors would.
 * @param count how many of the 357
 * @param translated in every language of the national layer, not in bokmål alone
 * @returns the municipalities' folders
 */
export function writeCountry(
  content: string,
  folder: string,
  count: number,
  translated: boolean,
): readonly string[] {
  rmSync(folder, { recursive: true, force: true })
  const filter = (file: string) => translated || !TRANSLATION.test(file)
  cpSync(`${content}/nasjonalt`, `${folder}/nasjonalt`, { recursive: true, filter })
  cpSync(`${content}/${EXAMPLE}`, `${folder}/${EXAMPLE}`, { recursive: true, filter })
  const sources = readSources(content)
  if (!translated) {
    const meta = sources.get('nasjonalt/lag.yaml') ?? ''
    writeFileSync(`${folder}/nasjonalt/lag.yaml`, meta.replace(/^oversettelser:.*\n/m, ''))
  }
  const [head = '', ...rows] = (sources.get('kommuner.csv') ?? '').trimEnd().split('\n')
  const chosen = rows.filter((r) => !r.startsWith('#')).slice(0, count)
  writeFileSync(`${folder}/kommuner.csv`, [head, ...chosen, ''].join('\n'))
  const cards = ownSteps(sources)
  return chosen.map((row, i) => {
    const [id = '', name = ''] = row.split(';')
    const slug = `${id}-${slugOf(name)}`
    for (const [file, text] of ownFiles(sources, cards, name, i)) {
      const at = path.join(folder, 'kommuner', slug, file)
      mkdirSync(path.dirname(at), { recursive: true })
      writeFileSync(at, text)
    }
    return slug
  })
}

/** One number of one municipality is corrected. */
export function correct(folder: string, slug: string): void {
  const file = path.join(folder, 'kommuner', slug, 'kontakter.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/telefon: "\d+"/, `telefon: "${phone(9_999_999)}"`))
}

type OwnStep = { readonly card: string; readonly text: string }

/** In each card, the last step that is neither a question of danger nor a place to choose. */
function ownSteps(sources: Sources): readonly OwnStep[] {
  const national = parse(sources).layers.get('nasjonalt')
  return (national?.cards ?? [])
    .flatMap((card) => stepOf(card, sources.get(`nasjonalt/kort/${card.id}.md`) ?? ''))
    .slice(0, CARDS)
}

function stepOf(card: Card, source: string): readonly OwnStep[] {
  const step = card.steps.findLast((s) => !s.acute)
  const found = source.split(/^(?=## )/m).find((part) => part.includes(`{#${step?.id}`))
  if (!step || !found) return []
  const [heading = '', ...rest] = found.split('\n')
  const read = heading.replace(/\}$/, ` lest=${fingerprint(step)}}`)
  return [{ card: card.id, text: [read, '', 'Slik er det i %NAVN%.', ...rest].join('\n') }]
}

function* ownFiles(
  sources: Sources,
  cards: readonly OwnStep[],
  name: string,
  i: number,
): Generator<readonly [string, string]> {
  const from = (file: string) => sources.get(`${EXAMPLE}/${file}`) ?? ''
  let n = i * 100
  yield ['lag.yaml', `navn: ${name}\nspråk: nb\nbygger-på: [nasjonalt]\neier: voldskoordinator\n`]
  yield ['kontakter.yaml', from('kontakter.yaml').replaceAll('XX XX XX XX', () => phone(n++))]
  yield ['avklaringer.md', from('avklaringer.md').replaceAll('Fjordvik', name)]
  for (const { card, text } of cards)
    yield [`kort/${card}.md`, `---\nkort: ${card}\n---\n${text.replaceAll('%NAVN%', name)}`]
}
