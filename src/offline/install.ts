import { type ReadonlySignal, signal } from '@preact/signals'

/** Chromium's offer to install, which no standard names yet. */
type Offer = Event & {
  prompt(): Promise<void>
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

/**
 * Holds back the browser's own question until the user asks for it. Listen before anything else: the
 * offer comes once.
 * @returns what asks, while there is an offer; it answers whether the app was installed
 */
export function followOffer(
  target: EventTarget,
): ReadonlySignal<(() => Promise<boolean>) | undefined> {
  const ask = signal<(() => Promise<boolean>) | undefined>(undefined)
  target.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    const offer = event as Offer
    ask.value = async () => {
      await offer.prompt()
      ask.value = undefined
      return (await offer.userChoice).outcome === 'accepted'
    }
  })
  return ask
}
