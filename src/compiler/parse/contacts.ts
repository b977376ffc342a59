import * as v from 'valibot'
import { CONTACT_KINDS, type ContactPart } from '../../handbook/contact/model.ts'
import { isExamplePhone, parsePhone } from '../../handbook/contact/phone.ts'
import type { Problems } from '../problems.ts'
import { convert, day, https, oneOf, parseYaml, text, texts, yesNo } from './yaml.ts'

const phone = v.pipe(
  text,
  v.check(
    (p) => isExamplePhone(p) || parsePhone(p) !== undefined,
    'Forventet et norsk nummer (åtte siffer), et kort nummer (tre til seks siffer) eller + og landkode',
  ),
  v.transform((p) => parsePhone(p)?.dial ?? p),
)
const FIELDS = {
  navn: text,
  slag: oneOf(CONTACT_KINDS),
  lokal: yesNo,
  telefon: phone,
  sms: phone,
  epost: v.pipe(text, v.email('Forventet en e-postadresse')),
  nett: https,
  tider: text,
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
const MAPS = /maps\.|\/maps|goo\.gl|kart\.|norgeskart|openstreetmap|1881\.no|gulesider/i

/** `kontakter.yaml`: what a layer says of each contact. */
export function parseContacts(yamlText: string, problems: Problems): readonly ContactPart[] {
  const yaml = parseYaml(yamlText, problems)
  const entries = isRecord(yaml.value) ? Object.entries(yaml.value) : []
  return entries.flatMap(([id, value]): readonly ContactPart[] => {
    refusePlaces(id, value, yaml.at, problems)
    const fields = convert(Fields, yaml, problems, Object.keys(FIELDS), value, [id])
    if (!fields) return []
    const part = Object.fromEntries(
      Object.entries(fields).map(([k, x]) => [NAMES[k as keyof typeof FIELDS], x]),
    )
    return [{ ...part, id, at: yaml.at(id) }]
  })
}

function refusePlaces(
  id: string,
  value: unknown,
  at: (...p: string[]) => ReturnType<Problems['at']>,
  problems: Problems,
) {
  if (!isRecord(value)) return
  for (const [key, x] of Object.entries(value))
    if (PLACES.test(key) || (typeof x === 'string' && MAPS.test(x)))
      problems.error(
        'place',
        `«${id}» har en adresse eller et kart («${key}»). Kortene er åpne for alle, også for den som leter. Ta det bort.`,
        at(id, key),
      )
}

const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)
