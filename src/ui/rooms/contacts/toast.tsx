import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { t } from '../../../i18n/i18n.ts'

type Said = { readonly text: string; readonly undo?: () => void }

const said = signal<Said | undefined>(undefined)

/** Says what happened, once, where it is seen and read out; with a way back when something is gone. */
export const tell = (text: string, undo?: () => void): void => {
  said.value = { text, ...(undo ? { undo } : {}) }
}

export const hush = (): void => {
  said.value = undefined
}

/** The one place of the room where that is said. */
export function Toast() {
  useEffect(() => hush, [])
  const now = said.value
  return (
    <div class="toast" role="status" data-empty={now === undefined}>
      {now && (
        <>
          <p>{now.text}</p>
          {now.undo && (
            <button
              type="button"
              class="ds-button"
              data-variant="secondary"
              onClick={() => {
                hush()
                now.undo?.()
              }}
            >
              {t('mine.undo')}
            </button>
          )}
        </>
      )}
    </div>
  )
}
