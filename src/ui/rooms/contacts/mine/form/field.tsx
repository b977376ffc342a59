import { useId } from 'preact/hooks'
import { type Key, t } from '../../../../../i18n/i18n.ts'

/** One line to write in, with its name above, a hint, and what is wrong with it. */
export function TextField({
  label,
  hint,
  fault,
  keys,
  value,
  onInput,
}: {
  label: Key
  hint?: Key
  fault?: Key | undefined
  /** Which keys the phone shows. */
  keys?: 'tel' | 'email' | 'url'
  value: string
  onInput: (value: string) => void
}) {
  const id = useId()
  const said = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label class="ds-label" for={id}>
        {t(label)}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {t(hint)}
        </p>
      )}
      <input
        class="ds-input"
        id={id}
        type="text"
        inputmode={keys}
        autocomplete="off"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={said || undefined}
        onInput={(e) => onInput(e.currentTarget.value)}
      />
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {t(fault)}
        </p>
      )}
    </div>
  )
}
