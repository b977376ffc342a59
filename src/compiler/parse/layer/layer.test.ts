import { expect, test } from 'vitest'
import { over } from '../../../../tests/support/base.ts'
import { Problems } from '../../problems.ts'
import { parseLayer } from './layer.ts'

function read(folder: string, files: Readonly<Record<string, string>>) {
  const problems = new Problems('x')
  return { layer: parseLayer(folder, over(files), problems), problems: problems.all }
}
const LAG =
  'navn: Hamarøy\nspråk: nn\nbygger-på: [nasjonalt]\noversettelser: [nb]\neier: koordinator\n'

test('a folder becomes a layer named by its last part', () => {
  const { layer, problems } = read('kommuner/1875-hamaroy', {
    'kommuner/1875-hamaroy/lag.yaml': `${LAG}skjul-kort:\n  prove: gjelder ikkje\n`,
    'kommuner/1875-hamaroy/kontakter.yaml': 'barnevern:\n  navn: Barnevernet\n',
    'kommuner/1875-hamaroy/kontakter.nb.yaml': 'barnevern:\n  navn: Barnevernet på bokmål\n',
  })
  expect(problems).toEqual([])
  expect(layer).toMatchObject({
    id: '1875-hamaroy',
    lang: 'nn',
    owner: 'koordinator',
    buildsOn: ['nasjonalt'],
    example: false,
    hidden: { prove: 'gjelder ikkje' },
    contacts: [{ name: 'Barnevernet' }],
    translations: { nb: { contacts: [{ name: 'Barnevernet på bokmål' }] } },
  })
})

test('a folder whose name begins like another’s does not take its files', () => {
  const { layer } = read('regioner/nord', {
    'regioner/nord/lag.yaml': 'navn: Nord\nspråk: nb\n',
    'regioner/nordvest/kontakter.yaml': 'x:\n  navn: x\n',
  })
  expect(layer?.contacts).toEqual([])
})

test('a layer that cannot be read is no layer, and the problem is its own', () => {
  const { layer, problems } = read('kommuner/1875-hamaroy', {
    'kommuner/1875-hamaroy/lag.yaml': 'navn: Hamarøy\nspråk: se\n',
  })
  expect(layer).toBeUndefined()
  expect(problems).toMatchObject([{ id: 'value', layer: '1875-hamaroy', at: { line: 2 } }])
})
