import { COVERAGE, type CoverageFile } from '../../handbook/pack/model.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'
import { textOf } from '../bytes.ts'
import type { Deps, NetworkProblem } from '../model.ts'
import { readText } from './read.ts'
import { isNewer, isRecord, parse } from './shape.ts'

const FIGURES = ['questions', 'answered', 'own', 'region', 'contacts', 'reachable']

/**
 * How far every municipality has come: from the network, else what was fetched last. It lies among
 * the packs without being one, so the next publication sweeps it away: then it is out of date.
 */
export async function readCoverage(
  deps: Pick<Deps, 'network' | 'store'>,
): Promise<Result<CoverageFile, NetworkProblem>> {
  const answer = await deps.network(COVERAGE)
  const fresh = answer.ok ? coverageIn(textOf(answer.value)) : undefined
  if (answer.ok && fresh) {
    await deps.store.write(COVERAGE, answer.value).catch(() => undefined)
    return ok(fresh)
  }
  const kept = coverageIn((await readText(deps.store, COVERAGE)) ?? '')
  return kept ? ok(kept) : fail(answer.ok ? 'not-json' : answer.error)
}

function coverageIn(text: string): CoverageFile | undefined {
  const file = parse(text)
  if (!isRecord(file) || isNewer(file) || typeof file['number'] !== 'number') return undefined
  const rows = file['municipalities']
  const whole =
    isRecord(file['regions']) &&
    isRecord(rows) &&
    Object.values(rows).every(
      (r) => isRecord(r) && FIGURES.every((name) => typeof r[name] === 'number'),
    )
  return whole ? (file as CoverageFile) : undefined
}
