import { useState } from 'preact/hooks'
import { day, type Key, t } from '../../i18n/i18n.ts'
import { href } from '../href.ts'
import type { Opened, Services, Trouble } from '../services.ts'

/** Being offline is how the app is meant to be used: nothing is said about it. */
const SENTENCES: Readonly<Record<Exclude<Trouble, 'offline'>, Key>> = {
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
      {opened?.heldBack.map(({ layer, from }) => {
        const known = opened.handbook.layers.find((l) => l.id === layer)
        const place = known?.name ?? municipality?.name
        return (
          <p class="notice" key={layer}>
            {from === undefined
              ? t('status.heldBack', { place })
              : t('status.standing', { place, date: day(from) })}
          </p>
        )
      })}
      {services && (
        <div role="status">
          {trouble && trouble !== 'offline' && <p class="notice">{t(SENTENCES[trouble])}</p>}
          {services.updates.waiting.value && <Update updates={services.updates} />}
        </div>
      )}
    </div>
  )
}

/** Quiet, and never in the middle of a walk: the tap asks every open tab whether it is idle. */
function Update({ updates }: Pick<Services, 'updates'>) {
  const [busy, setBusy] = useState(false)
  return (
    <>
      <button
        type="button"
        class="ds-button update"
        data-variant="tertiary"
        onClick={() => void updates.apply().then((taken) => setBusy(!taken))}
      >
        {t('update.ready')}
      </button>
      {busy && <p class="notice">{t('update.busy')}</p>}
    </>
  )
}
