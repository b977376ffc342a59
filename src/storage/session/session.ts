/** What we use of sessionStorage. */
export type SessionLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Asked, not given: where storage is denied, merely reading `window.sessionStorage` throws. */
export type Session = () => SessionLike | null | undefined

/** What all our keys begin with: other apps may live under the same origin. */
export const PREFIX = 'tiltakskort.'

/** Does something with the session; `undefined` when there is none or it refuses. */
export function attempt<T>(session: Session, act: (s: SessionLike) => T): T | undefined {
  try {
    const s = session()
    return s ? act(s) : undefined
  } catch {
    return undefined
  }
}

/** The keys that begin with a prefix. */
export const keysWith = (s: SessionLike, prefix: string): readonly string[] =>
  Array.from({ length: s.length }, (_, i) => s.key(i) ?? '').filter((k) => k.startsWith(prefix))
