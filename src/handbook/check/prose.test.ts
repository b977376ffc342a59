import { describe, expect, test } from 'vitest'
import {
  card,
  contact,
  duty,
  HAMAROY,
  layer,
  paragraph,
  question,
  ref,
  step,
  words,
} from '../../../tests/support/make.ts'
import { resolve } from '../layer/resolve.ts'
import type { Block, Inline } from '../text.ts'
import { checkAnswers, checkProse } from './prose.ts'

const H = resolve(
  HAMAROY,
  [
    layer('nasjonalt', {
      contacts: [contact('politi', { phone: '112', sms: '22400040' })],
      duties: [
        duty('melde', {
          statutes: [
            { text: 'barnevernsloven §§ 13-2 og 13-4', checked: '2026-04-13', confidence: 'H' },
            { text: 'straffeloven § 196', checked: '2026-04-13', confidence: 'H' },
          ],
        }),
      ],
    }),
  ],
  'nb',
)
const saying = (...children: readonly Inline[]) =>
  checkProse(card('barn', [step('a', { body: [paragraph(...children)] })]), H).map((p) => p.id)
const withLinks = (text: string) =>
  saying(
    ...words(`${text}, `),
    ref('contact', 'politi', 'politiet'),
    ref('duty', 'melde', 'plikten'),
  )

test.each([
  'Ring 112.',
  'Ring 116 117',
  'Ring 02800 nå',
  'Ring 22 40 00 40',
  'Ring +47 22400041',
  'Ring +46 8 123 456 78',
  'Ring 22-40-00-41',
])('«%s» needs a link to the contact', (text) =>
  expect(saying(...words(text))).toEqual(['bare-number']),
)

test.each([
  'Klokka 16.30 eller 16:30',
  '14–16 år',
  'i 2026',
  'innen 112 dager',
  '2026-11-20',
  '20.11.2026',
  'kapittel 3',
  '§ 196',
])('«%s» is no phone number', (text) => expect(withLinks(text)).toEqual([]))

test('a number is allowed where the step links to whoever has it', () => {
  expect(withLinks('Ring 112, eller send SMS til 22 40 00 40. ')).toEqual([])
  expect(withLinks('Ring 113. ')).toEqual(['bare-number'])
})

test('every part of a step is read, and the introduction', () => {
  const say = (text: string): Block => ({
    type: 'callout',
    kind: 'say',
    children: [paragraph(...words(text))],
  })
  const all = card(
    'barn',
    [
      step('a', {
        title: 'Ring 110',
        body: [say('«Ring 111»')],
        receipt: words('Ring 113'),
        choices: [{ label: 'Ring 114', target: { kind: 'step', step: 'a' } }],
      }),
    ],
    { intro: [paragraph(...words('Ring 115'))] },
  )
  expect(checkProse(all, H).map((p) => /«(\d+)»/.exec(p.message)?.[1])).toEqual([
    '115',
    '111',
    '110',
    '113',
    '114',
  ])
})

test('an address that dials is a number too, whatever its words are', () => {
  const tel = (href: string): Inline => ({ type: 'link', href, children: words('ring') })
  expect(saying(tel('tel:+4722400041'))).toEqual(['bare-number'])
  expect(saying(tel('tel:112'), ref('contact', 'politi'))).toEqual([])
  expect(saying(tel('sms:80057000?body=x'))).toEqual(['forbidden-number'])
})

describe('a section of law', () => {
  test.each(['§ 13-2', '§13-2', '§§ 13-2 og 13-4', '§ 196 i straffeloven', '§ 196 og § 13-4'])(
    '«%s» is fine where the duty is linked',
    (text) => expect(withLinks(text)).toEqual([]),
  )

  test.each(['§ 13', '§ 19', '§ 1', '§ 13-24', '§§ 13-2 og 13-5', '§ 196 a'])(
    '«%s» is not the section that is linked',
    (text) => expect(withLinks(text)).toEqual(['bare-section']),
  )

  test('needs the duty in the same step', () => {
    expect(saying(...words('§ 196'))).toEqual(['bare-section'])
  })
})

test('a number in a municipality’s answer stands among its contacts', () => {
  const answer = (text: string) =>
    resolve(
      HAMAROY,
      [
        layer('nasjonalt', {
          questions: [question('skyss')],
          answers: [{ id: 'skyss', blocks: [paragraph(...words(text))] }],
        }),
      ],
      'nb',
    )
  expect(checkAnswers(answer('Ring 75 77 00 00.')).map((p) => p.id)).toEqual(['bare-number'])
  expect(checkAnswers(answer('Taxi kommer på 20 minutter.'))).toEqual([])
})
