import { useEffect, useRef, useState } from 'preact/hooks'

/**
 * Taking over a long page in one go stops a slow phone for half a second. What is not on the screen
 * stands as it was sent, and is taken over in quiet moments, one piece each.
 */
let taking = false
const waiting: (() => void)[] = []

/** The page is being taken over just now. */
export const isTakingOver = (): boolean => taking

/** Does it in a quiet moment, one after the other. @returns calls it off */
export function inTurn(work: () => void): () => void {
  waiting.push(work)
  if (waiting.length === 1) whenIdle(wakeNext)
  return () => {
    const i = waiting.indexOf(work)
    if (i >= 0) waiting.splice(i, 1)
  }
}

/** Draws the first time: pieces that can wait are left as they stand. */
export function takingOver(draw: () => void): void {
  taking = true
  draw()
  taking = false
}

/** The page may be busy so long before a piece comes all the same. */
const PATIENCE = 500

/** When the browser has nothing to do; Safari does not say, so there it is a little later. */
export const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: PATIENCE })
  else setTimeout(work, 50)
}

function wakeNext(): void {
  const wake = waiting.shift()
  wake?.()
  if (waiting.length > 0) whenIdle(wakeNext)
}

/** Preact's way to leave alone what stands there: on taking over, it is never written into the page. */
export const AS_SENT = { __html: '' }

/**
 * Whether a piece is to be drawn, or left as it was sent.
 * @param now it is on the screen: it never waits, and never goes back to waiting
 * @param of what it is made of: made of something else, it is drawn at once
 * @param alone it is drawn in a quiet moment, whether or not anyone asks for it
 */
export function useAwake(now: boolean, of: unknown, alone = true): boolean {
  const sent = useRef(taking && !now ? of : undefined)
  const [, wake] = useState(0)
  if (now || sent.current !== of) sent.current = undefined
  useEffect(() => {
    if (!alone || sent.current === undefined) return
    inTurn(() => {
      sent.current = undefined
      wake(1)
    })
  }, [])
  return sent.current === undefined
}
