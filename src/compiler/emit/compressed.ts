import { brotliCompressSync, constants } from 'node:zlib'

const TEXT = /\.(html|js|css|json|svg|webmanifest)$/
export const isText = (name: string): boolean => TEXT.test(name)
/** What fits in one packet anyway. */
const SMALL = 1000

/**
 * Made in thousands: brotli 11 costs 45 ms a page and 300 a municipality's bodies. A page is as quick
 * with 9 as with 5 when the window is no larger than the page, and 2 % smaller.
 */
const qualityOf = (name: string): number =>
  name.endsWith('.html') ? 9 : /packs[\\/](?!(laring[\\/])?nasjonalt|index)/.test(name) ? 6 : 11

/** What stands in the `.br` beside a text file; undefined for what needs none. */
export function compressed(name: string, text: string | Buffer): Buffer | undefined {
  if (!isText(name) || text.length < SMALL) return undefined
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualityOf(name),
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      ...(name.endsWith('.html') ? { [constants.BROTLI_PARAM_LGWIN]: 16 } : {}),
    },
  })
}
