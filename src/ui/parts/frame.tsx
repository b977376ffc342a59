import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/i18n.ts'
import { href, type RoomName } from '../href.ts'

/** Where «Hopp til innholdet» leads. */
export const MAIN = 'innhold'

export type Tab = 'cards' | 'contacts' | 'learn' | 'more'

/** What surrounds every room: the way back, «Skjul», the tabs. */
export function Frame({
  back,
  home,
  room,
  tab,
  notice,
  children,
}: {
  back?: { readonly href: string; readonly label: string } | undefined
  /** Where the cards are: the chosen municipality, or the picker. */
  home: string
  /** Where a room of the same municipality is. */
  room: (name: RoomName) => string
  tab?: Tab
  notice?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <div class="frame">
      <a class="visually-hidden skip" href={`#${MAIN}`}>
        {t('nav.skip')}
      </a>
      <header class="top">
        {back ? (
          <a class="back" href={back.href}>
            {back.label}
          </a>
        ) : (
          <span class="app-name">{t('app.name')}</span>
        )}
        <a class="hide" href={href({ name: 'neutral' })} data-hide>
          {t('hide')}
        </a>
      </header>
      <main id={MAIN} tabindex={-1}>
        {notice}
        {children}
      </main>
      <nav class="tabs" aria-label={t('nav.label')}>
        <a href={home} aria-current={tab === 'cards' ? 'page' : undefined}>
          {t('nav.cards')}
        </a>
        <a href={room('kontakter')} aria-current={tab === 'contacts' ? 'page' : undefined}>
          {t('nav.contacts')}
        </a>
        <a href={room('lar')} aria-current={tab === 'learn' ? 'page' : undefined}>
          {t('nav.learn')}
        </a>
        <a href={href({ name: 'more' })} aria-current={tab === 'more' ? 'page' : undefined}>
          {t('nav.more')}
        </a>
      </nav>
    </div>
  )
}
