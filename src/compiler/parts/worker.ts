/** One part of the country in a thread of its own: checks it when it begins, builds it when told. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Renderer } from '../emit/bodies.ts'
import { readSources } from '../read.ts'
import { openLast } from '../standing/publication.ts'
import { buildPart, checkPart } from './build.ts'
import type { Answer, Go, Task } from './messages.ts'

const task = workerData as Task
const answer = (a: Answer) => parentPort?.postMessage(a)
const last = task.last === undefined ? undefined : openLast(task.last)
const { content, ...checked } = checkPart(
  readSources(task.folder),
  task,
  task.only,
  task.today,
  last,
)

parentPort?.once('message', async ({ renderer, ...publication }: Go) => {
  const screens = (await import(renderer)) as Renderer
  answer({ kind: 'built', ...buildPart(content, screens, publication) })
})
answer({ kind: 'checked', ...checked })
