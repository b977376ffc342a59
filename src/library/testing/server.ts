import { FORMAT } from '../../handbook/pack/model.ts'
import type { Answer } from '../device/network.ts'
import { INDEX } from '../model.ts'
import { type Edition, type Publication, publish } from './publication.ts'

export const MOODS = [
  'honest',
  'offline',
  'stall',
  'stall-body',
  'login-page',
  'redirect',
  'not-found',
  'truncated',
  'altered',
  'older',
  'newer-format',
] as const
export type Mood = (typeof MOODS)[number]

const encoder = new TextEncoder()

export const answer = (
  text: string,
  type = 'application/json; charset=utf-8',
  status = 200,
  stalls = false,
): Answer => {
  const bytes = encoder.encode(text)
  const chunks = [bytes.slice(0, 7), bytes.slice(7)]
  return {
    status,
    redirected: false,
    headers: { get: (name) => (name === 'content-type' ? type : null) },
    body: {
      getReader: () => ({
        read: () => {
          if (stalls && chunks.length === 1) return new Promise(() => {})
          const value = chunks.shift()
          return Promise.resolve(value ? { done: false, value } : { done: true })
        },
      }),
    },
  }
}

/** A server, and the network before it, which may say anything. Keeps five publications. */
export function openServer() {
  let wording: Readonly<Record<string, number>> = {}
  const history: Publication[] = []
  let mood: Mood = 'honest'
  const latest = (): Publication => history.at(-1) as Publication
  const add = (changed: readonly string[], leftOut: readonly string[]): void => {
    const number = (history.at(-1)?.index.number ?? 0) + 10
    wording = { ...wording, ...Object.fromEntries(changed.map((id) => [id, number])) }
    history.push(publish({ number, wording, leftOut } satisfies Edition))
  }
  const truth = (name: string): string | undefined =>
    name === INDEX
      ? JSON.stringify(latest().index)
      : history
          .slice(-5)
          .map((p) => p.files.get(name))
          .find((t) => t !== undefined)

  add(['nasjonalt'], [])
  return {
    history,
    latest,
    publish: add,
    mood: (m: Mood) => {
      mood = m
    },
    /** Undefined: never. Throws: no network. */
    answer: (name: string): Answer | undefined => {
      const text = truth(name)
      if (mood === 'offline') throw new TypeError('Failed to fetch')
      if (mood === 'stall') return undefined
      if (mood === 'login-page') return answer('<!doctype html><title>WiFi</title>', 'text/html')
      if (mood === 'redirect') return { ...answer(''), status: 0 }
      if (text === undefined || mood === 'not-found')
        return answer('<h1>404</h1>', 'text/html', 404)
      if (mood === 'stall-body') return answer(text, undefined, 200, true)
      if (mood === 'truncated') return answer(text.slice(0, text.length / 2))
      if (mood === 'altered')
        return answer(
          name === INDEX ? text.replaceAll(/\.[0-9a-f]{15}/g, '.000000000000000') : `${text} `,
        )
      if (name === INDEX && mood === 'older')
        return answer(JSON.stringify((history.at(-3) ?? history[0])?.index))
      if (name === INDEX && mood === 'newer-format')
        return answer(JSON.stringify({ ...latest().index, format: FORMAT + 1, more: true }))
      return answer(text)
    },
  }
}
export type Server = ReturnType<typeof openServer>
