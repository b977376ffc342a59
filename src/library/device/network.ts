import { fail, ok, type Result } from '../../handbook/result.ts'
import { INDEX, type Limit, type Network, type NetworkProblem } from '../model.ts'

/**
 * How long the network may be silent. Not how long a file may take: on a slow line that still
 * moves, the file comes.
 */
export const SILENCE = 20_000
/** How long a file may take all the same: a line that drips must not hold the lock for ever. */
export const LONGEST = 80_000

/** The part of `Response` that is looked at. */
export type Answer = {
  readonly status: number
  readonly redirected: boolean
  readonly headers: { get(name: string): string | null }
  readonly body: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
    }
  } | null
}
export type Fetch = (address: string, options: RequestInit) => Promise<Answer>

type Text = Result<string, NetworkProblem>

/** A login page answers 200 with HTML; a moved site redirects. Neither is our file. */
function refusal({ status, redirected, headers }: Answer): NetworkProblem | undefined {
  if (status !== 200 || redirected) return 'refused'
  return /^application\/json\b/i.test(headers.get('content-type') ?? '') ? undefined : 'not-json'
}

type Patient = <T>(work: Promise<T>) => Promise<T>

async function textOf(answer: Answer, patient: Patient) {
  const reader = answer.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (reader) {
    const { done, value } = await patient(reader.read())
    if (done) break
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
}

/** Files below `packs/` of this origin. The index is asked for anew; the others never change. */
export const openNetwork =
  (fetch: Fetch, base: string, limit: Limit): Network =>
  async (name) => {
    const stop = new AbortController()
    const patient: Patient = (work) => limit(work, SILENCE, () => Promise.reject())
    const load = async (): Promise<Text> => {
      const answer = await patient(
        fetch(`${base}packs/${name}`, {
          cache: name === INDEX ? 'no-cache' : 'default',
          redirect: 'manual',
          signal: stop.signal,
        }),
      )
      const problem = refusal(answer)
      return problem ? fail(problem) : ok(await textOf(answer, patient))
    }
    const offline = (): Text => fail('offline')
    const text = await limit(load().catch(offline), LONGEST, offline)
    stop.abort()
    return text
  }
