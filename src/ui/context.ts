import { createContext, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { Step } from '../handbook/card/model.ts'
import type { Handbook } from '../handbook/layer/model.ts'
import type { Action } from '../handbook/text.ts'
import type { RoomServices } from './rooms/services.ts'
import type { Services } from './services.ts'

/** The handbook the words below come from. */
export const HandbookContext = createContext<Handbook | undefined>(undefined)

/** Absent while a page is prerendered: what needs the device is rendered second. */
export const ServicesContext = createContext<Services | undefined>(undefined)

export function useHandbook(): Handbook {
  const h = useContext(HandbookContext)
  if (!h) throw new Error('a part that needs a handbook was rendered outside one')
  return h
}

/** The device, once there is one: undefined in the prerendered page and in the first render. */
export const useServices = (): Services | undefined => useContext(ServicesContext)

/** What the second half has of the device, once it is here. */
export const useRoomServices = (): RoomServices | undefined => useServices()?.half.value?.services

/** Where a link of the current handbook leads: its place in the address, and its language when not its own. */
export function usePlace(): { readonly place: string; readonly lang?: string } {
  return useContext(PlaceContext)
}
export const PlaceContext = createContext<{ readonly place: string; readonly lang?: string }>({
  place: '',
})

/** Inside an answer: links there are words and numbers, and open no box of their own. */
export const InsideContext = createContext(false)

/**
 * Where no one is to be called: numbers are words, never `tel:` (field rule 2). In a `drill` no link
 * leads out either, so that no one calls from a real card and believes that she is rehearsing.
 */
export const RehearsalContext = createContext<'lesson' | 'drill' | undefined>(undefined)

/** The first action of a step that calls each contact. */
export const FirstCallContext = createContext<ReadonlyMap<string, Action>>(new Map())

/** A contact to call, its button alone, the gap where a number is missing, or what is settled. */
export type PieceOf = {
  readonly kind: 'call' | 'button' | 'gap' | 'settled'
  readonly id: string
}

/** Drawn once and for all while pages are built (`drawn/`); absent on a phone. */
export type Drawn = {
  piece(of: PieceOf): VNode
  /** Undefined: to be drawn for this municipality. */
  step(of: Step): VNode | undefined
}
export const DrawnContext = createContext<Drawn | undefined>(undefined)
