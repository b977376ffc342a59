import '../../styles/rooms/learn.css'
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Learning } from '../../../handbook/learn/model.ts'
import { type Key, t } from '../../../i18n/i18n.ts'
import { useRoomServices } from '../../context.ts'
import type { Room } from '../room.ts'
import { Again } from './again.tsx'
import { type Desk, DeskContext, useDesk, useTo } from './desk.ts'
import { DrillPage } from './drill/drill-page.tsx'
import { useLearning } from './learnt.ts'
import { LessonPage } from './lesson/lesson-page.tsx'
import { MeetingList, MeetingPage } from './meeting/meeting.tsx'
import { Signatures } from './meeting/signatures.tsx'
import { Overview } from './overview.tsx'
import { PathPage } from './path-page.tsx'
import { Receipt } from './receipt.tsx'

/** What a title is looked up in: it is not in the handbook. */
const known = signal<Learning | undefined>(undefined)

/** Lessons, drills and what one does with them, once they are on the device. */
function Screen({ page, today }: { page: readonly string[]; today: string }) {
  const learner = useRoomServices()?.learner
  const { got, again } = useLearning()
  useEffect(() => {
    if (got?.ok) known.value = got.value
  }, [got])
  if (!got?.ok) return <NotHere why={got?.error} onAgain={again} />
  const desk: Desk = { learning: got.value, learner, today }
  return (
    <DeskContext.Provider value={desk}>
      <Page page={page} />
    </DeskContext.Provider>
  )
}

function NotHere({ why, onAgain }: { why: 'offline' | 'failed' | undefined; onAgain: () => void }) {
  return (
    <>
      <h1>{t('learn.title')}</h1>
      <p role="status">{why === undefined ? t('learn.loading') : t(`learn.absent.${why}`)}</p>
      {why && (
        <button type="button" class="ds-button" onClick={onAgain}>
          {t('learn.again.try')}
        </button>
      )}
    </>
  )
}

function Page({ page }: { page: readonly string[] }) {
  const { learning } = useDesk()
  const [kind, id, more] = page
  const lesson = learning.lessons.find((l) => l.id === id)
  const drill = learning.drills.find((d) => d.id === id)
  const path = learning.rolePaths.find((p) => p.id === id)
  if (kind === undefined) return <Overview />
  if (kind === 'igjen' && id === undefined) return <Again />
  if (kind === 'kvittering' && id === undefined) return <Receipt />
  if (kind === 'leksjon' && lesson) return <LessonPage key={lesson.id} lesson={lesson} />
  if (kind === 'oving' && drill) return <DrillPage key={drill.id} drill={drill} />
  if (kind === 'vei' && path) return <PathPage path={path} />
  if (kind === 'personalmote' && id === undefined) return <MeetingList />
  if (kind === 'personalmote' && drill && more === undefined) return <MeetingPage drill={drill} />
  if (kind === 'personalmote' && drill && more === 'signatur') return <Signatures drill={drill} />
  return <Unknown />
}

/** It may have got another name: the list of what is there is the useful answer. */
function Unknown() {
  const to = useTo()
  return (
    <>
      <h1>{t('unknown.title')}</h1>
      <p>{t('learn.unknown')}</p>
      <ul class="cards">
        <li>
          <a href={to()}>{t('learn.all')}</a>
        </li>
      </ul>
    </>
  )
}

const PAGES: Readonly<Record<string, Key>> = {
  igjen: 'learn.again.title',
  kvittering: 'learn.receipt',
  personalmote: 'meeting.title',
}

/** Until what is learnt from has been read, the room's own. */
function title([kind = '', id, more]: readonly string[]): string {
  const { lessons = [], drills = [], rolePaths = [] } = known.value ?? {}
  if (more === 'signatur') return t('meeting.signatures')
  const among =
    { leksjon: lessons, oving: drills, personalmote: drills, vei: rolePaths }[kind] ?? []
  return among.find((x) => x.id === id)?.title ?? t(PAGES[kind] ?? 'learn.title')
}

export const learn: Room = { Screen, title }
