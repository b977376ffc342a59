import { useState } from 'preact/hooks'
import {
  type Imported,
  isTooBig,
  LIMITS,
  type Plan,
  planImport,
  type Refusal,
  type Rules,
  readContacts,
} from '../../../../exchange/exchange.ts'
import { missingHere, sizeOf } from '../../../../handbook/besides.ts'
import type { Handbook } from '../../../../handbook/layer/model.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, useRoomServices } from '../../../context.ts'
import type { Mine, NotSaved } from '../../services.ts'
import { Preview } from './preview.tsx'
import { Imports, undone } from './undo.tsx'

/** Nothing is stored before the user has seen what will happen, and said yes. */
type State =
  | { readonly at: 'idle' | 'busy' | 'left' }
  | { readonly at: 'refused'; readonly why: Refusal }
  | { readonly at: 'unread' }
  | {
      readonly at: 'asking'
      readonly file: Imported
      readonly plan: Plan
      /** How much comes in beside contacts. */
      readonly besides: number
    }
  | { readonly at: 'failed'; readonly why: NotSaved }
  | { readonly at: 'taken'; readonly id: string }
  | { readonly at: 'undone'; readonly stayed: number }

/** Takes contacts in from a file. */
export function ExchangeIn({ mine }: { mine: Mine }) {
  const rules = rulesOf(useHandbook())
  const [state, setState] = useState<State>({ at: 'idle' })
  const services = useRoomServices()
  const planOf = (file: Imported) => planImport(mine.owned.value, file, rules())
  const newIn = async ({ besides }: Imported): Promise<number> => {
    const here = await services?.besides?.()
    return here && besides ? sizeOf(missingHere(here, besides)) : 0
  }

  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    if (!file) return
    setState({ at: 'busy' })
    // What she has is known before what is new is reckoned.
    await mine.start()
    setState(await open(file, planOf, newIn))
    // The same file may be chosen again when it has been mended.
    input.value = ''
  }
  const take = async (file: Imported) => {
    setState({ at: 'busy' })
    // Another tab may have changed something since she read the plan.
    const done = await mine.take(planOf(file).next, file.besides)
    setState(done.ok ? { at: 'taken', id: done.value } : { at: 'failed', why: done.error })
  }
  const undo = async (id: string) => {
    setState({ at: 'busy' })
    const done = await mine.undo(id)
    setState(done.ok ? { at: 'undone', stayed: done.value } : { at: 'failed', why: done.error })
  }
  const taken = state.at === 'taken' ? state.id : undefined

  return (
    <section class="exchange">
      <h2>{t('exchange.in')}</h2>
      <p>{t('exchange.in.text')}</p>
      <label class="ds-label" for="exchange-file">
        {t('exchange.in.choose')}
      </label>
      <p class="hint" id="exchange-limits">
        {t('exchange.in.limits', {
          size: LIMITS.bytes / 1_000_000,
          rows: LIMITS.rows.toLocaleString('nb-NO'),
        })}
      </p>
      <input
        id="exchange-file"
        type="file"
        class="ds-input"
        accept=".vcf,.csv,.txt,.json,text/vcard,text/csv,application/json"
        aria-describedby="exchange-limits"
        onChange={(e) => void choose(e.currentTarget)}
      />
      <p role="status">{sentence(state)}</p>
      {state.at === 'asking' && (
        <Preview
          plan={state.plan}
          besides={state.besides}
          onTake={() => void take(state.file)}
          onLeave={() => setState({ at: 'left' })}
        />
      )}
      {taken !== undefined && (
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => void undo(taken)}
        >
          {t('exchange.undo')}
        </button>
      )}
      <Imports mine={mine} but={taken} onUndo={(id) => void undo(id)} />
    </section>
  )
}

async function open(
  file: File,
  planOf: (file: Imported) => Plan,
  newIn: (file: Imported) => Promise<number>,
): Promise<State> {
  if (isTooBig(file.size)) return { at: 'refused', why: { why: 'too-big' } }
  try {
    const read = readContacts(new Uint8Array(await file.arrayBuffer()))
    return read.ok
      ? {
          at: 'asking',
          file: read.value,
          plan: planOf(read.value),
          besides: await newIn(read.value),
        }
      : { at: 'refused', why: read.error }
  } catch {
    // A file in a cloud, or taken away since it was chosen.
    return { at: 'unread' }
  }
}

function sentence(s: State): string {
  switch (s.at) {
    case 'idle':
    case 'asking':
      return ''
    case 'busy':
      return t('exchange.busy')
    case 'left':
      return t('exchange.left')
    case 'undone':
      return undone(s.stayed)
    case 'unread':
      return t('exchange.refused.unread')
    case 'refused':
      return t(`exchange.refused.${s.why.why}`, 'row' in s.why ? { row: s.why.row } : {})
    case 'failed':
      return t(`exchange.failed.${s.why === 'full' || s.why === 'newer' ? s.why : 'other'}`)
    case 'taken':
      return t('exchange.saved')
  }
}

/** What the handbook says of numbers: which are for emergencies, and which are there already. */
const rulesOf =
  ({ contacts }: Handbook) =>
  (): Rules => {
    const all = Object.values(contacts)
    const emergency = all.filter((c) => c.kind === 'nød')
    const numbers = (of: typeof all) => new Set(of.flatMap((c) => c.phone ?? []))
    return {
      emergency: numbers(emergency),
      emergencyIds: new Set(emergency.map((c) => c.id)),
      official: numbers(all),
      newId: () => crypto.randomUUID(),
      now: Date.now(),
    }
  }
