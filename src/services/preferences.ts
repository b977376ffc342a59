import { type ReadonlySignal, signal } from '@preact/signals'
import { addWords, LANGUAGES, speak } from '../i18n/i18n.ts'
import type { SettingsStore } from '../storage/settings.ts'
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
    const { theme } = settings
    if (theme === 'light' || theme === 'dark')
      document.documentElement.dataset['colorScheme'] = theme
    else delete document.documentElement.dataset['colorScheme']
    now.value = settings
  }

  return {
    now,
    speak: async (content) => {
      const lang = now.value.lang ?? LANGUAGES.find((l) => l === content) ?? 'nb'
      if (lang !== 'nb') addWords(lang, (await import('../i18n/words.ts'))[lang])
      speak(lang)
    },
    start: async () => follow(await store.read()),
    save: async (patch) => {
      const saved = await store.save(patch)
      follow(saved.ok ? saved.value : saved.error.settings)
      return saved.ok
    },
  }
}
