// Runs a TypeScript module's `main(args)` on Node 20, which cannot read TypeScript itself.
import { runnerImport } from 'vite'

const [file, ...args] = process.argv.slice(2)
const { module } = await runnerImport(`./${file}`, { configFile: false, logLevel: 'error' })
process.exitCode = await module.main(args)
