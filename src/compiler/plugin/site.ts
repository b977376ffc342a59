import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin, type Rollup } from 'vite'
import { COVERAGE, type Pack } from '../../handbook/pack/model.ts'
import type { Renderer } from '../emit/bodies.ts'
import { policyOf, shellOf } from '../emit/shell.ts'
import { emitShell } from '../emit/shell-pages.ts'
import { hire } from '../parts/crew.ts'
import { print } from '../problems.ts'
import { heldLines } from '../standing/report.ts'
import { compress } from './compress.ts'

const SSR_OUT = '.prerender'
const VIRTUAL = 'virtual:precache'

/**
 * One `vite build`: content → packs, screens → script and style, both → pages and bodies, all that
 * the app itself needs → service worker. `KOMMUNER=1875,3403` builds those only, and the example. A
 * national error stops it; an error in one municipality's layer holds that layer back and makes the
 * exit code 1. `PUBLISERT=<folder that is served>`: what was published there stands in.
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
            // The threads have their own script there, and have begun.
            emptyOutDir: false,
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
      handler: () => {
        const all = listPrecache(out, base)
        const isRest = ({ url }: { url: string }) => REST.test(url.slice(base.length))
        const rest = all.filter(isRest).map((e) => e.url)
        return `export const first = ${JSON.stringify(all.filter((e) => !isRest(e)))}
export const rest = ${JSON.stringify(rest)}`
      },
    },
    async buildApp(builder) {
      const { client, ssr, worker } = builder.environments
      if (!client || !ssr || !worker) throw new Error('the three environments are configured above')
      const write = (name: string, text: string) => writeFileSync(path.join(out, name), text)
      const today = new Date().toISOString().slice(0, 10)
      rmSync(path.join(root, SSR_OUT), { recursive: true, force: true })
      const crew = hire(await bundleWorker(path.join(root, SSR_OUT)), {
        folder: path.resolve(root, folder),
        today,
        // For a small host, or whoever is building the app: all 357 take most of the time and a gigabyte.
        only: process.env['KOMMUNER']?.split(','),
        last: process.env['PUBLISERT'] || undefined,
      })
      try {
        // Beside the check: what a content error leaves unused is not in what is published.
        const [{ problems, held, standing }] = await Promise.all([crew.check(), builder.build(ssr)])
        for (const p of problems) (p.level === 'error' ? console.error : console.warn)(print(p))
        const waits = (layer = '') => held.has(layer) || Object.hasOwn(standing, layer)
        const fatal = problems.filter((p) => p.level === 'error' && !waits(p.layer))
        if (fatal.length > 0)
          throw new Error(`Innholdet har ${fatal.length} feil. Ingenting er bygget.`)
        const lines = heldLines(held, standing)
        for (const line of lines) console.error(line)
        if (lines.length > 0) process.exitCode = 1

        const assets = (await builder.build(client)) as Rollup.RollupOutput
        const { renderer, file, ui } = await loadRenderer(path.join(root, SSR_OUT))
        const shell = await makeShell(assets, renderer, base, ui)
        const number = Math.floor(Date.now() / 1000)
        const { index, coverage } = await crew.build({
          ...{ out, number, ui, today, held },
          shell: shell.html,
          renderer: file,
        })
        write('packs/index.json', JSON.stringify(index))
        write(`packs/${COVERAGE}`, JSON.stringify(coverage))
        const packOf = (name: string): Pack =>
          JSON.parse(readFileSync(path.join(out, 'packs', name), 'utf8'))
        const parts = { index, renderer, shell: shell.html, base, ui, packOf }
        for (const page of emitShell({ ...parts, today: new Date(`${today}T12:00:00Z`) }))
          write(page.name, page.text)
        write('_headers', headersFor(base, shell.policy))
      } finally {
        await crew.dismiss()
      }
      await builder.build(worker)
      rmSync(path.join(root, SSR_OUT), { recursive: true })
      compress(out)
    },
  }
}

async function loadRenderer(folder: string) {
  const file = path.join(folder, 'prerender.js')
  const url = `${pathToFileURL(file).href}?${Date.now()}`
  const renderer = (await import(url)) as Renderer
  const ui = createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 8)
  return { renderer, file: url, ui }
}

/** The threads run on Node itself, which cannot read TypeScript. */
async function bundleWorker(folder: string): Promise<URL> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir: folder,
      copyPublicDir: false,
      rolldownOptions: {
        input: 'src/compiler/parts/worker.ts',
        output: { entryFileNames: 'parts.js' },
      },
    },
  })
  return pathToFileURL(path.join(folder, 'parts.js'))
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
/** Chunks that the entry imports when a room opens or another language is spoken. */
const REST = /^assets\/(rooms|words)-/

/** The app itself: what must be on the phone before it is offline-ready. Cards come in packs. */
function listPrecache(out: string, base: string) {
  const assets = readdirSync(path.join(out, 'assets')).map((f) => `assets/${f}`)
  return [...assets, 'shell.json']
    .filter((f) => !f.endsWith('.map'))
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
