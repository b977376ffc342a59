import { expect, test } from 'vitest'
import { handbookOf, parse } from '../../src/compiler/compile.ts'
import { readSources } from '../../src/compiler/read.ts'
import { crowded, labelsOf } from '../../src/handbook/map/labels.ts'
import { mapOf } from '../../src/handbook/map/map.ts'

const content = parse(readSources('content'))

test.each(['1875-hamaroy', 'fjordvik'])(
  '%s: no label on a card’s map lies over another',
  (slug) => {
    const m = content.municipalities.find((x) => x.slug === slug)
    if (!m) throw new Error(`${slug} is not in the register`)
    const { cards } = handbookOf(content, m, 'nb')
    const titleOf = (id: string) => cards.find((c) => c.id === id)?.title
    const found = cards.flatMap((c) => {
      const { lines, boxes } = mapOf(c, titleOf)
      return crowded(labelsOf(lines, boxes)).map(([a, b]) => `${c.id}: «${a}» / «${b}»`)
    })
    expect(found).toEqual([])
  },
)
