import { useState } from 'preact/hooks'
import { t } from '../../../../i18n/i18n.ts'
import { canShare, download, share, type TextFile } from './hand-over.ts'

/** How a page leaves the phone: on paper, as a file that Word opens, and where else the phone can send it. */
export function Take({
  file,
  source,
}: {
  file: TextFile
  /** The same as a file of the content, for whoever enters it. */
  source?: TextFile
}) {
  const [said, setSaid] = useState('')
  const save = (f: TextFile) => {
    download(f)
    setSaid(t('kommune.form.saved', { name: f.name }))
  }
  return (
    <div class="no-print">
      <p class="buttons">
        <button type="button" class="ds-button" onClick={() => print()}>
          {t('kommune.print')}
        </button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => save(file)}>
          {t('kommune.form.word')}
        </button>
        {source && (
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            onClick={() => save(source)}
          >
            {t('plan.source')}
          </button>
        )}
        {canShare(file) && (
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            onClick={() =>
              void share(file).then((ok) => setSaid(ok ? '' : t('kommune.form.failed')))
            }
          >
            {t('kommune.form.share')}
          </button>
        )}
      </p>
      <p role="status">{said}</p>
    </div>
  )
}
