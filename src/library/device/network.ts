import { fail, ok, type Result } from '../../handbook/result.ts'
import { type Bytes, joined } from '../bytes.ts'
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

type Loaded = Result<Bytes, NetworkProblem>

/** A login page answers 200 with HTML; a moved site redirects. Neither is our file. */
function refusal({ status, redirected, headers }: Answer): NetworkProblem | undefined {
  if (status !== 200 || redirected) return 'refused'
  return /^application\/json\b/i.test(headers.get('content-type') ?? '') ? undefined : 'not-json'
}

type Patient = <T>(work: Promise<T>) => Promise<T>

async function bytesIn(answer: Answer, patient: Patient): Promise<Bytes> {
  const reader = answer.body?.getReader()
  const parts: Uint8Array[] = []
  while (reader) {
    const { done, value } = await patient(reader.read())
    if (done) break
    if (value) parts.push(value)
  }
  return joined(parts)
}

/** Files below `packs/` of this origin. The index is asked for anew; the others never change. */
export const openNetwork =
  (fetch: Fetch, base: string, limit: Limit): Network =>
  async (name) => {
    const stop = new AbortController()
    const patient: Patient = (work) => limit(work, SILENCE, () => Promise.reject())
    const load = async (): Promise<Loaded> => {
      const answer = await patient(
        fetch(`${base}packs/${name}`, {
          cache: name === INDEX ? 'no-cache' : 'default',
          redirect: 'manual',
          signal: stop.signal,
        }),
      )
      const problem = refusal(answer)
      return problem ? fail(problem) : ok(await bytesIn(answer, patient))
    }
    const offline = (): Loaded => fail('offline')
    const loaded = await limit(load().catch(offline), LONGEST, offline)
    stop.abort()
    return loaded
  }
