import { useState } from 'preact/hooks'
import { t } from '../../../i18n/i18n.ts'

/**
 * A link to a card, through the phone's own share sheet or the clipboard. It leads to the start of
 * the card: nothing about a walk is in it.
 */
export function Share({ title, url }: { title: string; url: string }) {
  const [said, setSaid] = useState<'copied' | 'failed'>()
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    )
  return (
    <>
      {'share' in navigator && (
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => void navigator.share({ title, url }).catch(() => undefined)}
        >
          {t('paper.share')}
        </button>
      )}
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => void copy()}>
        {t('paper.copy')}
      </button>
      <p role="status">
        {said === 'copied' && t('paper.copied')}
        {said === 'failed' && `${t('paper.copy.failed')} ${url}`}
      </p>
    </>
  )
}
