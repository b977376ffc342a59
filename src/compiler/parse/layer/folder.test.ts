import { describe, expect, test } from 'vitest'
import { Problems } from '../../problems.ts'
import { checkFolder, checkFolders } from './folder.ts'

const sources = (...files: readonly string[]) => new Map(files.map((f) => [f, '']))
const inFolder = (...files: readonly string[]) => {
  const problems = new Problems('x')
  checkFolder('nasjonalt', 'nb', ['nn'], sources(...files.map((f) => `nasjonalt/${f}`)), problems)
  return problems.all.map((p) => p.message)
}
const folders = (layers: readonly string[], ...files: readonly string[]) => {
  const problems = new Problems('x')
  checkFolders(sources(...layers.map((l) => `${l}/lag.yaml`), ...files), layers, problems)
  return problems.all.map((p) => `${p.layer} ${p.id}`)
}

describe('a file in a layer', () => {
  test('has one of the names that are read, in one of the languages of the layer', () => {
    expect(
      inFolder(
        'lag.yaml',
        'kontakter.yaml',
        'kontakter.nn.yaml',
        'avklaringer.md',
        'kort/barn.md',
        'kort/barn.nn.md',
        'plikter/melde.md',
        'veier/y.yaml',
        'opplaering/y.md',
      ),
    ).toEqual([])
  })

  test.each([
    ['kontaker.yaml', 'Fila leses ikke. Mente du «kontakter.yaml»?'],
    ['Kontakter.yaml', 'Fila leses ikke. Mente du «kontakter.yaml»?'],
    ['avklaring.md', 'Fila leses ikke. Mente du «avklaringer.md»?'],
    ['korts/barn.md', 'Fila leses ikke. Mente du «kort/barn.md»?'],
    ['kort/mappe/barn.md', 'Fila leses ikke. Mente du «kort/barn.md»?'],
    ['notater.md', 'Fila leses ikke.'],
    ['kort/barn.en.md', 'Språket «en» står ikke i «oversettelser» i lag.yaml.'],
    ['kort/barn.nb.md', '«nb» er lagets eget språk. Fila heter «kort/barn.md».'],
    ['kort/barn.fi.md', '«fi» er ikke et språk vi kjenner: nb, nn, en.'],
    ['lag.nn.yaml', 'Fila leses ikke. Mente du «lag.yaml»?'],
  ])('«%s» does not', (file, message) => {
    expect(inFolder(file)).toEqual([message])
  })
})

describe('a layer', () => {
  test('stands in its own place', () => {
    expect(
      folders(['nasjonalt', 'regioner/nord', 'kommuner/1875-hamaroy', 'eksempel/fjordvik']),
    ).toEqual([])
  })

  test.each([
    'kommuner/hamaroy',
    'kommuner/1875',
    'kommuner/1875-Hamarøy',
    'regioner/1875-hamaroy',
    'nord',
    'regioner/a/b',
  ])('does not stand in %s', (folder) => {
    expect(folders([folder])).toEqual([`${folder.split('/').at(-1)} layer-folder`])
  })

  test('has a name of its own', () => {
    expect(folders(['eksempel/nord', 'regioner/nord'])).toEqual(['nord duplicate-layer'])
  })

  test('has a lag.yaml: without it what stands there would be read by nobody', () => {
    expect(folders(['nasjonalt'], 'kommuner/1875-hamaroy/kontakter.yaml')).toEqual([
      '1875-hamaroy no-layer',
    ])
    expect(folders(['nasjonalt'], 'LESMEG.md', 'kommuner.csv')).toEqual([])
  })
})
