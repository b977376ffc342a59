import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { fail, ok } from '../handbook/result.ts'
import type { Active } from '../library/model.ts'
import type { Settings, Trouble } from '../ui/services.ts'
import type { Content } from './content.ts'
import { keepChoice, rememberHome } from './home.ts'

/** A phone with Hamarøy, and a network that answers as it is told. */
function phone(kept: Settings = { municipalities: ['1875'] }) {
  const now = signal(kept)
  const active = signal({ chosen: ['1875'] } as unknown as Active)
  const asked: string[] = []
  let trouble: Trouble | undefined
  let release = () => {}
  const choose: Content['choose'] = async (id) => {
    asked.push(id)
    await new Promise<void>((resolve) => {
      release = resolve
    })
    if (trouble) return fail(trouble)
    active.value = { chosen: [id, '1875'] } as unknown as Active
    return ok(undefined)
  }
  const settings = {
    now,
    save: async (patch: object) => {
      now.value = { ...now.value, ...patch }
      return true
    },
  } as unknown as Parameters<typeof keepChoice>[1]
  return {
    content: { active, choose } as unknown as Content,
    settings,
    asked,
    kept: () => now.value,
    answer: (as?: Trouble) => {
      trouble = as
      release()
    },
  }
}

test('what is chosen is kept before its files come, and no longer when they have', async () => {
  const p = phone()
  const choosing = keepChoice(p.content, p.settings)('1804')
  expect(p.kept().choosing).toBe('1804')
  p.answer()
  await choosing
  expect(p.kept().choosing).toBeUndefined()
})

test('what failed before her eyes is not tried again behind her back', async () => {
  const p = phone()
  const choosing = keepChoice(p.content, p.settings)('1804')
  p.answer('offline')
  expect((await choosing).ok).toBe(false)
  expect(p.kept().choosing).toBeUndefined()
})

test('she chose another meanwhile: the first, when it comes, does not take the second away', async () => {
  const p = phone()
  const choose = keepChoice(p.content, p.settings)
  const first = choose('1804')
  const answerFirst = p.answer
  void p.settings.save({ choosing: '0301' })
  answerFirst()
  await first
  expect(p.kept().choosing).toBe('0301')
})

test('a page that was cut off: the next brings it home, draws it, and remembers both', async () => {
  const p = phone({ municipalities: ['1875'], choosing: '1804' })
  let drawn = 0
  const remembering = rememberHome(p.content, p.settings, async () => {
    drawn += 1
  })
  p.answer()
  await remembering
  expect(drawn).toBe(1)
  expect(p.kept()).toEqual({ municipalities: ['1804', '1875'], choosing: undefined })
})

test.each([
  ['offline', '1804'],
  ['damaged', undefined],
] as const)('cut off, and now %s: tried again at the next start: %s', async (trouble, choosing) => {
  const p = phone({ municipalities: ['1875'], choosing: '1804' })
  const remembering = rememberHome(p.content, p.settings, async () => {
    throw new Error('nothing new to draw')
  })
  p.answer(trouble)
  await remembering
  expect(p.kept().choosing).toBe(choosing)
  expect(p.kept().municipalities).toEqual(['1875'])
})
