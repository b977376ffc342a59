import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Key, language, t } from '../../../i18n/i18n.ts'
import type { Services, Settings } from '../../services.ts'

const THEMES = ['auto', 'light', 'dark'] as const
const SIZES = ['normal', 'large'] as const

/** Language, size of the text, colours: applied at once, and kept on this phone. */
export function Choices({ services }: { services: Services }) {
  const { lang, theme = 'auto', textSize = 'normal' } = services.settings.now.value
  const [saved, setSaved] = useState(false)
  const [languages, setLanguages] = useState<
    Awaited<ReturnType<typeof services.settings.languages>>
  >([])
  useEffect(() => {
    void services.settings.languages().then(setLanguages)
  }, [services])
  const save = (patch: Partial<Settings>) => void services.settings.save(patch).then(setSaved)
  return (
    <section>
      <Choice
        name="lang"
        title="more.language"
        of={languages.map((l) => ({ id: l.id, label: <span lang={l.id}>{l.name}</span> }))}
        chosen={lang ?? language.value}
        onChoose={(id) => save({ lang: id })}
      />
      <Choice
        name="text"
        title="more.text"
        of={SIZES.map((id) => ({ id, label: t(`more.text.${id}`) }))}
        chosen={textSize}
        onChoose={(id) => save({ textSize: id })}
      />
      <Choice
        name="theme"
        title="more.theme"
        of={THEMES.map((id) => ({ id, label: t(`more.theme.${id}`) }))}
        chosen={theme}
        onChoose={(id) => save({ theme: id })}
      />
      <p role="status">{saved ? t('more.saved') : ''}</p>
    </section>
  )
}

/** One of several, by name. */
function Choice<Id extends string>({
  name,
  title,
  of,
  chosen,
  onChoose,
}: {
  name: string
  title: Key
  of: readonly { readonly id: Id; readonly label: ComponentChildren }[]
  chosen: string
  onChoose(id: Id): void
}) {
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t(title)}</legend>
      {of.map(({ id, label }) => (
        <label key={id} class="radio">
          <input
            class="ds-input"
            type="radio"
            name={name}
            checked={chosen === id}
            onChange={() => onChoose(id)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
