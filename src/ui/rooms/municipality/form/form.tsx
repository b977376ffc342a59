import { useMemo } from 'preact/hooks'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook } from '../../../context.ts'
import { Back } from '../back.tsx'
import { capital } from '../capital.ts'
import { Take } from '../paper/take.tsx'
import { formOf, type Row } from './form-of.ts'
import { formRtf } from './form-rtf.ts'

/** Every question of the municipality on two pages, to fill in at one meeting: on paper, or in Word. */
export function Form() {
  const h = useHandbook()
  const groups = useMemo(() => formOf(h), [h])
  const { name, slug } = h.municipality
  return (
    <div class="form">
      <Back />
      <h1>
        {t('kommune.form')}: {name}
      </h1>
      <p>{t('kommune.form.text')}</p>
      <p>
        <strong>{t('kommune.form.never')}</strong>
      </p>
      <Take
        file={{
          name: `skjema-${slug}.rtf`,
          type: 'application/rtf',
          text: formRtf(name, groups),
        }}
      />
      <p class="on-paper">
        {t('kommune.form.date')} <span class="line" /> {t('kommune.form.present')}{' '}
        <span class="line" />
      </p>
      {groups.map((g) => (
        <table key={g.askedOf}>
          <caption>{capital(g.askedOf)}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{t('kommune.form.question')}</th>
              <th scope="col">{t('kommune.form.answer')}</th>
            </tr>
          </thead>
          <tbody>
            {g.rows.map((r) => (
              <Line key={`${r.kind} ${r.label}`} of={r} />
            ))}
          </tbody>
        </table>
      ))}
      <p>{t('kommune.form.after')}</p>
    </div>
  )
}

function Line({ of }: { of: Row }) {
  return (
    <tr>
      <th scope="row">{of.label}</th>
      {of.kind === 'question' ? (
        <td>
          {of.answer.map((line) => (
            <p>{line}</p>
          ))}
          {of.answer.length === 0 && <Unsettled />}
        </td>
      ) : (
        <td>
          <span class={of.number ? 'slot' : 'slot on-paper'}>
            {t('kommune.form.number')} {of.number}
          </span>{' '}
          <span class={of.hours ? 'slot' : 'slot on-paper'}>
            {t('kommune.form.hours')} {of.hours}
          </span>
          {!of.number && <Unsettled />}
        </td>
      )}
    </tr>
  )
}

/** On a screen; on paper there is room to write. */
const Unsettled = () => <span class="hint no-print">{t('kommune.open')}</span>
