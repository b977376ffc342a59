import { describe, expect, it } from 'vitest'
import { publish } from '../testing/publication.ts'
import { entryOf, filesOf, langOf, needOf } from './need.ts'

const { index } = publish({ number: 10, wording: {} })
const without = (layer: string, lang: string) => ({
  ...index,
  packs: {
    ...index.packs,
    [layer]: Object.fromEntries(
      Object.entries(index.packs[layer] ?? {}).filter(([l]) => l !== lang),
    ),
  },
})

describe('what a municipality needs', () => {
  it('is its chain, lowest first, and its bodies', () => {
    expect(needOf(index, '1875', 'nn')).toEqual([
      { file: index.packs['nasjonalt']?.['nn'], part: 'layer' },
      { file: index.packs['1875']?.['nn'], part: 'layer' },
      { file: index.municipalities['1875']?.bodies['nn'], part: 'pages' },
    ])
  })

  it('is in its own language when one layer does not have the wanted one', () => {
    const gap = without('1875', 'nn')
    const entry = entryOf(gap, '1875')
    expect(entry && langOf(gap, entry, 'nn')).toBe('nb')
    expect(needOf(gap, '1875', 'nn')).toEqual(needOf(index, '1875', 'nb'))
    expect(needOf(index, '1875', 'en')).toEqual(needOf(index, '1875', 'nb'))
  })

  it('is nothing when a layer of the chain is not there: half a chain is no handbook', () => {
    expect(needOf(without('1875', 'nb'), '1875', 'nb')).toBeUndefined()
    expect(needOf(index, '9999', 'nb')).toBeUndefined()
  })

  it('is nothing for the names that every object has', () => {
    for (const id of ['constructor', '__proto__', 'toString']) {
      expect(needOf(index, id, 'nb')).toBeUndefined()
      expect(needOf(index, '1875', id)).toEqual(needOf(index, '1875', 'nb'))
    }
  })

  it('is fetched once when two share it', () => {
    const files = filesOf(index, { chosen: ['1875', '3403'], lang: 'nb' })
    expect(files).toHaveLength(5)
    expect(new Set(files).size).toBe(5)
  })
})
