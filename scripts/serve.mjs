// Serves the built site as a static host would: extensionless pages, `.br` files, the headers of
// `_headers`. `npm start` runs it; the browser tests and benchmarks import it.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** The blocks of a `_headers` file: a path pattern, then indented headers. */
function readHeaders(folder) {
  const file = path.join(folder, '_headers')
  if (!existsSync(file)) return []
  const blocks = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line)
    if (header) blocks.at(-1)?.headers.push([header[1], header[2]])
    else if (line.trim() !== '')
      blocks.push({ prefix: line.trim().replace(/\*$/, ''), headers: [] })
  }
  return blocks
}

/** The file that answers a path: itself, `x.html`, or `index.html`. */
function fileOf(folder, pathname) {
  const asked = path.join(folder, path.normalize(pathname))
  if (!asked.startsWith(folder)) return undefined
  const tried = pathname.endsWith('/') ? [path.join(asked, 'index.html')] : [asked, `${asked}.html`]
  return tried.find((f) => existsSync(f) && statSync(f).isFile())
}

/** The path as a file name. Undefined for one that is not UTF-8, as in `/%E0%A4%A`. */
function decoded(pathname) {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * @param {string} folder what to serve
 * @param {{port?: number, base?: string, intercept?: (request: Request, response: Response, pathname: string) => boolean | Promise<boolean>}} [options]
 *   intercept: answers itself and returns true, or takes its time, to cut, stall or lie in tests
 * @returns {Promise<{url: string, port: number, requests: string[], stop(): Promise<void>}>}
 */
export async function serve(folder, { port = 0, base = '/', intercept } = {}) {
  const requests = []
  const blocks = readHeaders(folder)
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    requests.push(pathname)
    if (await intercept?.(request, response, pathname)) return
    for (const { prefix, headers } of blocks)
      if (pathname.startsWith(prefix))
        for (const [name, value] of headers) response.setHeader(name, value)
    const below = pathname.startsWith(base) ? decoded(pathname.slice(base.length)) : undefined
    const found = below === undefined ? undefined : fileOf(folder, `/${below}`)
    const file = found ?? path.join(folder, '404.html')
    if (!found) response.statusCode = 404
    if (!existsSync(file)) return response.end()
    const body = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && existsSync(`${file}.br`)
    response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream')
    response.setHeader('Vary', 'Accept-Encoding')
    if (body) response.setHeader('Content-Encoding', 'br')
    const bytes = readFileSync(body ? `${file}.br` : file)
    response.setHeader('Content-Length', bytes.length)
    response.end(bytes)
  })
  await new Promise((ready, failed) => {
    server.once('error', failed)
    server.listen(port, () => ready())
  })
  const actual = server.address().port
  return {
    port: actual,
    url: `http://localhost:${actual}${base}`,
    requests,
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await serve(path.resolve('dist'), { port: Number(process.env.PORT ?? 4173) })
  console.log(`Tiltakskort: ${url}`)
}
