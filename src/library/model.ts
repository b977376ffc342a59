import type { PackIndex } from '../handbook/pack/model.ts'
import type { Result } from '../handbook/result.ts'
import type { Bytes } from './bytes.ts'

/** The record of what is in use. Writing it is the swap (design 2, rule 4). */
export const ACTIVE = 'active.json'
/** The record, written just before the record: `readActive` says why. */
export const TWIN = 'active-twin.json'
/** What is published: under this name on the server, never in the store. */
export const INDEX = 'index.json'

/** Files by name. `read` of a name that is not there is undefined; `write` may throw (quota). */
export type Store = {
  read(name: string): Promise<Bytes | undefined>
  /** A text is kept as UTF-8. */
  write(name: string, content: Bytes | string): Promise<void>
  remove(name: string): Promise<void>
  names(): Promise<readonly string[]>
}

export type NetworkProblem = 'offline' | 'refused' | 'not-json'
/** A file, by its name below `packs/`. Always answers, also when the network does not. */
export type Network = (name: string) => Promise<Result<Bytes, NetworkProblem>>
/** The first 96 bits of SHA-256, base64url: 16 characters, as in file names. */
export type Digest = (bytes: Bytes) => Promise<string>
/** One piece of work at a time, over all tabs. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>
/** What `work` gives, or what `late` gives once so many milliseconds have passed without it. */
export type Limit = <T>(work: Promise<T>, ms: number, late: () => T | Promise<T>) => Promise<T>

export type Reader = { readonly store: Store; readonly digest: Digest }
export type Deps = Reader & {
  readonly network: Network
  readonly lock: Lock
  readonly limit: Limit
}

/** Which municipalities, home first, and the user's language. */
export type Wanted = { readonly chosen: readonly string[]; readonly lang: string }

/** One complete publication, as far as this device needs it. */
export type Active = Wanted & {
  readonly format: number
  readonly index: PackIndex
  /** Files of the version before, which another tab may still show. Kept for one generation. */
  readonly previous: readonly string[]
}

/** Why the device still has what it had. Each is one plain sentence on a screen. */
export type UpdateProblem =
  /** No answer, or it stopped in the middle. */
  | { readonly kind: 'offline' }
  /** Something answered that is not our file: not found, a redirect, a login page. */
  | { readonly kind: 'refused'; readonly file: string }
  /** What came is not what its name says, or makes no sense. */
  | { readonly kind: 'damaged'; readonly file: string }
  /** The app must be updated first. */
  | { readonly kind: 'newer-format' }
  /** What came was published before what is here. */
  | { readonly kind: 'older-index' }
  /** The device has no room, or will not store. */
  | { readonly kind: 'full' }
  /** No publication names it. */
  | { readonly kind: 'unknown-municipality'; readonly id: string }
  /** Here, but no longer (or no longer whole) in the newer publication. */
  | { readonly kind: 'left-out'; readonly id: string }
  /** Another tab, or the storage, has not answered. It may still come. */
  | { readonly kind: 'stalled' }

/** Why a municipality cannot be read: update with `held` repairs the first. */
export type ReadProblem =
  | { readonly kind: 'damaged'; readonly files: readonly string[] }
  | { readonly kind: 'left-out'; readonly id: string }
