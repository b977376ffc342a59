import type { PackIndex } from '../../handbook/pack/model.ts'
import { type Key, t } from '../../i18n/i18n.ts'
import { href } from '../href.ts'
import type { Pick } from '../municipalities.ts'
import { FirstCalls } from '../parts/first-calls.tsx'
import { CardList, Danger } from './home.tsx'

/** An address that leads nowhere says where to go instead, offline too. */
export function Unknown({
  why,
  several = [],
  home,
  calls = [],
}: {
  why: Key
  calls?: PackIndex['calls'] | undefined
  several?: readonly Pick[]
  home: string
}) {
  return (
    <>
      {calls.length > 0 && <FirstCalls calls={calls} />}
      <h1>{several.length > 0 ? t('picker.title') : t('unknown.title')}</h1>
      <p>{several.length > 0 ? t('unknown.several') : t(why)}</p>
      {several.length > 0 ? (
        <ul class="places">
          {several.map((m) => (
            <li key={m.id}>
              <a href={href({ name: 'home', place: m.slug })}>
                {m.name} <span class="county">{m.county}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <ul class="cards">
          <li>
            <a href={home}>{t('unknown.home')}</a>
          </li>
          <li>
            <a href={href({ name: 'picker' })}>{t('unknown.picker')}</a>
          </li>
        </ul>
      )}
    </>
  )
}

/** The municipality is there, the card is not: the cards that are. */
export const UnknownCard = ({ place }: { place: string }) => (
  <>
    <Danger />
    <h1>{t('unknown.title')}</h1>
    <p>{t('unknown.card', { place })}</p>
    <h2 class="visually-hidden">{t('home.cards')}</h2>
    <CardList />
  </>
)
