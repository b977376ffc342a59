import { type Inline, plain, type Ref, refsIn, runs } from '../text.ts'
import type { Lesson } from './model.ts'

/** Every run of words in a lesson, in reading order. */
export const lessonRuns = (
  l: Pick<Lesson, 'title' | 'intro' | 'parts'>,
): readonly (readonly Inline[])[] => [
  [{ type: 'text', text: l.title }],
  ...runs(l.intro),
  ...l.parts.flatMap((p) => [
    [{ type: 'text', text: p.title } as const],
    ...runs(p.blocks),
    ...(p.kind === 'question' ? p.options.flatMap((o) => [o.text, ...runs(o.why)]) : []),
  ]),
]

/** What a lesson teaches, in words: without the answers, for the wrong ones are among them. */
export const lessonText = (l: Lesson): string =>
  [
    ...[...runs(l.intro)].map(plain),
    ...l.parts.flatMap((p) => [p.title, ...[...runs(p.blocks)].map(plain)]),
  ].join(' ')

/** Every symbolic link in a lesson. */
export const lessonRefs = (l: Lesson): readonly Ref[] =>
  lessonRuns(l).flatMap((r) => [...refsIn(r)])
