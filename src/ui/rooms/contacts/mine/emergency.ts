import { useHandbook } from '../../../context.ts'

/** The emergency numbers: none is anyone's own, under no other name (field rule 8). */
export function useEmergency(): ReadonlySet<string> {
  const { contacts } = useHandbook()
  return new Set(
    Object.values(contacts)
      .filter((c) => c.kind === 'nød')
      .flatMap((c) => c.phone ?? []),
  )
}
