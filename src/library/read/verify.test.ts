import { describe, expect, it } from 'vitest'
import { FORMAT } from '../../handbook/pack/model.ts'
import { bytesOf } from '../bytes.ts'
import { digest, hash, publish } from '../testing/publication.ts'
import type { Need } from './need.ts'
import { verifyFile as verifyFileIn, verifyIndex as verifyIndexIn } from './verify.ts'

const { index, files } = publish({ number: 10, wording: {} })
const verifyIndex = (t: string) => verifyIndexIn(bytesOf(t))
const verifyFile = (d: typeof digest, need: Need, t: string) => verifyFileIn(d, need, bytesOf(t))
const text = JSON.stringify(index)
const damagedIndex = { ok: false, error: { kind: 'damaged', file: 'index.json' } }

describe('the index', () => {
  it('is taken when it is whole', () => {
    expect(verifyIndex(text)).toEqual({ ok: true, value: index })
  })

  it('is refused when it ends anywhere in the middle', () => {
    for (let end = 0; end < text.length; end += 13)
      expect(verifyIndex(text.slice(0, end))).toEqual(damagedIndex)
  })

  it('asks for a newer app when the format is newer, whatever else has changed', () => {
    const newer = JSON.stringify({ format: FORMAT + 1, everything: 'else' })
    expect(verifyIndex(newer)).toEqual({ ok: false, error: { kind: 'newer-format' } })
  })

  it('is refused without any one of its fields, or with one more', () => {
    for (const key of Object.keys(index))
      expect(verifyIndex(JSON.stringify({ ...index, [key]: undefined }))).toEqual(damagedIndex)
    expect(verifyIndex(JSON.stringify({ ...index, more: 1 }))).toEqual(damagedIndex)
  })

  const entry = index.municipalities['3403']
  const withEntry = (change: object) =>
    JSON.stringify({ ...index, municipalities: { '1875': { ...entry, ...change } } })

  it('is refused with one entry that is not as it should be', () => {
    for (const key of Object.keys(entry ?? {}))
      expect(verifyIndex(withEntry({ [key]: undefined }))).toEqual(damagedIndex)
    expect(verifyIndex(withEntry({ heldBack: 'yes' }))).toEqual(damagedIndex)
    expect(verifyIndex(withEntry({ heldBack: true })).ok).toBe(true)
  })

  it('may say which layers wait, and since when', () => {
    const standing = (x: unknown) => verifyIndex(JSON.stringify({ ...index, standing: x }))
    expect(standing({ '3403-hamar': '2026-11-28' }).ok).toBe(true)
    expect(standing({ '3403-hamar': 7 })).toEqual(damagedIndex)
    expect(standing('alle')).toEqual(damagedIndex)
  })

  it.each([
    '../../secrets.0123456789abcdef.json',
    '/etc.0123456789abcdef.json',
    '//elsewhere.no/x.0123456789abcdef.json',
    'https://elsewhere.no/x.0123456789abcdef.json',
    'active.json',
    'short.0123.json',
    'x.0123456789abcdef.json?x',
    7,
  ])('is refused when it names %s', (file) => {
    expect(verifyIndex(withEntry({ bodies: { nb: file } }))).toEqual(damagedIndex)
  })

  it('pollutes nothing', () => {
    const poison = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'
    for (const bad of [
      poison,
      text.replace('"packs":{', '"packs":{"__proto__":{"nb":"x.0123456789abcdef.json"},'),
      text.replace('"bodies":{', `"bodies":{"__proto__":${poison},`),
      text.replace('{', '{"__proto__":{"polluted":true},'),
    ])
      expect(verifyIndex(bad)).toEqual(damagedIndex)
    expect({}).not.toHaveProperty('polluted')
  })

  it.each(['null', '[]', '1', '"x"', '{}', '', '\u0000', '{"format":"1"}'])('refuses %j', (bad) => {
    expect(verifyIndex(bad)).toEqual(damagedIndex)
  })
})

describe('a file', () => {
  const file = index.packs['nasjonalt']?.['nb'] ?? ''
  const pack = files.get(file) ?? ''
  const need = { file, part: 'layer' } as const
  const damaged = { ok: false, error: { kind: 'damaged', file } }
  const named = (content: string) => ({ file: `x.${hash(content)}.json`, part: 'layer' }) as const

  it('is taken when its hash is the one in its name', async () => {
    expect(await verifyFile(digest, need, pack)).toEqual({ ok: true, value: JSON.parse(pack) })
  })

  it('is refused when it ends in the middle, is empty, or has one character more', async () => {
    for (const bad of [pack.slice(0, pack.length / 2), '', `${pack} `, pack.replace('0', '1')])
      expect(await verifyFile(digest, need, bad)).toEqual(damaged)
  })

  it('is refused when it is not what it is used as', async () => {
    expect((await verifyFile(digest, { file, part: 'pages' }, pack)).ok).toBe(false)
  })

  it.each(['null', '[]', 'not json', '{"format":1}', '{"format":1,"layer":[]}'])(
    'is refused when it holds %s under its own hash',
    async (content) => {
      expect((await verifyFile(digest, named(content), content)).ok).toBe(false)
    },
  )

  it('asks for a newer app when its format is newer', async () => {
    const newer = JSON.stringify({ format: FORMAT + 1, layer: {} })
    const result = await verifyFile(digest, named(newer), newer)
    expect(result).toEqual({ ok: false, error: { kind: 'newer-format' } })
  })
})
