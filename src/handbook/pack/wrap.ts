/** What the shell has room for. */
export type Filling = {
  readonly title: string
  readonly lang: string
  /** `versionOf` the handbook the HTML was made from; empty when there is none. */
  readonly version: string
  /** Which build of the screens made the HTML. */
  readonly ui: string
  readonly html: string
}

/** `shell.json`: the document around every page, and the pages that belong to no municipality. */
export type Shell = {
  readonly html: string
  /** By path below the base. */
  readonly pages: Readonly<Record<string, Filling>>
  /** What is shown when nothing else can be. */
  readonly nothing: Filling
}

const SLOT = /%(title|lang|version|ui|html)%/g

/**
 * Puts a body into the shell. The build makes pages with it, and the worker answers with it, so a
 * page and the script it names always fit.
 */
export const wrap = (shell: string, filling: Filling): string =>
  shell.replace(SLOT, (_, slot: keyof Filling) =>
    slot === 'html' ? filling.html : escaped(filling[slot]),
  )

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (s: string): string => s.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c)
