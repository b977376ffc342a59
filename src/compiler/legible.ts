import type { Problems } from './problems.ts'
import type { Sources } from './read.ts'

const PLAIN = 'Åpne den i et tekstprogram, og lagre den som ren tekst med tegnsettet UTF-8.'
/** What a file is instead, by how it begins. */
const KINDS: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'et Word-dokument eller en annen pakket fil'],
  ['{\\rtf', 'et RTF-dokument'],
  ['%PDF', 'en PDF'],
  ['\ufffd\ufffd\u0011\u0871', 'et gammelt Word-dokument'],
]
/** What stands where a byte is no letter in UTF-8. */
const LOST = '\ufffd'

/** Every file is text, in UTF-8: otherwise «d\ufffdgnet» is on a card before anyone has seen it. */
export function checkLegible(
  sources: Sources,
  layerOf: (file: string) => string | undefined,
  all: Problems,
) {
  for (const [file, text] of sources) {
    const here = all.in(file, layerOf(file))
    const kind = KINDS.find(([begins]) => text.startsWith(begins))?.[1]
    if (kind !== undefined) {
      here.error('encoding', `Fila er ${kind}, ikke ren tekst. ${PLAIN}`)
      continue
    }
    const at = text.search(/[\ufffd\0]/)
    if (at < 0) continue
    const lines = text.slice(0, at).split('\n')
    const word = /\S*$/.exec(lines.at(-1) ?? '')?.[0] + (/^\S*/.exec(text.slice(at))?.[0] ?? '')
    const found = text[at] === LOST && word.length < 40 ? ` Fant «${word}».` : ''
    here.error(
      'encoding',
      `Fila er ikke lagret som UTF-8, så æ, ø og å er borte.${found} ${PLAIN}`,
      here.at({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 }),
    )
  }
}
