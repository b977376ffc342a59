import { createHash } from 'node:crypto'

const sha256 = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What a page asks the browser to forbid: everything but our own files, one style and one script. */
export function policyOf(style: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${sha256(script)}`,
    `style-src 'self' ${sha256(style)}`,
    "connect-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types tiltakskort',
  ].join('; ')
}

export type ShellParts = {
  readonly base: string
  /** Which build of the screens the script is. */
  readonly ui: string
  readonly style: string
  readonly watchdog: string
  /** Addresses of the built script and style sheet. */
  readonly script: string
  readonly sheet: string | undefined
  /** Markup that the development server needs; none when built. */
  readonly extra?: string
}

/**
 * The document around every page, with slots for `wrap`. Nothing stands before the first paint but
 * one inline style and one inline script; the rest of the CSS comes last in the body.
 */
export function shellOf({
  base,
  ui,
  style,
  watchdog,
  script,
  sheet,
  extra = '',
}: ShellParts): string {
  const policy =
    extra === ''
      ? `<meta http-equiv="Content-Security-Policy" content="${policyOf(style, watchdog)}">`
      : ''
  return [
    `<!doctype html><html lang="%lang%" data-ui="${ui}"><head><meta charset="utf-8">`,
    policy,
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">',
    '<title>%title%</title>',
    '<meta name="referrer" content="same-origin"><meta name="description" content="Hvem gjør hva, når, og hvem ringer vi">',
    '<meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no">',
    `<link rel="manifest" href="${base}manifest.webmanifest"><link rel="icon" href="${base}icon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${base}icon-180.png">`,
    `<style>${style}</style><script>${watchdog}</script>`,
    extra,
    '</head><body><div id="app" data-version="%version%" data-ui="%ui%">%html%</div>',
    // A sheet in the body holds back what comes after it: the script is asked for first.
    `<script type="module" src="${script}"></script>`,
    sheet === undefined ? '' : `<link rel="stylesheet" href="${sheet}">`,
    '</body></html>',
  ].join('')
}
