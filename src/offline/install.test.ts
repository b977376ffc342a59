import { expect, test } from 'vitest'
import { followOffer } from './install.ts'

const offer = (outcome: 'accepted' | 'dismissed') =>
  Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: async () => undefined,
    userChoice: Promise.resolve({ outcome }),
  })

test('the browser asks only when the user does, and once', async () => {
  const page = new EventTarget()
  const ask = followOffer(page)
  expect(ask.value).toBeUndefined()
  const event = offer('accepted')
  page.dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
  expect(await ask.value?.()).toBe(true)
  expect(ask.value).toBeUndefined()
})

test('a no is a no, and a new offer may be asked again', async () => {
  const page = new EventTarget()
  const ask = followOffer(page)
  page.dispatchEvent(offer('dismissed'))
  expect(await ask.value?.()).toBe(false)
  page.dispatchEvent(offer('accepted'))
  expect(await ask.value?.()).toBe(true)
})
