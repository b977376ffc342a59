import * as v from 'valibot'
import { LANGUAGES, type Layer, type Words } from '../../../handbook/layer/model.ts'
import type { Problems } from '../../problems.ts'
import type { Sources } from '../../read.ts'
import { isChange, parseCard, parseChange, readCardFile } from '../card.ts'
import { parseAnswers, parseQuestions } from '../clarifications.ts'
import { parseContacts } from '../contacts.ts'
import { parseDuty } from '../duty.ts'
import { parseDrill } from '../learn/drill.ts'
import { parseLesson } from '../learn/lesson.ts'
import { parseRolePath } from '../learn/path.ts'
import { parseChecklist } from '../plan/checklist.ts'
import { parsePlan } from '../plan/plan.ts'
import { listOf, oneOf, source, text, texts, yesNo } from '../values/fields.ts'
import { convert, parseYaml } from '../values/yaml.ts'
import { checkFolder, isExampleFolder } from './folder.ts'
import { parseSynonyms } from './synonyms.ts'
import { parseTheme } from './theme.ts'

const Meta = v.strictObject({
  navn: text,
  språk: oneOf(LANGUAGES),
  'bygger-på': v.optional(texts, []),
  oversettelser: v.optional(listOf(oneOf(LANGUAGES)), []),
  eier: v.optional(text),
  eksempel: v.optional(yesNo, 'nei'),
  kilder: v.optional(listOf(source), []),
  merknader: v.optional(texts, []),
  rekkefølge: v.optional(texts, []),
  'lær-rekkefølge': v.optional(texts),
  'skjul-kort': v.optional(v.record(text, text, 'Forventet «kort-id: grunnen»'), {}),
})

/**
 * One folder: `lag.yaml` and what stands beside it.
 * @param folder as in `kommuner/1875-hamaroy`; its last part is the layer's id
 */
export function parseLayer(
  folder: string,
  sources: Sources,
  problems: Problems,
): Layer | undefined {
  const id = folder.split('/').at(-1) ?? folder
  const file = `${folder}/lag.yaml`
  const mine = problems.in(file, id)
  const yaml = parseYaml(sources.get(file) ?? '', mine)
  const meta = convert(Meta, yaml, mine)
  if (!meta) return undefined
  const langs = meta.oversettelser.filter((l) => l !== meta.språk)
  checkFolder(folder, meta.språk, langs, sources, mine)
  if (meta.eksempel !== isExampleFolder(folder))
    mine.error(
      'example-folder',
      'Bare lag under «eksempel/» har «eksempel: ja», og alle der har det.',
      yaml.at('eksempel'),
    )
  const css = sources.get(`${folder}/tema.css`)
  const theme =
    css === undefined ? undefined : parseTheme(css, problems.in(`${folder}/tema.css`, id))
  const words = (lang: string): Words =>
    parseWords(folder, id, lang, lang !== meta.språk, sources, problems)
  const written = sources.get(`${folder}/plan.md`)
  const plan = written && parsePlan(written, problems.in(`${folder}/plan.md`, id))
  const groups = sources.get(`${folder}/synonymer.yaml`)
  const synonyms =
    groups === undefined ? [] : parseSynonyms(groups, problems.in(`${folder}/synonymer.yaml`, id))
  return {
    id,
    name: meta.navn,
    lang: meta.språk,
    buildsOn: meta['bygger-på'],
    example: meta.eksempel,
    ...(meta.eier ? { owner: meta.eier } : {}),
    order: meta.rekkefølge,
    ...(meta['lær-rekkefølge'] ? { learnOrder: meta['lær-rekkefølge'] } : {}),
    hidden: meta['skjul-kort'],
    ...(meta.merknader.length > 0 ? { notes: meta.merknader } : {}),
    ...(plan ? { plan } : {}),
    ...(synonyms.length > 0 ? { synonyms } : {}),
    ...words(meta.språk),
    ...(theme ? { theme } : {}),
    translations: Object.fromEntries(langs.map((l) => [l, words(l)])),
    at: {
      ...mine.at(undefined),
      fields: Object.fromEntries([
        ...['bygger-på', 'rekkefølge'].map((key) => [key, yaml.at(key)]),
        ...Object.keys(meta['skjul-kort']).map((card) => [card, yaml.at('skjul-kort', card)]),
      ]),
    },
  }
}

/** What a folder says in one language: `kort/x.md` in its own, `kort/x.nn.md` in another. */
function parseWords(
  folder: string,
  layer: string,
  lang: string,
  translated: boolean,
  sources: Sources,
  problems: Problems,
): Words {
  const suffix = translated ? `.${lang}` : ''
  const of = (file: string) => problems.in(file, layer)
  const one = (name: string) => {
    const file = `${folder}/${name.replace(/(\.\w+)$/, `${suffix}$1`)}`
    return { text: sources.get(file), problems: of(file) }
  }
  const all = (room: string, end = '.md') =>
    [...sources.keys()]
      .filter((f) => f.startsWith(`${folder}/${room}/`) && f.endsWith(end))
      .map((file) => ({ file, name: file.slice(folder.length + room.length + 2, -end.length) }))
      .filter(({ name }) => (translated ? name.endsWith(suffix) : !name.includes('.')))
      .map(({ file, name }) => ({
        id: translated ? name.slice(0, -suffix.length) : name,
        text: sources.get(file) ?? '',
        problems: of(file),
      }))
  const files = all('kort').map((f) => ({ ...f, file: readCardFile(f.text, lang, f.problems) }))
  const contacts = one('kontakter.yaml')
  const questions = one('avklaringer.yaml')
  const answers = one('avklaringer.md')
  const list = one('sjekkliste.md')
  const checklist =
    list.text === undefined ? undefined : parseChecklist(list.text, list.problems, translated)
  return {
    cards: files
      .filter((f) => !isChange(f.file))
      .flatMap((f) => parseCard(f.id, f.file, f.problems, translated) ?? []),
    changes: files
      .filter((f) => isChange(f.file))
      .flatMap((f) => parseChange(f.file, f.problems) ?? []),
    duties: all('plikter').flatMap((f) => parseDuty(f.id, f.text, f.problems, translated) ?? []),
    contacts: contacts.text === undefined ? [] : parseContacts(contacts.text, contacts.problems),
    questions:
      questions.text === undefined ? [] : parseQuestions(questions.text, questions.problems),
    drills: all('ovinger').flatMap(
      (f) => parseDrill(f.id, f.text, lang, f.problems, translated) ?? [],
    ),
    lessons: all('opplaering').flatMap(
      (f) => parseLesson(f.id, f.text, f.problems, translated) ?? [],
    ),
    rolePaths: all('veier', '.yaml').flatMap(
      (f) => parseRolePath(f.id, f.text, f.problems, translated) ?? [],
    ),
    answers: answers.text === undefined ? [] : parseAnswers(answers.text, answers.problems),
    ...(checklist ? { checklist } : {}),
  }
}
