import { type ReadonlySignal, signal } from '@preact/signals'
import { addWords, SOURCE, speak } from '../i18n/i18n.ts'
import source from '../i18n/locales/nb.json'
import type { SettingsStore } from '../storage/values/settings.ts'
import type { Services, Settings } from '../ui/services.ts'

export type Preferences = Services['settings'] & {
  readonly now: ReadonlySignal<Settings>
  /** Reads what was saved and follows it. The cards never wait for this. */
  start(): Promise<void>
}

/** Language and looks, as the user has chosen. */
export function openPreferences(store: SettingsStore): Preferences {
  const now = signal<Settings>({ municipalities: [] })

  function follow(settings: Settings): void {
    const { theme, textSize } = settings
    const { dataset } = document.documentElement
    if (theme === 'light' || theme === 'dark') dataset['colorScheme'] = theme
    else delete dataset['colorScheme']
    if (textSize === 'large') dataset['text'] = textSize
    else delete dataset['text']
    now.value = settings
  }

  return {
    now,
    speak: async (content) => {
      const lang = now.value.lang ?? content ?? SOURCE
      const own = lang === SOURCE ? undefined : (await import('../i18n/words.ts')).words[lang]
      if (own) addWords(lang, own)
      speak(own ? lang : SOURCE)
    },
    languages: async () => {
      const { words } = await import('../i18n/words.ts')
      const others = Object.entries(words).map(([id, w]) => ({ id, name: w['lang.own'] ?? id }))
      return [{ id: SOURCE, name: source['lang.own'] }, ...others]
    },
    start: async () => follow(await store.read()),
    save: async (patch) => {
      const saved = await store.save(patch)
      follow(saved.ok ? saved.value : saved.error.settings)
      return saved.ok
    },
  }
}
