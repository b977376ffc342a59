import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

type Wanted = {
  readonly name: string
  /** The environment variable that names another place. */
  readonly variable?: string
  readonly places: readonly string[]
  /** What it cannot do without, where that is more than being there. */
  readonly works?: () => boolean
  /** Debian's packages. */
  readonly packages: readonly string[]
}

export function run(command: string, ...args: string[]): void {
  execFileSync(command, args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 600_000,
  })
}

/** @returns where it is; installs it where that can be done without asking anyone */
export function findOrInstall({ name, variable, places, works, packages }: Wanted): string {
  const named = variable && process.env[variable]
  const find = () => (named ? [named] : places).find((p) => existsSync(p) && works?.() !== false)
  const here = find()
  if (here) return here
  if (!named && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`${name} is not here: installing ${packages.join(', ')}`)
    run('apt-get', 'update', '-qq')
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)
  }
  const found = find()
  if (found) return found
  const or = variable ? `, or set ${variable} to its executable` : ''
  throw new Error(
    `No ${name} found. On Debian: apt-get install --no-install-recommends ${packages.join(' ')}${or}.`,
  )
}
