import { parsePhone } from '../../handbook/contact/phone.ts'
import { type Changes, changes } from '../../handbook/layer/changes.ts'
import type { Municipality } from '../../handbook/layer/model.ts'
import { resolve } from '../../handbook/layer/resolve.ts'
import { type Content, layersOf } from '../compile.ts'

const SHOWN = 8

/**
 * What a municipality's own layer changes in what its staff would otherwise read.
 * @returns undefined when it has no layer of its own
 */
export function diffOf(content: Content, m: Municipality): Changes | undefined {
  const layers = layersOf(content.layers, m)
  const own = layers.at(-1)
  if (!own || own.id !== m.slug) return undefined
  return changes(resolve(m, layers.slice(0, -1), own.lang), resolve(m, layers, own.lang))
}

/** The changes as an owner reads them. */
export function printDiff(m: Municipality, c: Changes): readonly string[] {
  const shown = (phone: string) => parsePhone(phone)?.shown ?? phone
  return [
    `${m.name} mot lagene under`,
    ...c.cards.flatMap((card) => [
      '',
      card.kind === 'new'
        ? `Nytt kort: ${card.title} (${card.of} veier)`
        : card.kind === 'gone'
          ? `Skjult kort: ${card.title}`
          : `${card.title}: ${card.journeys.length} av ${card.of} veier endret seg`,
      ...card.journeys
        .slice(0, SHOWN)
        .map(
          (j) =>
            `  ${j.labels.join(' > ')} → ${j.end}${j.through.length > 0 ? `\n    nytt på veien: ${j.through.join(', ')}` : ''}`,
        ),
      ...(card.journeys.length > SHOWN ? [`  … og ${card.journeys.length - SHOWN} til`] : []),
    ]),
    ...(c.contacts.length > 0 ? ['', 'Numre'] : []),
    ...c.contacts.map(
      (x) =>
        `  ${x.name}: ${x.from ? shown(x.from) : 'ikke avklart'} → ${x.to ? shown(x.to) : 'ikke avklart'}`,
    ),
    ...(c.answers.length > 0 ? ['', 'Avklart'] : []),
    ...c.answers.map((a) => `  ${a.kind === 'answered' ? '' : 'åpen igjen: '}${a.question}`),
    ...(c.cards.length + c.contacts.length + c.answers.length === 0
      ? ['Ingenting er annerledes.']
      : []),
  ]
}
