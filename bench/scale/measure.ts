import { spawn } from 'node:child_process'
import { once } from 'node:events'
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

/**
 * Builds the site of `folder/content` in a process of its own.
 * @param stop ends that process, when the measurement is broken off
 */
export async function build(folder: string, stop: AbortSignal): Promise<Omit<Measured, 'count'>> {
  const began = performance.now()
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']
  const child = spawn(process.execPath, [...vite, '--config', 'bench/scale/vite.config.ts'], {
    env: { ...process.env, SCALE: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
    signal: stop,
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`the build ended with ${code}`)
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
