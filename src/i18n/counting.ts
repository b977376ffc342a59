import i18next from 'i18next'
import { countWith, SOURCE } from './i18n.ts'

/**
 * i18next says what is counted: it knows how many forms each language has. A third of the script of a
 * card page was i18next (14 of 45 kB), and no card counts: so it comes with the rooms, which do.
 */
const i18n = i18next.createInstance()
void i18n.init({
  fallbackLng: SOURCE,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  resources: {},
  interpolation: { escapeValue: false },
})

countWith({
  add: (lang, words) => {
    i18n.addResourceBundle(lang, 'translation', words, false, true, { skipCopy: true })
  },
  say: (lng, key, values) => i18n.t(key, { ...values, lng }),
})
