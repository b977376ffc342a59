import { useState } from 'preact/hooks'
import { type Key, t } from '../../../i18n/i18n.ts'
import { useServices } from '../../context.ts'
import { href } from '../../href.ts'
import { kindOf } from './device.ts'

const STEPS: Readonly<Record<'ios' | 'android' | 'other', readonly Key[]>> = {
  ios: ['install.ios.1', 'install.ios.2', 'install.ios.3', 'install.ios.4'],
  android: ['install.android.1', 'install.android.2', 'install.android.3'],
  other: ['install.other.1', 'install.other.2'],
}
const OTHERS = ['ios', 'android', 'other'] as const

/** How this phone takes the app; the other kinds below, and what an employer's own system needs. */
export function Install() {
  const services = useServices()
  if (!services) return <h1>{t('install.title')}</h1>
  const kind = kindOf(
    navigator.userAgent,
    navigator.maxTouchPoints,
    matchMedia('(display-mode: standalone)').matches,
  )
  return (
    <>
      <h1>{t('install.title')}</h1>
      <p>{t('install.why')}</p>
      {kind === 'installed' ? (
        <p>{t('install.done')}</p>
      ) : (
        <>
          <h2>{t(`install.${kind}`)}</h2>
          <Ask />
          <Steps of={STEPS[kind]} />
        </>
      )}
      {OTHERS.filter((k) => k !== kind).map((k) => (
        <details class="more">
          <summary>{t(`install.${k}`)}</summary>
          <Steps of={STEPS[k]} />
        </details>
      ))}
      <details class="more">
        <summary>{t('install.employer')}</summary>
        <p>{t('install.employer.text')}</p>
        <ul>
          <li>{t('install.employer.address', { address: addressOf(services.home()) })}</li>
          <li>{t('install.employer.storage')}</li>
          <li>{t('install.employer.open')}</li>
        </ul>
      </details>
      <p>{t('install.neutral')}</p>
    </>
  )
}

const addressOf = (place: string | undefined): string =>
  new URL(href(place === undefined ? { name: 'start' } : { name: 'home', place }), location.href)
    .href

const Steps = ({ of }: { of: readonly Key[] }) => (
  <ol>
    {of.map((key) => (
      <li>{t(key)}</li>
    ))}
  </ol>
)

/** The browser's own question, where it has one and when the user wants it. */
function Ask() {
  const ask = useServices()?.install.value
  const [done, setDone] = useState(false)
  return (
    <>
      {ask && (
        <button type="button" class="ds-button" onClick={() => void ask().then(setDone)}>
          {t('install.ask')}
        </button>
      )}
      <p role="status">{done && t('install.done')}</p>
    </>
  )
}
