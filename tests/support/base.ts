import type { Sources } from '../../src/compiler/read.ts'

/** The day every check in a test is made on. */
export const TODAY = '2026-11-21'

/** The top of a card that asks for no end, so that a test can be about one thing. */
export const TOP = `---
tittel: Prøvekort
gruppe: barn
for: [alle]
eier: barnevernleder
status: utkast
gjennomgått: 2026-11-20
gjennomgås-innen: 2027-11-20
kilder:
  - { tittel: en kilde }
type: veiledning
---
`
export const CARD = 'nasjonalt/kort/prove.md'

export const DUTY = `---
tittel: Meldeplikten
gjelder: alle
hjemler:
  - { tekst: barnevernsloven § 13-2, sjekket: 2026-04-13, trygghet: H }
frister: [uten ugrunnet opphold, innen tre uker]
gjennomgått: 2026-11-20
gjennomgås-innen: 2027-11-20
---
Du skal melde.

${['hvem', 'terskel', 'til-hvem', 'hvor-fort', 'taushetsplikt', 'oppfylt', 'ikke-nok', 'ikke-gjor']
  .map((part) => `## Del {#${part}}\n\nEn setning.\n`)
  .join('\n')}`

/** A small national handbook without a fault, for cases to lay their files over. */
export const BASE: Sources = new Map([
  ['kommuner.csv', 'nummer;navn;fylke\n1875;Hábmer - Hamarøy;Nordland\n4601;Bergen;Vestland\n'],
  ['nasjonalt/lag.yaml', 'navn: Nasjonalt\nspråk: nb\noversettelser: [nn, en]\n'],
  [
    'nasjonalt/kontakter.yaml',
    `politi-nod:
  navn: Politiet, nød
  slag: nød
  telefon: "112"
  tider: døgnet
politi:
  navn: Politiet
  slag: politi
  telefon: "02800"
  tider: døgnet
barnevern:
  navn: Barnevernet
  slag: barn
  lokal: ja
  svarer-ikke: politi
  spørres: barnevernleder
`,
  ],
  [
    'nasjonalt/avklaringer.yaml',
    `skyss:
  spørsmål: Hvem kjører?
  spørres: NAV-leder
  imens: Ring politiet.
`,
  ],
  ['nasjonalt/plikter/melde.md', DUTY],
  [CARD, `${TOP}\n## Slutt {#slutt}\n\nEn setning.\n`],
])

/** The base with other files laid over it; an empty text takes a file away. */
export function over(files: Readonly<Record<string, string>>): Sources {
  const all = new Map([...BASE, ...Object.entries(files)])
  return new Map([...all].filter(([, text]) => text !== ''))
}
