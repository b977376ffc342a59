import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { serve } from '../../scripts/serve.mjs'

/** Answers itself and returns true, to cut, stall or lie. */
export type Fault = (
  path: string,
  response: ServerResponse,
  request: IncomingMessage,
) => boolean | Promise<boolean>

export type Site = {
  /** What the server was asked for, in order. */
  readonly requests: readonly string[]
  at(path?: string): string
  /** The newest is asked first. @returns takes it away again */
  fault(fault: Fault): () => void
  stop(): Promise<void>
  /** On the same port again. */
  start(): Promise<void>
}

/** Serves a folder, with faults. */
export async function openSite(folder = 'dist', base = '/'): Promise<Site & { close(): void }> {
  const faults: Fault[] = []
  const requests: string[] = []
  const intercept = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<boolean> => {
    requests.push(path)
    for (const fault of faults.toReversed()) if (await fault(path, response, request)) return true
    return false
  }
  let server = await serve(path.resolve(folder), { base, intercept })
  const { port, url } = server
  return {
    requests,
    at: (below = '') => url + below.replace(/^\//, ''),
    fault: (fault) => {
      faults.push(fault)
      return () => void faults.splice(faults.indexOf(fault), 1)
    },
    stop: () => server.stop(),
    start: async () => {
      server = await serve(path.resolve(folder), { base, intercept, port })
    },
    close: () => void server.stop(),
  }
}
