import * as v from 'valibot'
import type { Layer, Words } from '../../handbook/layer/model.ts'
import type { Problems } from '../problems.ts'
import type { Sources } from '../read.ts'
import { isChange, parseCard, parseChange } from './card.ts'
import { parseAnswers, parseQuestions } from './clarifications.ts'
import { parseContacts } from './contacts.ts'
import { parseDuty } from './duty.ts'
import { convert, parseYaml, source, text, texts, yesNo } from './yaml.ts'

const META = {
  navn: text,
  språk: text,
  'bygger-på': v.optional(texts, []),
  oversettelser: v.optional(texts, []),
  eier: v.optional(text),
  eksempel: v.optional(yesNo, 'nei'),
  kilder: v.optional(v.array(source), []),
  merknader: v.optional(texts, []),
  rekkefølge: v.optional(texts, []),
  'skjul-kort': v.optional(v.record(text, text), {}),
}
const Meta = v.strictObject(META)

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
  const meta = convert(Meta, yaml, mine, Object.keys(META))
  if (!meta) return undefined
  const words = (lang: string): Words =>
    parseWords(folder, id, lang, lang !== meta.språk, sources, problems)
  const langs = meta.oversettelser.filter((l) => l !== meta.språk)
  return {
    id,
    name: meta.navn,
    lang: meta.språk,
    buildsOn: meta['bygger-på'],
    example: meta.eksempel,
    ...(meta.eier ? { owner: meta.eier } : {}),
    order: meta.rekkefølge,
    hidden: meta['skjul-kort'],
    ...words(meta.språk),
    translations: Object.fromEntries(langs.map((l) => [l, words(l)])),
    at: mine.at(undefined),
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
  const all = (room: string) =>
    [...sources.keys()]
      .filter((f) => f.startsWith(`${folder}/${room}/`) && f.endsWith('.md'))
      .map((file) => ({ file, name: file.slice(folder.length + room.length + 2, -'.md'.length) }))
      .filter(({ name }) => (translated ? name.endsWith(suffix) : !name.includes('.')))
      .map(({ file, name }) => ({
        id: translated ? name.slice(0, -suffix.length) : name,
        text: sources.get(file) ?? '',
        problems: of(file),
      }))
  const files = all('kort')
  const contacts = one('kontakter.yaml')
  const questions = one('avklaringer.yaml')
  const answers = one('avklaringer.md')
  return {
    cards: files
      .filter((f) => !isChange(f.text))
      .flatMap((f) => parseCard(f.id, f.text, lang, f.problems, translated) ?? []),
    changes: files
      .filter((f) => isChange(f.text))
      .flatMap((f) => parseChange(f.text, lang, f.problems) ?? []),
    duties: all('plikter').flatMap((f) => parseDuty(f.id, f.text, f.problems, translated) ?? []),
    contacts: contacts.text === undefined ? [] : parseContacts(contacts.text, contacts.problems),
    questions:
      questions.text === undefined ? [] : parseQuestions(questions.text, questions.problems),
    answers: answers.text === undefined ? [] : parseAnswers(answers.text, answers.problems),
  }
}
