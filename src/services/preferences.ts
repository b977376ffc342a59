import { type ReadonlySignal, signal } from '@preact/signals'
import { addWords, speak } from '../i18n/i18n.ts'
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

  async function follow(settings: Settings): Promise<void> {
    const lang = settings.lang ?? 'nb'
    if (lang !== 'nb') addWords(lang, (await import('../i18n/words.ts'))[lang])
    speak(lang)
    const { theme } = settings
    if (theme === 'light' || theme === 'dark')
      document.documentElement.dataset['colorScheme'] = theme
    else delete document.documentElement.dataset['colorScheme']
    now.value = settings
  }

  return {
    now,
    start: async () => follow(await store.read()),
    save: async (patch) => {
      const saved = await store.save(patch)
      await follow(saved.ok ? saved.value : saved.error.settings)
      return saved.ok
    },
  }
}
