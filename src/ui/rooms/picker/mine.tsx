import { useState } from 'preact/hooks'
import { t } from '../../../i18n/i18n.ts'
import { useServices } from '../../context.ts'
import { href } from '../../href.ts'
import type { Pick } from '../../municipalities.ts'

/** The municipalities on this phone, the one last chosen on top: to switch between, or to remove. */
export function Mine({ all }: { all: readonly Pick[] }) {
  const services = useServices()
  const [removed, setRemoved] = useState<string>()
  const chosen = services?.content.chosen.value ?? []
  const mine = chosen.flatMap((id) => all.find((m) => m.id === id) ?? [])
  if (!services || mine.length === 0) return null
  const remove = async ({ id, name }: Pick) => {
    const done = await services.content.unchoose(id)
    setRemoved(done.ok ? name : undefined)
  }
  return (
    <section class="mine" aria-labelledby="dine-kommuner">
      <h2 id="dine-kommuner">{t('picker.mine')}</h2>
      <p class="hint">{t('picker.mine.hint')}</p>
      <ul class="places">
        {mine.map((m) => (
          <li key={m.id}>
            <a
              href={href({ name: 'home', place: m.slug })}
              onClick={() => void services.content.choose(m.id)}
            >
              {m.name} <span class="county">{m.county}</span>
            </a>
            {mine.length > 1 && (
              <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                aria-label={t('picker.remove.label', { place: m.name })}
                onClick={() => void remove(m)}
              >
                {t('picker.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" class="hint">
        {removed === undefined ? '' : t('picker.removed', { place: removed })}
      </p>
    </section>
  )
}
