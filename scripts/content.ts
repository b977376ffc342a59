import { content } from '../src/compiler/commands/cli.ts'

/** `npm run content -- check [--json]` */
export const main = (args: readonly string[]): number =>
  content(args, 'content', new Date().toISOString().slice(0, 10), (line) => console.log(line))
