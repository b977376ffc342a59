import { describe, expect, it } from 'vitest'
import { bytesOf } from '../bytes.ts'
import { openDigest, openLimit, openLock } from './platform.ts'

describe('the digest', () => {
  it('is the first 96 bits of SHA-256, in letters that a file name takes', async () => {
    const digest = openDigest(crypto.subtle)
    // As printf 'Hamarøy' | openssl dgst -sha256 -binary | head -c 12 | base64
    expect(await digest(bytesOf(''))).toBe('47DEQpj8HBSa-_TI')
    expect(await digest(bytesOf('Hamarøy'))).toBe('lVR2LNA0j5hbuUTu')
  })
})

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

describe('the lock', () => {
  it('lets one in at a time, in order, also after one has failed', async () => {
    const lock = openLock(undefined)
    const seen: string[] = []
    const work = (name: string, fails = false) =>
      lock(async () => {
        seen.push(`${name} in`)
        await later(2)
        seen.push(`${name} out`)
        if (fails) throw new Error(name)
        return name
      })
    const [a, b, c] = await Promise.allSettled([work('a'), work('b', true), work('c')])
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
    expect([a.status, b.status, c.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('uses navigator.locks when they are there', async () => {
    const asked: string[] = []
    const locks = {
      request: (name: string, work: () => Promise<unknown>) => {
        asked.push(name)
        return work()
      },
    } as unknown as LockManager
    expect(await openLock(locks)(async () => 7)).toBe(7)
    expect(asked).toEqual(['innhold'])
  })

  it('does without where asking for one is refused, and still lets one in at a time', async () => {
    const locks = {
      request: () => Promise.reject(new DOMException('not allowed here', 'SecurityError')),
    } as unknown as LockManager
    const lock = openLock(locks)
    const seen: string[] = []
    const work = (name: string) => async () => {
      seen.push(`${name} in`)
      await later(2)
      seen.push(`${name} out`)
    }
    await Promise.all([lock(work('a')), lock(work('b'))])
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out'])
  })

  it('does not do work twice that failed behind a lock', async () => {
    const locks = {
      request: (_: string, work: () => Promise<unknown>) => work(),
    } as unknown as LockManager
    let done = 0
    const failing = openLock(locks)(async () => {
      done += 1
      throw new Error('the work itself')
    })
    await expect(failing).rejects.toThrow('the work itself')
    expect(done).toBe(1)
  })
})

describe('the limit', () => {
  const limit = openLimit(setTimeout, clearTimeout)

  it('gives what the work gives, or what late gives when it takes too long', async () => {
    expect(await limit(Promise.resolve(1), 50, () => 2)).toBe(1)
    expect(await limit(new Promise<number>(() => {}), 5, () => 2)).toBe(2)
    await expect(limit(Promise.reject(new Error('x')), 50, () => 2)).rejects.toThrow('x')
  })

  it('leaves no timer behind', async () => {
    const cleared: unknown[] = []
    const l = openLimit(
      () => 'timer',
      (t) => cleared.push(t),
    )
    await l(Promise.resolve(1), 50, () => 2)
    await later(0)
    expect(cleared).toEqual(['timer'])
  })
})
