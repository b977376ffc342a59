import { chainPast } from '../../../../handbook/contact/conflict.ts'
import type { Contact } from '../../../../handbook/contact/model.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, useServices } from '../../../context.ts'
import { CallButton } from '../../../parts/call.tsx'

/** No way to reach it: the municipality has not told us, or it has none. */
export const isMissing = ({ phone, sms, email, web }: Contact): boolean =>
  phone === undefined && !sms && !email && !web

/**
 * Those of a kind that the municipality has not told us how to reach, together, and whom to call
 * meanwhile once for all who share it: a gap is never taller than a number.
 */
export function Missing({ of }: { of: readonly Contact[] }) {
  const { municipality, contacts } = useHandbook()
  const services = useServices()
  const close = services?.close.now.value
  const Own = services?.half.value?.around.Own
  if (of.length === 0) return null
  const groups = new Map<Contact | undefined, Contact[]>()
  for (const c of of) {
    const next = chainPast(contacts, c.id, close).find((n) => n.phone !== undefined)
    groups.set(next, [...(groups.get(next) ?? []), c])
  }
  return (
    <div class="gap missing">
      <p class="gap-title">{t('gap.title', { place: municipality.name })}</p>
      {[...groups].map(([next, missing]) => (
        <div key={next?.id ?? ''} class="missing-group">
          <ul>
            {missing.map((c) => (
              <li key={c.id}>
                <h3>{c.name}</h3>
                {Own && <Own contact={c} />}
              </li>
            ))}
          </ul>
          {next && (
            <>
              <p class="first-title">{t('gap.meanwhile')}</p>
              <CallButton contact={next} />
            </>
          )}
        </div>
      ))}
    </div>
  )
}
