import { day, t } from '../../../i18n/i18n.ts'
import type { Services } from '../../services.ts'

/** Which content it was: the date and number of the publication on this device. */
export function published(services: Services | undefined): string {
  const number = services?.content.index.value?.number
  return number === undefined ? '' : t('paper.published', { date: day(number * 1000), number })
}
