import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { findOrInstall } from './install.ts'

export type Display = { readonly name: string; close(): void }

/** A screen that nobody sees, for an engine that must have one. It finds itself a free number. */
export async function openDisplay(): Promise<Display> {
  const xvfb = findOrInstall({ name: 'Xvfb', places: ['/usr/bin/Xvfb'], packages: ['xvfb'] })
  const screen = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', '1024x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const told = screen.stdio[3] as Readable
  const number = await new Promise<string>((resolve, reject) => {
    told.once('data', (said) => resolve(String(said).trim()))
    screen.once('exit', () => reject(new Error('Xvfb ended before it had a screen')))
  })
  return { name: `:${number}`, close: () => void screen.kill() }
}
