import { LANGUAGES } from '../../../handbook/layer/model.ts'
import { fold } from '../../../handbook/letters.ts'
import { suggest } from '../../../handbook/problem.ts'
import type { Problems } from '../../problems.ts'
import { isText, type Sources } from '../../read.ts'
import { checkId } from '../values/id.ts'

const FILES = [
  'lag.yaml',
  'kontakter.yaml',
  'avklaringer.yaml',
  'avklaringer.md',
  'synonymer.yaml',
  'sjekkliste.md',
  'plan.md',
  'tema.css',
  'LESMEG.md',
]
/** Rooms with one file per thing, named by its id, and what the name ends in. */
const ROOMS: ReadonlyMap<string, string> = new Map([
  ['kort', 'md'],
  ['plikter', 'md'],
  ['ovinger', 'md'],
  ['opplaering', 'md'],
  ['veier', 'yaml'],
])
/** In no language: there is one of them. */
const ONCE = ['lag.yaml', 'synonymer.yaml']
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^nasjonalt$/, 'nasjonalt'],
  [/^regioner\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'regioner/navn'],
  [/^kommuner\/\d{4}-[a-z0-9]+(-[a-z0-9]+)*$/, 'kommuner/1875-hamaroy'],
  [/^eksempel\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'eksempel/navn'],
]

export const isExampleFolder = (folder: string): boolean => folder.startsWith('eksempel/')

const isPlace = (folder: string): boolean => PLACES.some(([form]) => form.test(folder))

/** «kommuner/1875_Hamarøy» has a name that fits; of other folders we say where layers lie. */
function renamed(folder: string): string {
  const fits = folder
    .split('/')
    .map((part) =>
      fold(part)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .join('/')
  return isPlace(fits)
    ? `Kall mappa «${fits}».`
    : `Det ligger i ${PLACES.map(([, as]) => `«${as}»`).join(', ')}.`
}

/** Every layer stands in its own place under its own name, and every folder has its `lag.yaml`. */
export function checkFolders(sources: Sources, layers: readonly string[], problems: Problems) {
  const seen = new Map<string, string>()
  for (const folder of layers) {
    const id = folder.split('/').at(-1) ?? folder
    const mine = problems.in(`${folder}/lag.yaml`, id)
    if (!isPlace(folder))
      mine.error('layer-folder', `Et lag kan ikke ligge i «${folder}». ${renamed(folder)}`)
    const first = seen.get(id)
    if (first !== undefined)
      mine.error('duplicate-layer', `Laget heter «${id}», som laget i «${first}» også heter.`)
    else seen.set(id, folder)
  }
  const roots = [...new Set(PLACES.map(([, as]) => as.split('/')[0] ?? as))]
  for (const file of sources.keys()) {
    const parts = file.split('/')
    if (parts.length === 1 || layers.some((l) => file.startsWith(`${l}/`))) continue
    const known = roots.includes(parts[0] ?? '')
    problems
      .in(file, parts[0] === 'nasjonalt' ? parts[0] : parts[1])
      .error(
        'no-layer',
        known
          ? `Fila hører ikke til noe lag: mappa mangler «lag.yaml».`
          : `Mappa «${parts[0]}» leses ikke.${suggest(parts[0] ?? '', roots)}`,
      )
  }
}

/** Every file in a layer's folder is one that is read; a misspelt one would be lost in silence. */
export function checkFolder(
  folder: string,
  own: string,
  translations: readonly string[],
  sources: Sources,
  problems: Problems,
) {
  for (const file of sources.keys()) {
    if (!file.startsWith(`${folder}/`)) continue
    const name = file.slice(folder.length + 1)
    const here = problems.in(file)
    if (!isText(name)) {
      refuseOther(name, here)
      continue
    }
    const lang = /\.([a-z]{2,3})\.\w+$/.exec(name)?.[1]
    const base = lang === undefined ? name : name.replace(`.${lang}.`, '.')
    if (lang !== undefined && !translations.includes(lang)) {
      here.error('file-language', languageProblem(lang, own, base))
      continue
    }
    const [, room = '', id, end] = /^([^/]+)\/([^/]+)\.(\w+)$/.exec(base) ?? []
    if (id !== undefined && end !== undefined && ROOMS.get(room) === end)
      checkId(id, here.at(undefined), here)
    else if (!FILES.includes(base) || (lang !== undefined && ONCE.includes(base)))
      here.error('unknown-file', `Fila leses ikke.${suggest(name, expectedNames(name))}`)
  }
}

/** `kontakter.yaml.txt` and `avklaringer.docx` were meant to be read; a picture only lies there. */
function refuseOther(name: string, problems: Problems) {
  const [, folder = '', stem = ''] = /^(.*\/)?([^/.]*)/.exec(name.toLowerCase()) ?? []
  const end = ROOMS.get(folder.slice(0, -1))
  const meant =
    end === undefined ? FILES.findLast((f) => f.split('.')[0] === stem) : `${folder}${stem}.${end}`
  if (meant === undefined) problems.warn('unknown-file', 'Fila leses ikke. Ta den bort herfra.')
  else
    problems.error(
      'unknown-file',
      `Fila leses ikke. Lagre den som ren tekst med navnet «${meant}».`,
    )
}

function languageProblem(lang: string, own: string, base: string): string {
  if (lang === own) return `«${lang}» er lagets eget språk. Fila heter «${base}».`
  return (LANGUAGES as readonly string[]).includes(lang)
    ? `Språket «${lang}» står ikke i «oversettelser» i lag.yaml.`
    : `«${lang}» er ikke et språk vi kjenner: ${LANGUAGES.join(', ')}.`
}

function expectedNames(name: string): readonly string[] {
  const rest = name.split('/').at(-1) ?? name
  return name.includes('/') ? [...ROOMS.keys()].map((r) => `${r}/${rest}`) : FILES
}
