import type { ComponentChildren } from 'preact'
import { t } from '../../../i18n/i18n.ts'

/** What stands on the screen and not on paper. */
export const Print = ({ children }: { children?: ComponentChildren }) => (
  <div class="paper-tools">
    <button type="button" class="ds-button" onClick={() => print()}>
      {t('paper.print')}
    </button>
    {children}
  </div>
)
