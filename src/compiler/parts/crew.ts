import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { sorted } from '../problems.ts'
import { type Built, type Checked, joinParts } from './build.ts'
import type { Answer, Go, Task } from './messages.ts'

/** More than this costs more memory than it saves time. */
const MOST = 4
/** Pages are made of millions of short-lived strings: with the usual 16 MB a third of the time is spent sweeping them up. */
const YOUNG_MB = 192

export type Crew = {
  /** What is wrong with the content, each thing once. */
  check(): Promise<Checked>
  build(go: Go): Promise<Built>
  dismiss(): Promise<void>
}

/**
 * The country in as many parts as there are processors, each read, checked and built in a thread.
 * @param script the worker, as a module that Node can run
 */
export function hire(script: URL, task: Omit<Task, 'part' | 'of'>): Crew {
  const of = Math.min(MOST, availableParallelism())
  const workers = Array.from(
    { length: of },
    (_, part) =>
      new Worker(script, {
        workerData: { ...task, part, of } satisfies Task,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      }),
  )
  const checked = Promise.all(workers.map((w) => next(w, 'checked')))
  // Asked for later: until then a failure is nobody's.
  checked.catch(() => undefined)
  return {
    check: async () => {
      const all = await checked
      return {
        problems: sorted(all.flatMap((a) => a.problems)),
        held: new Set(all.flatMap((a) => [...a.held])),
        standing: Object.assign({}, ...all.map((a) => a.standing)),
      }
    },
    build: async (go) => {
      const built = workers.map((w) => next(w, 'built'))
      for (const w of workers) w.postMessage(go)
      return joinParts(await Promise.all(built))
    },
    dismiss: async () => void (await Promise.all(workers.map((w) => w.terminate()))),
  }
}

function next<K extends Answer['kind']>(
  worker: Worker,
  kind: K,
): Promise<Answer & { readonly kind: K }> {
  return new Promise((resolve, reject) => {
    const hear = (a: Answer) => {
      if (a.kind !== kind) return
      worker.off('message', hear)
      resolve(a as Answer & { readonly kind: K })
    }
    worker.on('message', hear)
    worker.once('error', reject)
  })
}
