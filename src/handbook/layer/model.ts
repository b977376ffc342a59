import type { Card, Step } from '../card/model.ts'
import type { Contact, ContactPart } from '../contact/model.ts'
import type { Taught } from '../learn/model.ts'
import type { Plan } from '../plan/model.ts'
import type { SynonymGroup } from '../search/synonyms.ts'
import type { Block, Inline, Place } from '../text.ts'
import type { Theme } from '../theme/theme.ts'

/** The languages content is written in. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const

export const DUTY_PARTS = [
  'hvem',
  'terskel',
  'til-hvem',
  'hvor-fort',
  'taushetsplikt',
  'oppfylt',
  'ikke-nok',
  'ikke-gjor',
] as const
/** What every duty answers: whom it binds, threshold, to whom, how fast, confidentiality, … */
export type DutyPart = (typeof DUTY_PARTS)[number]

/** A place in a statute, with when it was read and how sure we are that it holds today. */
export type Statute = {
  readonly text: string
  readonly url?: string
  readonly checked: string
  readonly confidence: 'H' | 'M–H' | 'M'
}

export type Duty = {
  readonly id: string
  readonly title: string
  readonly appliesTo: string
  readonly statutes: readonly Statute[]
  /** The deadlines a statute gives, in the words of the vocabulary. */
  readonly deadlines: readonly string[]
  readonly reviewed: string
  readonly reviewBy: string
  readonly intro: readonly Block[]
  readonly parts: readonly {
    readonly id: DutyPart
    readonly title: string
    readonly blocks: readonly Block[]
  }[]
  readonly lang?: string
  /** The layer the duty comes from; set by `resolve`. */
  readonly from?: string
  readonly at?: Place
}

/** A question put to every municipality. */
export type Question = {
  readonly id: string
  readonly question: string
  readonly askedOf: string
  /** What the employee does until it is answered. */
  readonly meanwhile: readonly Inline[]
  /** Answered when these contacts have a number. */
  readonly answeredBy: readonly string[]
  readonly lang?: string
  readonly at?: Place
}

export type Answer = {
  readonly id: string
  readonly blocks: readonly Block[]
  readonly lang?: string
  readonly at?: Place
}

/** A layer's own steps in a card that a layer beneath holds. */
export type CardChange = {
  readonly card: string
  readonly steps: readonly {
    readonly step: Step
    /** A new step says which step it follows. Absent: it replaces the step with its id. */
    readonly after?: string
    /** The wording beneath that was read when this was written (`fingerprint`). */
    readonly read?: string
  }[]
  readonly at?: Place
}

/** What a layer says, in one language. */
export type Words = Taught & {
  readonly cards: readonly Card[]
  readonly changes: readonly CardChange[]
  readonly duties: readonly Duty[]
  readonly contacts: readonly ContactPart[]
  readonly questions: readonly Question[]
  readonly answers: readonly Answer[]
}

/** National, regional or municipal: what it says, and what it builds on. */
export type Layer = Words & {
  readonly id: string
  readonly name: string
  /** Of the words above. */
  readonly lang: string
  readonly buildsOn: readonly string[]
  /** The example municipality: apart from the 357, never a `tel:` (field rules 2 and 3). */
  readonly example: boolean
  readonly owner?: string
  /** Card ids in the order of the first screen; the others follow. */
  readonly order: readonly string[]
  /** Lesson and drill ids in the order of the lists; the others follow. */
  readonly learnOrder?: readonly string[]
  /** Cards that do not apply here, with the reason. */
  readonly hidden: Readonly<Record<string, string>>
  /** Its own colours. */
  readonly theme?: Theme
  /** What else is worth knowing, a sentence or two each; for the coordinator, on no card. */
  readonly notes?: readonly string[]
  readonly plan?: Plan
  /** Words that find each other in search, whatever the language. */
  readonly synonyms?: readonly SynonymGroup[]
  /** The same, in other languages. Empty once `localise` has chosen one. */
  readonly translations: Readonly<Record<string, Partial<Words>>>
  /** The other language that `localise` has put it in. A pack is; the phone must not do it again. */
  readonly localised?: string
  /** While compiling: taken from a publication, which has it in one language at a time. These. */
  readonly published?: Readonly<Record<string, Layer>>
  readonly at?: Place & {
    /** Where `bygger-på`, `rekkefølge` and each of `skjul-kort` stand. */
    readonly fields?: Readonly<Record<string, Place>>
  }
}

/** One of the 357, or the example. */
export type Municipality = {
  /** The number, or the name of the example. */
  readonly id: string
  /** As in addresses: `1875-hamaroy`. */
  readonly slug: string
  readonly name: string
  readonly county: string
  readonly example: boolean
  /** The register's name, when the layer goes by another. */
  readonly also?: string
  /** Numbers that it, or a part of it, has had: they lead to it still. */
  readonly was?: readonly string[]
}

/** A question with what the municipality has said, if anything. */
export type Clarification = Question & {
  readonly answer?: readonly Block[]
  readonly answerLang?: string
  readonly answerAt?: Place
  readonly answered: boolean
  /** The layer that answered. */
  readonly from?: string
}

/** What a municipality has not told us. */
export type Gap = {
  readonly kind: 'contact' | 'clarification'
  readonly id: string
  readonly title: string
  readonly askedOf: string
}

/** The wording beneath a municipal step changed after it was written. */
export type Drift = {
  readonly layer: string
  readonly card: string
  readonly step: string
  /** What to paste as `lest=` once the new wording has been read. */
  readonly expected: string
  readonly found?: string
  readonly at?: Place
}

/** A card that a layer has taken away here. */
export type Hidden = {
  readonly title: string
  readonly reason: string
  /** The layer that hides it. */
  readonly from: string
}

/** Everything a municipality's staff can read, in one language, with provenance on every part. */
export type Handbook = {
  readonly municipality: Municipality
  readonly lang: string
  readonly layers: readonly Pick<Layer, 'id' | 'name' | 'notes' | 'plan'>[]
  readonly cards: readonly Card[]
  readonly contacts: Readonly<Record<string, Contact>>
  readonly duties: Readonly<Record<string, Duty>>
  readonly clarifications: Readonly<Record<string, Clarification>>
  readonly hidden: Readonly<Record<string, Hidden>>
  readonly synonyms?: readonly SynonymGroup[]
  readonly gaps: readonly Gap[]
  readonly drift: readonly Drift[]
  /** The colours of the topmost layer that has its own. */
  readonly theme?: Theme
}
