// A slow network for a whole browser, workers included: the emulation in the developer tools slows
// the page alone. Every answer begins one round trip late, and all share one line.
import { createServer, request } from 'node:http'
import { LATENCY, THROUGHPUT } from './conditions.mjs'

const sleep = (ms) => new Promise((done) => setTimeout(done, ms))
/** As large as a packet. */
const PIECE = 1400

/**
 * @param {string} origin of the server behind it
 * @returns {Promise<{url: string, log: {path: string, bytes: number, from: number, to: number}[], stop(): Promise<void>}>}
 *   log: every request, with the bytes of its answer, headers included, and when (epoch milliseconds)
 */
export async function slowNetwork(origin) {
  const log = []
  let free = 0
  /** Waits until the line has carried so many bytes more. */
  const carry = async (bytes) => {
    free = Math.max(free, performance.now()) + (bytes / THROUGHPUT) * 1000
    await sleep(free - performance.now())
  }
  const server = createServer((asked, answer) => {
    const entry = { path: asked.url ?? '', bytes: 0, from: Date.now(), to: 0 }
    log.push(entry)
    const behind = request(origin + asked.url, { headers: asked.headers }, async (got) => {
      const pieces = []
      for await (const piece of got) pieces.push(piece)
      const body = Buffer.concat(pieces)
      const head = got.rawHeaders.join(': ').length + 20
      entry.bytes = head + body.length
      await sleep(LATENCY)
      await carry(head)
      answer.writeHead(got.statusCode, got.headers)
      for (let at = 0; at < body.length; at += PIECE) {
        const piece = body.subarray(at, at + PIECE)
        await carry(piece.length)
        answer.write(piece)
      }
      answer.end()
      entry.to = Date.now()
    })
    behind.once('error', () => answer.destroy())
    behind.end()
  })
  await new Promise((ready) => server.listen(0, ready))
  return {
    url: `http://localhost:${server.address().port}`,
    log,
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
