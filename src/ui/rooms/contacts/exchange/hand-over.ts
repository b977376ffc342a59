/** What the browser can do with a file that is ready. */
export type Hand = {
  readonly share?: ((data: { files: File[] }) => Promise<void>) | undefined
  readonly canShare?: ((data: { files: File[] }) => boolean) | undefined
  download(file: File): void
}

/** How the user got it. `dropped`: she closed the share sheet. */
export type Handed = 'shared' | 'downloaded' | 'dropped'

/**
 * Gives a file to the user: through the share sheet where the phone takes such files, otherwise as a
 * download. Call it at once in a tap: the sheet opens in no other moment.
 */
export async function handOver(file: File, hand: Hand): Promise<Handed> {
  if (hand.share && hand.canShare?.({ files: [file] }))
    try {
      await hand.share({ files: [file] })
      return 'shared'
    } catch (e) {
      if (e instanceof Error && e.name === 'AbortError') return 'dropped'
    }
  hand.download(file)
  return 'downloaded'
}

/** The browser of this page. */
export const browserHand = (): Hand => ({
  share: navigator.share?.bind(navigator),
  canShare: navigator.canShare?.bind(navigator),
  download(file) {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = file.name
    link.click()
    // The browser reads it after the click has returned.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  },
})
