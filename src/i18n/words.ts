import type { Words } from './i18n.ts'

/** `./locales/nn.json` holds the words of `nn`. */
export const byLanguage = (
  files: Readonly<Record<string, Words>>,
): Readonly<Record<string, Words>> =>
  Object.fromEntries(
    Object.entries(files).map(([file, w]) => [file.replace(/^.*\/|\.json$/g, ''), w]),
  )

/**
 * Every language but the source's: a file more in `locales/` is a language more. They come with the
 * app but not with every page: one file together, so that it is one request.
 */
export const words = byLanguage(
  import.meta.glob<Words>(['./locales/*.json', '!./locales/nb*.json'], {
    eager: true,
    import: 'default',
  }),
)
