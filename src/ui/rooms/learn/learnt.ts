import { useEffect, useState } from 'preact/hooks'
import type { Learning } from '../../../handbook/learn/model.ts'
import type { Result } from '../../../handbook/result.ts'
import { useHandbook, useRoomServices } from '../../context.ts'

type Got = Result<Learning, 'offline' | 'failed'>

/**
 * What is learnt from, from the device or the network; undefined until one has answered.
 * @returns it, and how to ask again
 */
export function useLearning(): { readonly got: Got | undefined; again(): void } {
  const learner = useRoomServices()?.learner
  const { municipality, lang } = useHandbook()
  const [got, setGot] = useState<Got>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let gone = false
    void learner?.start()
    void learner?.open(municipality.id, lang).then((g) => {
      if (!gone) setGot(g)
    })
    return () => {
      gone = true
    }
  }, [learner, municipality.id, lang, tries])
  return { got, again: () => setTries((n) => n + 1) }
}
