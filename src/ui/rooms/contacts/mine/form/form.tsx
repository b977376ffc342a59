import { useEffect, useRef, useState } from 'preact/hooks'
import { CONTACT_KINDS, type ContactKind } from '../../../../../handbook/contact/model.ts'
import type { OwnContact } from '../../../../../handbook/contact/own.ts'
import { t } from '../../../../../i18n/i18n.ts'
import type { Mine } from '../../../services.ts'
import { tell } from '../../toast.tsx'
import { useEmergency } from '../emergency.ts'
import { type Draft, draftOf, type Faults, type Field, read } from './draft.ts'
import { TextField } from './field.tsx'

/**
 * Adds or changes a service of one's own. There is no field for notes (field rule 15). «Lagret» is
 * said when the service has said so; what is written stays in the fields until then.
 */
export function Form({ own, mine, onDone }: { own?: OwnContact; mine: Mine; onDone: () => void }) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(own))
  const [faults, setFaults] = useState<Faults>({})
  const [saving, setSaving] = useState(false)
  const emergency = useEmergency()
  // The same at every try: what was not saved is held, and must not come twice.
  const [id] = useState(() => own?.id ?? crypto.randomUUID())
  /** What she last knew to stand there: another version in its place is another tab's. */
  const opened = useRef(own)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])
  const field = (name: Field) => ({
    label: `mine.field.${name}` as const,
    fault: faults[name],
    value: draft[name],
    onInput: (value: string) => setDraft((d) => ({ ...d, [name]: value })),
  })

  async function submit() {
    const said = read(draft, emergency)
    setFaults(said.ok ? {} : said.error)
    if (!said.ok || saving) return
    setSaving(true)
    const { beside, checked } = own ?? {}
    const next: OwnContact = {
      ...said.value,
      id,
      changed: Date.now(),
      ...(beside === undefined ? {} : { beside }),
      ...(checked === undefined || own?.phone !== said.value.phone ? {} : { checked }),
    }
    const saved = await mine.save([next], opened.current)
    // Also when it is not on disk: it waits, and is not another's.
    opened.current = next
    setSaving(false)
    const clash = mine.clashes.value.has(id) ? ` ${t('mine.clash')}` : ''
    tell(saved.ok ? t('mine.saved') + clash : t(`mine.trouble.${saved.error}`))
    if (saved.ok) onDone()
  }

  return (
    <form
      class="own-form"
      ref={form}
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        void submit()
      }}
    >
      <TextField {...field('name')} hint="mine.field.name.hint" />
      <TextField {...field('phone')} keys="tel" />
      <Kind value={draft.kind} onInput={(kind) => setDraft((d) => ({ ...d, kind }))} />
      <details
        class="more"
        open={faults.sms || faults.email || faults.web || faults.hours ? true : undefined}
      >
        <summary>{t('mine.field.more')}</summary>
        <TextField {...field('sms')} keys="tel" />
        <TextField {...field('email')} keys="email" />
        <TextField {...field('web')} keys="url" />
        <TextField {...field('hours')} hint="mine.field.hours.hint" />
      </details>
      <p class="buttons">
        <button type="submit" class="ds-button" disabled={saving}>
          {t(saving ? 'mine.saving' : 'mine.save')}
        </button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={onDone}>
          {t('mine.cancel')}
        </button>
      </p>
    </form>
  )
}

function Kind({ value, onInput }: { value: ContactKind; onInput: (kind: ContactKind) => void }) {
  return (
    <label class="field">
      <span class="ds-label">{t('mine.field.kind')}</span>
      <select
        class="ds-input"
        value={value}
        onInput={(e) => {
          const kind = CONTACT_KINDS.find((k) => k === e.currentTarget.value)
          if (kind) onInput(kind)
        }}
      >
        {CONTACT_KINDS.filter((k) => k !== 'nød').map((k) => (
          <option key={k} value={k}>
            {t(`contacts.kind.${k}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
