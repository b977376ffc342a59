import type { Source } from '../../handbook/card/model.ts'
import { t } from '../../i18n/i18n.ts'

/** What a card, a lesson or a checklist is made from. */
export const SourceList = ({ of }: { of: readonly Source[] }) => (
  <>
    <p>{t('about.sources')}:</p>
    <ul>
      {of.map((s) => (
        <li>
          {s.url ? (
            <a href={s.url} rel="noreferrer noopener">
              {s.title}
            </a>
          ) : (
            s.title
          )}
        </li>
      ))}
    </ul>
  </>
)
