import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin, type Rollup } from 'vite'
import { type Shell, wrap } from '../../handbook/pack/wrap.ts'
import { type Content, handbookOf, heldBack, parse, validate } from '../compile.ts'
import { redirectTo, shortAddresses } from '../emit/addresses.ts'
import { emitBodies, nameBodies, type Renderer } from '../emit/bodies.ts'
import { emitPacks } from '../emit/packs.ts'
import { policyOf, shellOf } from '../emit/shell.ts'
import { print } from '../problems.ts'
import { readSources } from '../read.ts'
import { compress } from './compress.ts'

const SSR_OUT = '.prerender'
const VIRTUAL = 'virtual:precache'

/**
 * One `vite build`: content → packs, screens → script and style, both → pages and bodies, all that
 * the app itself needs → service worker. A national error stops it; an error in one municipality's
 * layer holds that layer back and makes the exit code 1.
 */
export function site(folder = 'content'): Plugin {
  let root = ''
  let out = ''
  let base = '/'
  return {
    name: 'tiltakskort-site',
    apply: 'build',
    config: (user) => ({
      builder: {},
      build: { rolldownOptions: { input: 'src/main.tsx' }, modulePreload: false },
      environments: {
        ssr: {
          resolve: { noExternal: true },
          build: {
            ssr: 'src/prerender.tsx',
            outDir: SSR_OUT,
            emitAssets: false,
            copyPublicDir: false,
            minify: false,
          },
        },
        worker: {
          consumer: 'client',
          build: {
            outDir: user.build?.outDir ?? 'dist',
            emptyOutDir: false,
            copyPublicDir: false,
            rolldownOptions: {
              input: 'src/worker/worker.ts',
              output: { entryFileNames: 'sw.js', codeSplitting: false },
            },
          },
        },
      },
    }),
    configResolved(c) {
      root = c.root
      base = c.base
      out = path.resolve(c.root, c.environments['client']?.build.outDir ?? 'dist')
    },
    resolveId: { filter: { id: /^virtual:precache$/ }, handler: () => `\0${VIRTUAL}` },
    load: {
      filter: { id: /^\0virtual:precache$/ },
      handler: () => `export default ${JSON.stringify(listPrecache(out, base))}`,
    },
    async buildApp(builder) {
      const { client, ssr, worker } = builder.environments
      if (!client || !ssr || !worker) throw new Error('the three environments are configured above')
      const write = (name: string, text: string) => {
        const file = path.join(out, name)
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
      const today = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`)
      const content = some(parse(readSources(path.join(root, folder))))
      const problems = validate(content, today.toISOString().slice(0, 10))
      for (const p of problems) (p.level === 'error' ? console.error : console.warn)(print(p))
      const held = heldBack(content, problems)
      const fatal = problems.filter((p) => p.level === 'error' && !(p.layer && held.has(p.layer)))
      if (fatal.length > 0)
        throw new Error(`Innholdet har ${fatal.length} feil. Ingenting er bygget.`)
      if (held.size > 0) process.exitCode = 1

      const assets = (await builder.build(client)) as Rollup.RollupOutput
      await builder.build(ssr)
      const { renderer, ui } = await loadRenderer(path.join(root, SSR_OUT))
      const { files, index: bare } = emitPacks(content, held, Math.floor(Date.now() / 1000))
      for (const f of files) write(`packs/${f.name}`, f.text)

      const shell = await makeShell(assets, renderer, base, ui)
      const names = new Map<string, Record<string, string>>()
      for (const { id, lang, file, bodies } of emitBodies(content, bare, renderer, ui, today)) {
        write(`packs/${file.name}`, file.text)
        names.set(id, { ...names.get(id), [lang]: file.name })
        for (const [page, b] of Object.entries(bodies.pages))
          write(`${page}.html`, wrap(shell.html, { ...b, version: bodies.version, ui }))
      }
      const index = nameBodies(bare, names)
      write('packs/index.json', JSON.stringify(index))

      const anyone = content.municipalities[0]
      if (!anyone) throw new Error('kommuner.csv er tom')
      const version = String(index.number)
      const pages = Object.fromEntries(
        Object.entries(renderer.renderShellPages(index, today)).map(([page, b]) => [
          page,
          { ...b, version, ui },
        ]),
      )
      for (const [page, filling] of Object.entries(pages))
        write(`${page === '' ? 'index' : page}.html`, wrap(shell.html, filling))
      for (const [address, [only, ...others]] of shortAddresses(index)) {
        if (!only || address in pages) continue
        const choose = () =>
          wrap(shell.html, { ...renderer.renderSeveral(address, index, today), version: '', ui })
        write(`${address}.html`, others.length > 0 ? choose() : redirectTo(base, only))
      }
      const nothing = {
        ...renderer.renderFallback(handbookOf(content, anyone, 'nb')),
        version: '',
        ui,
      }
      write('404.html', wrap(shell.html, nothing))
      write('shell.json', JSON.stringify({ html: shell.html, pages, nothing } satisfies Shell))
      write('_headers', headersFor(base, shell.policy))

      await builder.build(worker)
      rmSync(path.join(root, SSR_OUT), { recursive: true })
      await compress(out)
    },
  }
}

/**
 * `KOMMUNER=1875,3403 npm run build`: a publication for those only, and the example. For a small
 * host, or for whoever is building the app: all 357 take most of the time and a gigabyte.
 */
function some(content: Content): Content {
  const wanted = process.env['KOMMUNER']?.split(',')
  if (!wanted) return content
  const municipalities = content.municipalities.filter((m) => m.example || wanted.includes(m.id))
  return { ...content, municipalities }
}

async function loadRenderer(folder: string): Promise<{ renderer: Renderer; ui: string }> {
  const file = path.join(folder, 'prerender.js')
  const renderer = (await import(`${pathToFileURL(file).href}?${Date.now()}`)) as Renderer
  const ui = createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 8)
  return { renderer, ui }
}

async function makeShell(
  assets: Rollup.RollupOutput,
  renderer: Renderer,
  base: string,
  ui: string,
) {
  const script = assets.output.find((o) => o.type === 'chunk' && o.isEntry)?.fileName ?? ''
  const sheet = assets.output.find((o) => o.fileName.endsWith('.css'))?.fileName
  const watchdog = await bundleInline('src/offline/watchdog.ts')
  const html = shellOf({
    base,
    ui,
    style: renderer.firstStyle,
    watchdog,
    script: base + script,
    sheet: sheet && base + sheet,
  })
  return { html, policy: policyOf(renderer.firstStyle, watchdog) }
}

/** A small script, bundled and minified, to stand in the page itself. */
async function bundleInline(file: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: file, output: { format: 'iife' } } },
  })) as Rollup.RollupOutput
  return built.output[0].code.trim()
}

/** The security headers, in the form that static hosts read (`_headers`). */
function headersFor(base: string, policy: string): string {
  return [
    `${base}*`,
    `  Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: same-origin',
    '  Cross-Origin-Opener-Policy: same-origin',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
    '  Cache-Control: no-cache',
    `${base}assets/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n')
}

const HASHED = /-[\w-]{8}\.\w+$/
const SHELL = /^(shell\.json|assets\/.*)$/

/** The app itself: what must be on the phone before it is offline-ready. Cards come in packs. */
function listPrecache(out: string, base: string) {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.relative(out, path.join(e.parentPath, e.name)).split(path.sep).join('/'))
    .filter((f) => SHELL.test(f) && !f.endsWith('.map'))
    .sort()
    .map((f) => ({
      url: base + f,
      revision: HASHED.test(f)
        ? null
        : createHash('sha256')
            .update(readFileSync(path.join(out, f)))
            .digest('base64url')
            .slice(0, 16),
    }))
}
