import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** What one build took. */
export type Measured = {
  readonly count: number
  readonly seconds: number
  /** The most it had at once, in bytes. */
  readonly memory: number
  /** Written in all, with compressed copies. */
  readonly bytes: number
  readonly pages: number
}

/** Builds the site of `folder/content` in a process of its own. */
export function build(folder: string): Omit<Measured, 'count'> {
  const began = performance.now()
  execFileSync(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      ...['build', '--config', 'bench/scale/vite.config.ts', '--logLevel', 'error'],
    ],
    { env: { ...process.env, SCALE: folder }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const seconds = (performance.now() - began) / 1000
  const files = readdirSync(`${folder}/dist`, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.join(e.parentPath, e.name))
  return {
    seconds,
    memory: Number(readFileSync(`${folder}/memory`, 'utf8')),
    bytes: files.reduce((sum, f) => sum + statSync(f).size, 0),
    pages: files.filter((f) => f.endsWith('.html')).length,
  }
}

/** @returns which packs and bodies are new since now */
export function changed(folder: string): () => readonly string[] {
  const now = () =>
    existsSync(`${folder}/dist/packs`)
      ? readdirSync(`${folder}/dist/packs`).filter((f) => f.endsWith('.json') && f !== 'index.json')
      : []
  const before = new Set(now())
  return () => now().filter((f) => !before.has(f))
}
