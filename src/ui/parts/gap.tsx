import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/i18n.ts'
import { useHandbook } from '../context.ts'

/** What the municipality has not told us, and what to do meanwhile. Never a blank, never a guess. */
export function Gap({
  what,
  meanwhile,
  children,
}: {
  what: string
  askedOf?: string | undefined
  meanwhile?: string
  children?: ComponentChildren
}) {
  const { municipality } = useHandbook()
  return (
    <div class="gap">
      <p class="gap-title">{t('gap.title', { place: municipality.name })}</p>
      <p>{what}</p>
      <div class="meanwhile">
        <strong>{t('gap.meanwhile')}</strong> {meanwhile}
        {children}
      </div>
    </div>
  )
}
