import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { handbookOf, learningFor, parse } from '../../src/compiler/compile.ts'
import { readSources } from '../../src/compiler/read.ts'
import type { Handbook } from '../../src/handbook/layer/model.ts'
import { play } from '../../src/handbook/learn/play.ts'
import { HandbookContext, PlaceContext, RehearsalContext } from '../../src/ui/context.ts'
import { DeskContext } from '../../src/ui/rooms/learn/desk.ts'
import { DrillEnd } from '../../src/ui/rooms/learn/drill/drill-end.tsx'
import { DrillPage } from '../../src/ui/rooms/learn/drill/drill-page.tsx'
import { DrillStep } from '../../src/ui/rooms/learn/drill/drill-step.tsx'
import { LessonPage } from '../../src/ui/rooms/learn/lesson/lesson-page.tsx'
import { MeetingPage } from '../../src/ui/rooms/learn/meeting/meeting.tsx'

const content = parse(readSources('content'))
const own = content.municipalities.filter((m) => content.layers.has(m.slug))
const plain = content.municipalities.find((m) => !content.layers.has(m.slug))
const places = [...own, ...(plain ? [plain] : [])]
const languages = ['nb', 'nn', 'en']
const nothing = () => undefined

/** Every page of every drill, with everything it can show on the way. */
function pagesOf(handbook: Handbook, lang: string): readonly (readonly [string, string])[] {
  const m = handbook.municipality
  const learning = learningFor(content, m, lang)
  const show = (page: preact.ComponentChildren) =>
    renderToString(
      <HandbookContext.Provider value={handbook}>
        <PlaceContext.Provider value={{ place: m.slug }}>
          <DeskContext.Provider value={{ learning, today: '2026-11-21' }}>
            {page}
          </DeskContext.Provider>
        </PlaceContext.Provider>
      </HandbookContext.Provider>,
    )
  const drills = learning.drills.flatMap((d) => {
    const card = handbook.cards.find((c) => c.id === d.card)
    const on = card ? play(d, card) : { stops: [], differs: true }
    return [
      [d.id, show(<DrillPage drill={d} />)] as const,
      [d.id, show(<MeetingPage drill={d} />)] as const,
      [
        d.id,
        show(
          <RehearsalContext.Provider value="drill">
            {on.stops.map((stop) => (
              <DrillStep
                stop={stop}
                first
                last={false}
                picked={[0]}
                onPick={nothing}
                onGo={nothing}
              />
            ))}
            <DrillEnd drill={d} on={on} picks={{}} onAgain={nothing} />
          </RehearsalContext.Provider>,
        ),
      ] as const,
    ]
  })
  return [
    ...drills,
    ...learning.lessons.map((l) => [l.id, show(<LessonPage lesson={l} />)] as const),
  ]
}

describe.each(places.map((m) => [m.name, m] as const))('in %s', (_, m) => {
  test('every drill is played to its end, in every language', () => {
    for (const lang of languages) {
      const { cards } = handbookOf(content, m, lang)
      const { drills } = learningFor(content, m, lang)
      expect(drills.length).toBeGreaterThanOrEqual(33)
      for (const d of drills) {
        const card = cards.find((c) => c.id === d.card)
        const on = card && play(d, card)
        expect([lang, d.id, on?.differs, (on?.stops.length ?? 0) > 1]).toEqual([
          lang,
          d.id,
          false,
          true,
        ])
      }
    }
  })

  test('no drill and no lesson can call, write or mail anyone (field rule 2)', () => {
    const pages = pagesOf(handbookOf(content, m, 'nb'), 'nb')
    expect(pages.length).toBeGreaterThan(90)
    for (const [id, html] of pages)
      expect([id, /href="(tel|sms|mailto):[^"]*"/.exec(html)?.[0]]).toEqual([id, undefined])
  })
})

test('every page of a drill says that it is one, and leads to the real card', () => {
  const [m] = places
  if (!m) throw new Error('no municipality')
  const handbook = handbookOf(content, m, 'nb')
  const { drills } = learningFor(content, m, 'nb')
  const pages = pagesOf(handbook, 'nb')
  for (const d of drills)
    for (const [, html] of pages.filter(([id]) => id === d.id).slice(0, 2))
      expect(html).toContain(`href="/${m.slug}/kort/${d.card}"`)
})

test('the ten drills of field section 6 stand first', () => {
  const [m] = places
  if (!m) throw new Error('no municipality')
  expect(
    learningFor(content, m, 'nb')
      .drills.slice(0, 10)
      .map((d) => d.id),
  ).toEqual([
    'beltemerket',
    'naborommet',
    'vakta-svarer-ikke',
    'lederen-sier-mandag',
    'siste-fly-har-gatt',
    'svogeren',
    'bankkortet',
    'partneren-vil-tolke',
    'hjem-i-sommer',
    'eksen-ringer',
  ])
})
