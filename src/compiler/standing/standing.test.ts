import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { over, TODAY } from '../../../tests/support/base.ts'
import type { PackIndex } from '../../handbook/pack/model.ts'
import type { Renderer } from '../emit/bodies.ts'
import { buildPart, checkPart, joinParts } from '../parts/build.ts'
import { openLast } from './publication.ts'

const folders: string[] = []
afterAll(() => {
  for (const f of folders) rmSync(f, { recursive: true })
})

const lag = (name: string, below = 'nasjonalt') =>
  `navn: ${name}\nspråk: nb\nbygger-på: [${below}]\n`
const phone = (number: string) => `barnevern:\n  telefon: "${number}"\n`
const LESSON = `---
tittel: Hos oss
kort: [prove]
kilder:
  - { tittel: en kilde }
gjennomgått: 2026-11-20
gjennomgås-innen: 2027-11-20
---
Du vet hvem du ringer.

## Vakta {#vakta}

Ring [barnevernet](kontakt:barnevern).
`
const MINE = 'kommuner/1875-hamaroy'
const COUNTRY = {
  'kommuner.csv':
    'nummer;navn;fylke\n0301;Oslo;Oslo\n1806;Narvik;Nordland\n1875;Hábmer - Hamarøy;Nordland\n4601;Bergen;Vestland\n',
  'regioner/salten/lag.yaml': lag('Salten'),
  'regioner/salten/kontakter.yaml':
    'vakt:\n  navn: Vakta\n  telefon: "75111111"\n  tider: døgnet\n  svarer-ikke: politi\n',
  'kommuner/0301-oslo/lag.yaml': lag('Oslo'),
  'kommuner/0301-oslo/kontakter.yaml': phone('22000000'),
  'nasjonalt/kort/prove.nn.md': '---\ntittel: Prøvekort\n---\n## Slutt {#slutt}\n\nEi setning.\n',
  [`${MINE}/lag.yaml`]: `${lag('Hamarøy', 'nasjonalt, salten')}oversettelser: [nn]\n`,
  [`${MINE}/kort/prove.nn.md`]:
    '---\nkort: prove\n---\n## Hjå oss {#slutt}\n\nRing [barnevernet](kontakt:barnevern).\n',
  [`${MINE}/kontakter.yaml`]: `${phone('75770000')}  svarer-ikke: vakt\n`,
  [`${MINE}/opplaering/hos-oss.md`]: LESSON,
  [`${MINE}/kort/prove.md`]:
    '---\nkort: prove\n---\n## Hos oss {#slutt}\n\nRing [barnevernet](kontakt:barnevern).\n',
}
const BROKEN = { [`${MINE}/kontakter.yaml`]: 'barnevern:\n  telefon: ring oss\n' }
const CORRECTED = { 'kommuner/0301-oslo/kontakter.yaml': phone('22111111') }

const renderer: Renderer = {
  firstStyle: '',
  renderMunicipality: (h, _, held) => ({
    [`${h.municipality.slug}${h.lang === 'nb' ? '' : '/nn'}`]: {
      title: h.municipality.name,
      lang: h.lang,
      html: JSON.stringify({ ...h.contacts['barnevern'], held, cards: h.cards }),
    },
  }),
  renderShellPages: () => ({}),
  renderSeveral: () => ({ title: '', lang: '', html: '' }),
  renderFallback: () => ({ title: '', lang: '', html: '' }),
}

const DAY = 24 * 60 * 60
/** 28 November 2026, half past midnight in Norway. */
const FIRST = Date.parse('2026-11-27T23:30:00Z') / 1000

type Files = Readonly<Record<string, string>>

/** What is published of the country with these files laid over it. */
function publish(files: Files = {}, last?: string, number = FIRST + DAY) {
  const out = mkdtempSync(path.join(os.tmpdir(), 'tiltakskort-standing-'))
  folders.push(out)
  const of = 2
  const known = last === undefined ? undefined : openLast(last)
  const parts = Array.from({ length: of }, (_, part) =>
    checkPart(over({ ...COUNTRY, ...files }), { part, of }, undefined, TODAY, known),
  )
  const held = new Set(parts.flatMap((p) => [...p.held]))
  const publication = { out, number, ui: 'ui', shell: '%html%', today: TODAY, held }
  const { index, coverage } = joinParts(
    parts.map((p) => buildPart(p.content, renderer, publication)),
  )
  writeFileSync(path.join(out, 'packs/index.json'), JSON.stringify(index))
  const problems = parts.flatMap((p) => p.problems)
  const page = (slug: string) => readFileSync(path.join(out, `${slug}.html`), 'utf8')
  return { out, index, coverage, held, problems, page }
}

/** The files of one layer, with every byte. */
function filesOf(out: string, layer: string): Files {
  const packs = path.join(out, 'packs')
  const all = readdirSync(packs, { recursive: true, encoding: 'utf8' })
  const mine = all.filter((f) => /\.[\w-]{16}\.json$/.test(f) && f.includes(`${layer}.`))
  return Object.fromEntries(
    mine
      .map((f): [string, string] => [f, readFileSync(path.join(packs, f), 'utf8')])
      .filter(([, text]) => !text.includes('"pages"')),
  )
}

const first = publish({}, undefined, FIRST)

/** Nothing stands in: the municipality has the layers beneath, and that is said. */
function asToday(last: string | undefined, files: Files = {}) {
  const now = publish({ ...BROKEN, ...CORRECTED, ...files }, last)
  expect([...now.held]).toEqual(['1875-hamaroy'])
  expect(now.index.municipalities['1875']).toMatchObject({
    ...{ heldBack: true, layers: ['nasjonalt', 'salten'] },
  })
  expect(now.index.standing).toBeUndefined()
  expect(now.index.packs['1875-hamaroy']).toBeUndefined()
  expect(now.page('1875-hamaroy')).not.toContain('75770000')
  expect(now.page('0301-oslo')).toContain('22111111')
  return now.problems.filter((p) => p.id === 'standing')
}

test('before anything is wrong, nothing waits', () => {
  expect(first.problems.filter((p) => p.level === 'error')).toEqual([])
  expect(publish({}, first.out).index).toEqual({ ...first.index, number: FIRST + DAY })
})

describe('one broken layer among several', () => {
  const now = publish({ ...BROKEN, ...CORRECTED }, first.out)

  test('keeps the number that was published, on its page and in its files, to the byte', () => {
    expect(now.page('1875-hamaroy')).toContain('75770000')
    expect(now.index.packs['1875-hamaroy']).toEqual(first.index.packs['1875-hamaroy'])
    expect(now.index.learning['1875-hamaroy']).toEqual(first.index.learning['1875-hamaroy'])
    const files = filesOf(now.out, '1875-hamaroy')
    expect(files).toEqual(filesOf(first.out, '1875-hamaroy'))
    // Two languages, each with a file for the cards and one to learn from.
    expect(Object.keys(files)).toHaveLength(4)
    expect(now.coverage.municipalities).toEqual(first.coverage.municipalities)
  })

  test('has its own steps, and says from which day', () => {
    expect(now.page('1875-hamaroy')).toContain('Hos oss')
    expect(now.page('1875-hamaroy/nn')).toContain('Hjå oss')
    expect(now.page('1875-hamaroy')).toContain('"from":"2026-11-28"')
    expect(now.index.standing).toEqual({ '1875-hamaroy': '2026-11-28' })
    expect(now.index.municipalities['1875']).toMatchObject({
      ...{ name: 'Hamarøy', layers: ['nasjonalt', 'salten', '1875-hamaroy'] },
    })
    expect(now.index.municipalities['1875']?.heldBack).toBeUndefined()
    expect([...now.held]).toEqual([])
  })

  test('stops no correction elsewhere', () => {
    expect(now.page('0301-oslo')).toContain('22111111')
  })

  test('is told with its own line, and nothing else is', () => {
    const errors = now.problems.filter((p) => p.level === 'error')
    expect(errors.map((p) => [p.at?.file, p.layer])).toEqual([
      [`${MINE}/kontakter.yaml`, '1875-hamaroy'],
    ])
  })

  test('stands in the next time too, with the day it is really from', () => {
    const later = publish(BROKEN, now.out, FIRST + 9 * DAY)
    expect(later.index.standing).toEqual({ '1875-hamaroy': '2026-11-28' })
    expect(filesOf(later.out, '1875-hamaroy')).toEqual(filesOf(first.out, '1875-hamaroy'))
  })

  test('put right, it is itself again', () => {
    const right = publish({ [`${MINE}/kontakter.yaml`]: phone('75779999') }, now.out)
    expect(right.index.standing).toBeUndefined()
    expect(right.page('1875-hamaroy')).toContain('75779999')
  })
})

test.each([
  ['cannot be read', 'navn: ['],
  ['is gone', ''],
])('also when its lag.yaml %s: the name and the address stay', (_, text) => {
  const now = publish({ [`${MINE}/lag.yaml`]: text }, first.out)
  expect(now.index.municipalities['1875']).toEqual({
    ...first.index.municipalities['1875'],
    bodies: expect.anything(),
  })
  expect(now.page('1875-hamaroy')).toContain('75770000')
})

test('a faulty region waits alone; what stands on it is the newest', () => {
  const region = { 'regioner/salten/kontakter.yaml': 'vakt:\n  navn: Vakta\n  tull: x\n' }
  const corrected = { [`${MINE}/kontakter.yaml`]: `${phone('75779999')}  svarer-ikke: vakt\n` }
  const now = publish({ ...region, ...corrected }, first.out)
  expect(now.index.standing).toEqual({ salten: '2026-11-28' })
  expect(now.page('1875-hamaroy')).toContain('75779999')
  expect(now.page('1875-hamaroy')).toContain('"layer":"salten","from":"2026-11-28"')
  // What it says of the region's contacts is not its fault.
  expect(new Set(now.problems.filter((p) => p.level === 'error').map((p) => p.layer))).toEqual(
    new Set(['salten']),
  )
})

test('a region that cannot be read at all takes no newer number with it', () => {
  const corrected = { [`${MINE}/kontakter.yaml`]: `${phone('75779999')}  svarer-ikke: vakt\n` }
  const now = publish({ 'regioner/salten/lag.yaml': 'navn: [', ...corrected }, first.out)
  expect(now.index.standing).toEqual({ salten: '2026-11-28' })
  expect(now.page('1875-hamaroy')).toContain('75779999')
})

test('one that needs what its faulty region has only now, waits with it', () => {
  const now = publish(
    {
      'regioner/salten/kontakter.yaml': `${COUNTRY['regioner/salten/kontakter.yaml']}ny:\n  navn: Ny\n  telefon: x\n`,
      [`${MINE}/kontakter.yaml`]: `${phone('75779999')}  svarer-ikke: ny\n`,
    },
    first.out,
  )
  expect(now.index.standing).toEqual({ '1875-hamaroy': '2026-11-28', salten: '2026-11-28' })
  expect(now.page('1875-hamaroy')).toContain('75770000')
})

describe('it is left out, as without a publication,', () => {
  test('when there is none', () => {
    expect(asToday(undefined)).toEqual([])
    const empty = mkdtempSync(path.join(os.tmpdir(), 'tiltakskort-standing-'))
    folders.push(empty)
    expect(asToday(empty).map((p) => p.message)).toEqual([
      expect.stringContaining('fant ingen utgave der'),
    ])
  })

  test('when it was not in the publication', () => {
    const without = publish({
      ...Object.fromEntries(
        Object.keys(COUNTRY).flatMap((f) => (f.startsWith(MINE) ? [[f, '']] : [])),
      ),
    })
    expect(asToday(without.out)).toHaveLength(1)
  })

  test('when a file is not what its name says', () => {
    const cut = publish({}, undefined, FIRST)
    const file = path.join(cut.out, 'packs', cut.index.packs['1875-hamaroy']?.['nn'] ?? '')
    writeFileSync(file, readFileSync(file, 'utf8').replace('75770000', '75770001'))
    const [warning, ...more] = asToday(cut.out)
    expect(warning).toMatchObject({ level: 'warning', at: { file: `${MINE}/kontakter.yaml` } })
    expect(warning?.message).toContain('er ikke slik den ble publisert')
    expect(more).toEqual([])
  })

  test('when the publication is of another format', () => {
    const other = publish({}, undefined, FIRST)
    const index: PackIndex = { ...other.index, format: other.index.format - 1 }
    writeFileSync(path.join(other.out, 'packs/index.json'), JSON.stringify(index))
    expect(asToday(other.out)[0]?.message).toContain('format')
  })

  test('when the national content has moved on from it', () => {
    const moved = { 'nasjonalt/kort/prove.md': over({}).get('nasjonalt/kort/prove.md') ?? '' }
    const renamed = moved['nasjonalt/kort/prove.md'].replaceAll('{#slutt}', '{#ferdig}')
    const gone = ['nasjonalt/kort/prove.nn.md', `${MINE}/kort/prove.md`, `${MINE}/kort/prove.nn.md`]
    const now = asToday(first.out, {
      'nasjonalt/kort/prove.md': renamed,
      ...Object.fromEntries(gone.map((f) => [f, ''])),
    })
    expect(now.map((p) => [p.at?.file, p.message])).toEqual([
      [
        `packs/${first.index.packs['1875-hamaroy']?.['nb']}`,
        expect.stringContaining('har ikke steget «slutt»'),
      ],
    ])
  })
})
