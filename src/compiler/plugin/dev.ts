import path from 'node:path'
import type { Plugin } from 'vite'
import { wrap } from '../../handbook/pack/wrap.ts'
import { heldBack, parse, validate } from '../compile.ts'
import { type Emitted, emitPacks } from '../emit/packs.ts'
import { shellOf } from '../emit/shell.ts'
import { print } from '../problems.ts'
import { readSources } from '../read.ts'

/**
 * Content while writing: packs from memory, and an edited file on screen at once, on the step one
 * stands on. A broken card shows in the terminal and leaves the last good content on screen.
 */
export function dev(folder = 'content'): Plugin {
  let packs: ReadonlyMap<string, string> = new Map()
  const rebuild = (root: string): boolean => {
    const today = new Date().toISOString().slice(0, 10)
    const content = parse(readSources(path.join(root, folder)))
    const problems = validate(content, today)
    for (const p of problems) console.warn(print(p))
    if (problems.some((p) => p.level === 'error') && packs.size > 0) return false
    const { files, index } = emitPacks(
      content,
      heldBack(content, problems),
      Math.floor(Date.now() / 1000),
    )
    packs = new Map(
      [...files, { name: 'index.json', text: JSON.stringify(index) } satisfies Emitted].map((f) => [
        f.name,
        f.text,
      ]),
    )
    return true
  }
  return {
    name: 'tiltakskort-dev',
    apply: 'serve',
    configureServer(server) {
      const { root, base } = server.config
      rebuild(root)
      server.watcher.add(path.join(root, folder))
      server.watcher.on('all', (_, file) => {
        if (file.startsWith(path.join(root, folder)) && rebuild(root))
          server.ws.send({ type: 'custom', event: 'content' })
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
