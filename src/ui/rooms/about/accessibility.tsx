import { type Key, t } from '../../../i18n/i18n.ts'

const TESTED: readonly Key[] = [
  'accessibility.tested.axe',
  'accessibility.tested.keyboard',
  'accessibility.tested.zoom',
  'accessibility.tested.colour',
  'accessibility.tested.script',
]
const NOT_YET: readonly Key[] = [
  'accessibility.not.people',
  'accessibility.not.readers',
  'accessibility.not.phones',
  'accessibility.not.languages',
  'accessibility.not.paper',
]

/** What we hold ourselves to, what was tested and how, and what was not. */
export function Accessibility() {
  return (
    <>
      <h1>{t('accessibility.title')}</h1>
      <p>{t('accessibility.goal')}</p>
      <h2>{t('accessibility.tested')}</h2>
      <List of={TESTED} />
      <h2>{t('accessibility.not')}</h2>
      <List of={NOT_YET} />
      <h2>{t('accessibility.tell')}</h2>
      <p>{t('accessibility.tell.text')}</p>
      <h2>{t('accessibility.formal')}</h2>
      <p>{t('accessibility.formal.text')}</p>
      <p>{t('accessibility.date')}</p>
    </>
  )
}

const List = ({ of }: { of: readonly Key[] }) => (
  <ul>
    {of.map((key) => (
      <li>{t(key)}</li>
    ))}
  </ul>
)
