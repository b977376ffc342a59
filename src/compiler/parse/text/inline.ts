import type { Link, PhrasingContent } from 'mdast'
import { suggest } from '../../../handbook/problem.ts'
import type { Inline, Ref } from '../../../handbook/text.ts'
import type { Problems } from '../../problems.ts'
import { textOf } from './text-of.ts'

const REFS: ReadonlyMap<string, Ref['to']> = new Map([
  ['kontakt', 'contact'],
  ['plikt', 'duty'],
  ['avklaring', 'clarification'],
  ['kort', 'card'],
])
/** The site is public and perpetrators read it: no map (field rule 9). */
export const MAPS = /\bmaps\.|\/maps|goo\.gl|\bkart\.|norgeskart|openstreetmap|1881\.no|gulesider/i
const OUTSIDE = /^(https:\/\/|mailto:|tel:|sms:)/

/** The running text of a paragraph. What the format has no place for is a problem, not a guess. */
export function parseInlines(
  nodes: readonly PhrasingContent[],
  problems: Problems,
): readonly Inline[] {
  return nodes.flatMap((n): readonly Inline[] => {
    const at = problems.at(n.position?.start)
    switch (n.type) {
      case 'text':
        return n.value === '' ? [] : [{ type: 'text', text: n.value.replace(/\s*\n\s*/g, ' ') }]
      case 'strong':
        return [{ type: 'strong', children: parseInlines(n.children, problems) }]
      case 'emphasis':
        return [{ type: 'em', children: parseInlines(n.children, problems) }]
      case 'break':
        return [{ type: 'break' }]
      case 'link':
        return [parseLink(n, problems)]
      case 'html':
        if (!n.value.startsWith('</') && !n.value.startsWith('<!--'))
          problems.error('html', `HTML er ikke lov i kort. Fjern «${n.value}».`, at)
        return []
      default:
        problems.error('not-text', `«${textOf(n)}» (${n.type}) er ikke lov i løpende tekst.`, at)
        return [{ type: 'text', text: textOf(n) }]
    }
  })
}

function parseLink(n: Link, problems: Problems): Inline {
  const at = problems.at(n.position?.start)
  const children = parseInlines(n.children, problems)
  const ref = readRef(n.url)
  if (ref) return { type: 'ref', ...ref, children, at }
  if (n.url.startsWith('#'))
    problems.error(
      'step-link-in-text',
      `Lenken «${textOf(n)}» går til et steg, men står ikke blant valgene til slutt. Et valg er et punkt med bare én lenke.`,
      at,
    )
  else if (MAPS.test(n.url))
    problems.error(
      'place',
      `«${n.url}» er et kart eller en adresse. Kortene er åpne for alle, også for den som leter. Ta det bort.`,
      at,
    )
  else if (!OUTSIDE.test(n.url)) {
    const scheme = /^([\wæøå-]+):/i.exec(n.url)?.[1] ?? n.url
    problems.error(
      'url',
      `Adressen «${n.url}» er ikke lov. Bruk https, tel, sms, mailto, kontakt, plikt, avklaring eller kort.${suggest(scheme, [...REFS.keys(), 'https'])}`,
      at,
    )
  }
  return { type: 'link', href: n.url, children, at }
}

/** `kontakt:id`, `plikt:id`, `avklaring:id`, `kort:id` and `kort:id#steg`. */
export function readRef(url: string): Pick<Ref, 'to' | 'id' | 'step'> | undefined {
  const m = /^([a-z]+):([^#]+)(?:#(.+))?$/.exec(url)
  const to = REFS.get(m?.[1] ?? '')
  if (!m?.[2] || !to) return undefined
  return { to, id: m[2], ...(m[3] && to === 'card' ? { step: m[3] } : {}) }
}
