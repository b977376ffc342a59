import { expect, test } from 'vitest'
import {
  contact,
  HAMAROY,
  layer,
  paragraph,
  question,
  words,
} from '../../../../../tests/support/make.ts'
import type { Layer } from '../../../../handbook/layer/model.ts'
import { resolve } from '../../../../handbook/layer/resolve.ts'
import { formOf } from './form-of.ts'

const NATIONAL = layer('nasjonalt', {
  contacts: [contact('barnevern', { name: 'Barnevernet', local: true, askedOf: 'barnevernleder' })],
  questions: [
    question('skyss', { question: 'Hvem kjører?', askedOf: 'kommunalsjef' }),
    question('numre', {
      question: 'Hvilke numre?',
      askedOf: 'barnevernleder',
      answeredBy: ['barnevern'],
    }),
  ],
})
const form = (own: Partial<Layer> = {}) =>
  formOf(resolve(HAMAROY, [NATIONAL, layer('1875-hamaroy', own)], 'nb'))

test('what is open has room to write; a question about numbers is asked by the numbers', () => {
  expect(form()).toEqual([
    { askedOf: 'kommunalsjef', rows: [{ kind: 'question', label: 'Hvem kjører?', answer: [] }] },
    {
      askedOf: 'barnevernleder',
      rows: [{ kind: 'number', label: 'Barnevernet', number: '', hours: '' }],
    },
  ])
})

test('what is settled is filled in, numbers as they are read', () => {
  const [skyss, barnevern] = form({
    contacts: [{ id: 'barnevern', phone: '75770000', hours: 'døgnet' }],
    answers: [
      { id: 'skyss', blocks: [paragraph(...words('Drosja.'))] },
      {
        id: 'numre',
        blocks: [
          {
            type: 'list',
            ordered: false,
            items: [[paragraph(...words('Dag.'))], [paragraph(...words('Natt.'))]],
          },
        ],
      },
    ],
  })
  expect(skyss?.rows).toEqual([{ kind: 'question', label: 'Hvem kjører?', answer: ['Drosja.'] }])
  expect(barnevern?.rows).toEqual([
    { kind: 'question', label: 'Hvilke numre?', answer: ['Dag.', 'Natt.'] },
    { kind: 'number', label: 'Barnevernet', number: '75 77 00 00', hours: 'døgnet' },
  ])
})
