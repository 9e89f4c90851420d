import type { Day, PersonId, ServiceId } from '#base/ids.ts'
import type { InformationType } from './information.ts'
import type { Drawing } from './drawing.ts'
import type { PartyId } from './network.ts'

/** Who wrote something: someone at work, for a service, or someone of the family. */
export type Author = { readonly person: PersonId; readonly service: ServiceId } | { readonly party: PartyId }

/** What decides who may read it: whose words, about what, and whether they are kept from guardians. */
export type Mark = {
  readonly author: Author
  readonly type: InformationType
  /** By the child with a qualified person, or because the child's own words may not reach them. */
  readonly keptFromGuardians: boolean
  /** The health service lets guardians know this, though health is the youth's own (pasient- og brukerrettighetsloven § 3-4). */
  readonly isReleased?: true
  /** The child has said that these should not see it; hidden from them until a qualified person has looked at it with the child. */
  readonly keptFrom?: readonly PartyId[]
  /** The child's own words tell of violence or abuse: no guardian, and nobody invited, but those whom two have decided on. */
  readonly tellsOfHarm?: true
  readonly sharedWith?: readonly PartyId[]
  /** Written before the child was born: of the family hers alone, and shared at work as she has said yes to. */
  readonly about?: PartyId
}

/** A line that was written while doing something, and who may read it. */
export type Written = { readonly mark: Mark; readonly text: string }

/** A mark of something that belongs to something else: about the same one. */
export const sameAbout = (mark: Mark, { about }: Pick<Mark, 'about'>): Mark =>
  about === undefined ? mark : { ...mark, about }

/** Anything written in a relay that has an address of its own. */
export type Entry = {
  readonly id: string
  readonly kind: 'note' | 'glimpse' | 'own-words'
  readonly mark: Mark
  readonly text: string
  /** What a child drew, beside its words or instead of them. */
  readonly drawing?: Drawing
  readonly on: Day
}

export type Question = {
  readonly id: string
  readonly mark: Mark
  readonly to: PersonId | PartyId
  readonly text: string
  readonly askedOn: Day
  readonly answer: { readonly mark: Mark; readonly text: string; readonly on: Day } | undefined
  /** Whoever asked it waits for no answer any longer. */
  readonly takenBackOn?: Day
}

export const waitsForAnswer = ({ answer, takenBackOn }: Question): boolean =>
  answer === undefined && takenBackOn === undefined

export type Words = { readonly entries: readonly Entry[]; readonly questions: readonly Question[] }

export type WordsEvent =
  | { readonly type: 'entry-added'; readonly entry: Entry }
  | { readonly type: 'question-asked'; readonly question: Question }
  | {
      readonly type: 'question-taken-back'
      readonly question: string
      readonly by: PartyId
      readonly on: Day
    }
  | {
      readonly type: 'question-answered'
      readonly question: string
      readonly mark: Mark
      readonly text: string
      readonly on: Day
    }

export const noWords: Words = { entries: [], questions: [] }

export function evolveWords(words: Words, event: WordsEvent): Words {
  switch (event.type) {
    case 'entry-added':
      return { ...words, entries: [...words.entries, event.entry] }
    case 'question-asked':
      return { ...words, questions: [...words.questions, event.question] }
    case 'question-taken-back':
      return {
        ...words,
        questions: words.questions.map((one) => (one.id === event.question ? { ...one, takenBackOn: event.on } : one)),
      }
    case 'question-answered':
      return {
        ...words,
        questions: words.questions.map((one) =>
          one.id === event.question ? { ...one, answer: { mark: event.mark, text: event.text, on: event.on } } : one,
        ),
      }
  }
}
