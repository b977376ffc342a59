import { expect, test } from 'vitest'
import { openClose } from './close.ts'

function fakeSession() {
  const map = new Map<string, string>()
  return {
    map,
    session: {
      get length() {
        return map.size
      },
      key: (i: number) => [...map.keys()][i] ?? null,
      getItem: (k: string) => map.get(k) ?? null,
      setItem: (k: string, v: string) => void map.set(k, v),
      removeItem: (k: string) => void map.delete(k),
    },
  }
}

test('what is said survives a reload of the tab, and no more', () => {
  const { session, map } = fakeSession()
  openClose(() => session).say({ me: true, receiver: false })
  expect(openClose(() => session).now.value).toEqual({ me: true, receiver: false })
  openClose(() => session).forget()
  expect(map.size).toBe(0)
  expect(openClose(() => session).now.value).toEqual({ me: false, receiver: false })
})

test('where the session is denied, this page remembers alone', () => {
  const close = openClose(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  close.say({ me: false, receiver: true })
  expect(close.now.value.receiver).toBe(true)
  close.forget()
  expect(close.now.value.receiver).toBe(false)
})
