import * as v from 'valibot'
import { parseHours } from '../../handbook/contact/hours/parse.ts'
import { CONTACT_KINDS, type ContactPart } from '../../handbook/contact/model.ts'
import { isExamplePhone, parsePhone } from '../../handbook/contact/phone.ts'
import type { Problems } from '../problems.ts'
import { MAPS } from './text/inline.ts'
import { day, https, oneOf, text, texts, yesNo } from './values/fields.ts'
import { convert, entriesOf, isRecord, parseYaml, type Yaml } from './values/yaml.ts'

const phone = v.pipe(
  text,
  v.check(
    (p) => isExamplePhone(p) || isPublic(parsePhone(p)?.dial),
    'Forventet et norsk nummer (åtte siffer), et kort nummer (som 112, 1881, 02800 eller 116 117) eller + og landkode',
  ),
  v.transform((p) => parsePhone(p)?.dial ?? p),
)
/** Short numbers that anyone can call. «75 77 00» is a number that lacks two digits. */
const SHORT = /^(1\d\d|1\d{3}|0\d{4}|116\d{3})$/
const isPublic = (dial: string | undefined): boolean =>
  dial !== undefined && (dial.length > 6 || SHORT.test(dial))
const hours = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    const read = dataset.typed ? parseHours(dataset.value) : undefined
    if (read?.ok === false)
      addIssue({
        message: `${read.error.message}. Forventet dager og klokkeslett, som «man–fre 08:00–15:30, helligdager stengt», eller «døgnet»`,
      })
  }),
)
const FIELDS = {
  navn: text,
  slag: oneOf(CONTACT_KINDS),
  lokal: yesNo,
  telefon: phone,
  sms: phone,
  epost: v.pipe(text, v.email('Forventet en e-postadresse')),
  nett: https,
  tider: hours,
  'svarer-ikke': text,
  utenom: text,
  'ved-inhabilitet': text,
  stedfortreder: text,
  ferie: text,
  'brukes-til': text,
  si: text,
  språk: texts,
  spørres: text,
  sjekket: day,
  kilde: text,
}
const Fields = v.partial(v.strictObject(FIELDS))
const NAMES: Readonly<Record<keyof typeof FIELDS, keyof ContactPart>> = {
  navn: 'name',
  slag: 'kind',
  lokal: 'local',
  telefon: 'phone',
  sms: 'sms',
  epost: 'email',
  nett: 'web',
  tider: 'hours',
  'svarer-ikke': 'noAnswer',
  utenom: 'outside',
  'ved-inhabilitet': 'conflict',
  stedfortreder: 'deputy',
  ferie: 'holidays',
  'brukes-til': 'usedFor',
  si: 'say',
  språk: 'languages',
  spørres: 'askedOf',
  sjekket: 'checked',
  kilde: 'source',
}
/** The site is public and perpetrators read it (field rule 9). */
const PLACES = /adresse|kart|sted$|møteplass|koordinat/i

/** `kontakter.yaml`: what a layer says of each contact. */
export function parseContacts(yamlText: string, problems: Problems): readonly ContactPart[] {
  const yaml = parseYaml(yamlText, problems)
  return entriesOf(yaml, problems).flatMap(([id, value]): readonly ContactPart[] => {
    const allowed = isRecord(value) ? withoutPlaces(id, value, yaml, problems) : value
    const fields = convert(Fields, yaml, problems, allowed, [id])
    if (!fields) return []
    const part = Object.fromEntries(
      Object.entries(fields).map(([k, x]) => [NAMES[k as keyof typeof FIELDS], x]),
    )
    return [{ ...part, id, at: yaml.at(id) }]
  })
}

/** The fields that say no place. */
function withoutPlaces(
  id: string,
  fields: Readonly<Record<string, unknown>>,
  yaml: Yaml,
  problems: Problems,
): Readonly<Record<string, unknown>> {
  const isPlace = ([key, x]: readonly [string, unknown]) =>
    PLACES.test(key) || (typeof x === 'string' && MAPS.test(x))
  const entries = Object.entries(fields)
  for (const [key] of entries.filter(isPlace))
    problems.error(
      'place',
      `«${id}» har en adresse eller et kart («${key}»). Kortene er åpne for alle, også for den som leter. Ta det bort.`,
      yaml.at(id, key),
    )
  return Object.fromEntries(entries.filter((e) => !isPlace(e)))
}
