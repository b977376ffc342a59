import { fail, ok } from '../../handbook/result.ts'
import { bytesOf } from '../bytes.ts'
import { memoryStore } from '../device/store.ts'
import { type Deps, INDEX, type Network, type Store } from '../model.ts'
import { readText } from '../read/read.ts'
import { digest, type Publication } from './publication.ts'

/** A device and a server moved by hand, one thing at a time. */
export function device(store: Store = memoryStore()) {
  let published: Publication | undefined
  let network: Network | undefined
  const asked: string[] = []
  const honest: Network = async (name) => {
    const text = name === INDEX ? JSON.stringify(published?.index) : published?.files.get(name)
    return text === undefined ? fail('refused') : ok(bytesOf(text))
  }
  const deps: Deps = {
    store,
    digest,
    network: (name) => {
      asked.push(name)
      return (network ?? honest)(name)
    },
    lock: (work) => work(),
    limit: (work) => work,
  }
  return {
    deps,
    store,
    honest,
    /** What was asked for since the last time this was called. */
    asked: () => asked.splice(0),
    publish: (p: Publication) => {
      published = p
    },
    network: (n: Network | undefined) => {
      network = n
    },
  }
}

export const offline: Network = async () => fail('offline')

/** Everything in a store, to show that a failure changed nothing. */
export const contents = async (store: Store): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await Promise.all(
      [...(await store.names())]
        .sort()
        .map(async (n) => [n, (await readText(store, n)) ?? ''] as const),
    ),
  )
