import { type ReadonlySignal, signal } from '@preact/signals'

/** The clock, once a minute and whenever the page is seen again: a phone asleep has missed some. */
export function openClock(read: () => number): ReadonlySignal<number> {
  const now = signal(read())
  const look = () => {
    now.value = read()
  }
  const wait = () =>
    setTimeout(
      () => {
        look()
        wait()
      },
      60_000 - (read() % 60_000),
    )
  wait()
  document.addEventListener('visibilitychange', look)
  return now
}
