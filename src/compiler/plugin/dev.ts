import path from 'node:path'
import type { Plugin } from 'vite'
import { type Bodies, COVERAGE, FORMAT, type PackIndex } from '../../handbook/pack/model.ts'
import { wrap } from '../../handbook/pack/wrap.ts'
import type { Problem } from '../../handbook/problem.ts'
import { heldBack, parse, validate } from '../compile.ts'
import { coverageFile, emitFile, emitPacks } from '../emit/packs.ts'
import { shellOf } from '../emit/shell.ts'
import { print } from '../problems.ts'
import { readSources } from '../read.ts'

/**
 * Content while writing: packs from memory, and an edited file on screen at once, on the step one
 * stands on. A broken card shows in the terminal and leaves the last good content on screen.
 */
export function dev(folder = 'content'): Plugin {
  let packs: ReadonlyMap<string, string> = new Map()
  /** @returns the first error, when there is one: then the last good content stays on screen */
  const rebuild = (root: string): Problem | undefined => {
    const today = new Date().toISOString().slice(0, 10)
    const content = parse(readSources(path.join(root, folder)))
    const problems = validate(content, today)
    for (const p of problems) console.warn(print(p))
    const error = problems.find((p) => p.level === 'error')
    if (error && packs.size > 0) return error
    const held = heldBack(content, problems)
    const { files, index } = emitPacks(content, held, Date.now())
    const figures = coverageFile(content, held, index.number)
    const all = [
      ...files,
      { name: COVERAGE, text: JSON.stringify(figures) },
      NO_PAGES,
      { name: 'index.json', text: JSON.stringify(pageless(index)) },
    ]
    packs = new Map(all.map((f) => [f.name, f.text]))
    return error
  }
  return {
    name: 'tiltakskort-dev',
    apply: 'serve',
    configureServer(server) {
      const { root, base } = server.config
      rebuild(root)
      server.watcher.add(path.join(root, folder))
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(path.join(root, folder))) return
        const error = rebuild(root)
        if (error) server.ws.send({ type: 'error', err: { message: print(error), stack: '' } })
        else {
          // Takes the error away that it may have been showing: news of our own would not.
          server.ws.send({ type: 'update', updates: [] })
          server.ws.send({ type: 'custom', event: 'content' })
        }
      })
      server.middlewares.use((request, response, next) => {
        const url = (request.url ?? '').split('?')[0] ?? ''
        const pack = packs.get(url.replace(`${base}packs/`, ''))
        if (pack !== undefined) {
          response.setHeader('content-type', 'application/json')
          response.end(pack)
        } else if (request.headers.accept?.includes('text/html') && !url.includes('/@')) {
          response.setHeader('content-type', 'text/html; charset=utf-8')
          response.end(page(base))
        } else next()
      })
    },
  }
}

/** Nothing is prerendered while writing: every municipality has the same empty bodies. */
const NO_PAGES = emitFile('ingen.nb', {
  format: FORMAT,
  municipality: '',
  lang: '',
  version: '',
  ui: 'dev',
  pages: {},
} satisfies Bodies)

const pageless = (index: PackIndex): PackIndex => ({
  ...index,
  municipalities: Object.fromEntries(
    Object.entries(index.municipalities).map(([id, e]) => [
      id,
      { ...e, bodies: { [e.lang]: NO_PAGES.name } },
    ]),
  ),
})

const page = (base: string): string =>
  wrap(
    shellOf({
      base,
      ui: 'dev',
      style: '',
      watchdog: '',
      script: `${base}src/main.tsx`,
      sheet: `${base}src/ui/styles/first.css`,
      extra: `<script type="module" src="${base}@vite/client"></script>`,
    }),
    { title: 'Tiltakskort', lang: 'nb', version: '', ui: 'dev', html: '' },
  )
