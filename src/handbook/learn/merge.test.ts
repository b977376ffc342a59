import { expect, test } from 'vitest'
import { layer } from '../../../tests/support/make.ts'
import type { Drill } from '../card/drill.ts'
import { taughtIn } from './localise.ts'
import { mergeLearning } from './merge.ts'
import type { Lesson } from './model.ts'

const lesson = (id: string, rest: Partial<Lesson> = {}): Lesson => ({
  id,
  title: id,
  minutes: 5,
  audience: [],
  cards: [],
  sources: [],
  reviewed: '',
  reviewBy: '',
  local: false,
  intro: [],
  parts: [],
  ...rest,
})
const drill = (id: string): Drill => ({
  id,
  title: id,
  card: 'x',
  audience: [],
  situation: [],
  answers: [],
})

test('a municipality adds a lesson, or puts its own in the place of one', () => {
  const national = { lessons: [lesson('a'), lesson('b')], drills: [], rolePaths: [] }
  const own = { lessons: [lesson('b', { title: 'Vår' }), lesson('c')], drills: [], rolePaths: [] }
  expect(mergeLearning([national, own]).lessons.map((l) => l.title)).toEqual(['a', 'Vår', 'c'])
})

test('what a layer lists comes first, the municipality’s list before the national', () => {
  const national = {
    lessons: [],
    drills: [drill('a'), drill('b'), drill('c'), drill('d')],
    rolePaths: [],
    learnOrder: ['d', 'b'],
  }
  const own = { lessons: [], drills: [], rolePaths: [], learnOrder: ['c', 'd'] }
  expect(mergeLearning([national, own]).drills.map((d) => d.id)).toEqual(['c', 'd', 'b', 'a'])
})

test('a translation says it in other words; what is right, and what is not said, is the source’s', () => {
  const text = (s: string) => [{ type: 'text', text: s } as const]
  const question = (right: boolean, said: string) =>
    ({
      kind: 'question',
      id: 'q',
      title: said,
      blocks: [],
      options: [{ right, text: text(said), why: [] }],
    }) as const
  const source = lesson('a', {
    parts: [question(true, 'Spør'), { kind: 'text', id: 't', title: 'Tekst', blocks: [] }],
  })
  const national = layer('nasjonalt', {
    lessons: [source, lesson('b')],
    translations: {
      nn: { lessons: [lesson('a', { title: 'A', parts: [question(false, 'Spør du')] })] },
    },
  })
  const [a, b] = taughtIn(national, 'nn').lessons
  expect(a?.parts).toEqual(
    [question(true, 'Spør du'), source.parts[1]].map((p) =>
      p && p.kind === 'question' ? { ...p, title: 'Spør du' } : p,
    ),
  )
  expect([a?.lang, a?.title, b?.lang]).toEqual([undefined, 'A', 'nb'])
})
