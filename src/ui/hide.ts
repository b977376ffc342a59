import { t } from '../i18n/i18n.ts'
import { href } from './href.ts'
import { leaveTo } from './location.ts'
import type { Services } from './services.ts'

const ESCAPES = 3
const WITHIN = 1500

/**
 * «Skjul»: the screen is empty at once, the walk and the ticks are gone, and neither Back nor Forward
 * in this tab shows a card again. It cannot clear the phone's call log or all of its history, and
 * never says so. Also by three quick Escapes.
 */
export function armHide(services: Services): void {
  const escapes: number[] = []
  document.addEventListener(
    'click',
    (e) => {
      const button = e.target instanceof Element ? e.target.closest('[data-hide]') : null
      if (!button) return
      e.preventDefault()
      void hide(services)
    },
    true,
  )
  document.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape') return
    escapes.push(e.timeStamp)
    if (escapes.length > ESCAPES) escapes.shift()
    if (escapes.length === ESCAPES && e.timeStamp - (escapes[0] ?? 0) < WITHIN) void hide(services)
  })
}

async function hide({ walks, close }: Services): Promise<void> {
  const page = document.documentElement
  page.dataset['hidden'] = ''
  document.title = t('neutral.title')
  walks.forget()
  close.forget()
  for (const box of document.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
    box.checked = false
  await painted()
  await leaveTo(href({ name: 'neutral' }))
  requestAnimationFrame(() => requestAnimationFrame(() => delete page.dataset['hidden']))
}

/** The empty screen is seen before anything is worked out. A page in the background paints nothing. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 100)
  })
