import { type Key, t } from '../../i18n/i18n.ts'
import { href } from '../href.ts'
import type { Opened, Services, Trouble } from '../services.ts'

const SENTENCES: Readonly<Record<Trouble, Key>> = {
  offline: 'status.offline',
  refused: 'status.refused',
  damaged: 'status.damaged',
  newer: 'status.newer',
  full: 'status.full',
  storage: 'status.storage',
}

/** What is degraded, in one plain sentence each; the example's standing line; the quiet update. */
export function Notice({
  services,
  opened,
}: {
  services: Services | undefined
  opened: Opened | undefined
}) {
  const trouble = services?.content.trouble.value
  const municipality = opened?.handbook.municipality
  return (
    <div class="notices">
      {municipality?.example && (
        <p class="notice example">
          {t('example.line')} <a href={href({ name: 'picker' })}>{t('unknown.picker')}</a>
        </p>
      )}
      {opened?.heldBack && (
        <p class="notice">{t('status.heldBack', { place: municipality?.name })}</p>
      )}
      {services && (
        <div role="status">
          {trouble && trouble !== 'offline' && <p class="notice">{t(SENTENCES[trouble])}</p>}
          {services.updates.waiting.value && (
            <button
              type="button"
              class="ds-button update"
              data-variant="tertiary"
              onClick={() => void services.updates.apply()}
            >
              {t('update.ready')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
