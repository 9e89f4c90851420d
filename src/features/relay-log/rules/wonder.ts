import type { Day, PersonId, UnitId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { ok, refuse, type Result } from '#base/result.ts'

/** What one asks oneself before anyone knows whether it is a worry (domain A4). No name is asked for. */
export const wonderQuestions = ['noticed', 'said', 'when', 'before', 'done'] as const
export type WonderQuestion = (typeof wonderQuestions)[number]
export type WonderAnswers = Readonly<Record<WonderQuestion, string>>

export const wonderStates = ['draft', 'shared', 'received', 'ended'] as const
export type WonderState = (typeof wonderStates)[number]

/** A wonder note: a draft is the author's alone; shared with the nearest leader it is case handling and ends by an act. */
export type WonderNote = {
  readonly id: string
  readonly author: PersonId
  readonly unit: UnitId
  readonly state: WonderState
  readonly begunOn: Day
  readonly keptUntil: Day | undefined
  readonly renewed: boolean
  readonly answered: boolean
}

export const wonderActs = [
  'see',
  'write',
  'renew',
  'delete',
  'share',
  'receive',
  'answer',
  'close',
  'make-relay',
] as const
export type WonderAct = (typeof wonderActs)[number]

/** The author's leader in the unit; where nobody leads, whoever answers for it. */
export type WonderActor = {
  readonly person: PersonId
  readonly units: readonly UnitId[]
  readonly answersFor: readonly UnitId[]
}

/**
 * Nobody but the author knows of a draft. What is shared the leader sees too; the leader alone ends it, or the author by
 * making a relay of it when the family has agreed.
 */
export function mayWonder(actor: WonderActor, act: WonderAct, note: WonderNote): 'author' | 'office' | undefined {
  const author = note.author === actor.person && actor.units.includes(note.unit) ? 'author' : undefined
  const isShared = note.state === 'shared' || note.state === 'received'
  const office = note.state !== 'draft' && actor.answersFor.includes(note.unit) ? 'office' : undefined

  switch (act) {
    case 'see':
      return author ?? office
    case 'write':
    case 'delete':
    case 'share':
      return note.state === 'draft' ? author : undefined
    case 'renew':
      return note.state === 'draft' && !note.renewed ? author : undefined
    case 'receive':
      return note.state === 'shared' ? office : undefined
    case 'answer':
    case 'close':
      return isShared ? office : undefined
    case 'make-relay':
      return note.state === 'ended' ? undefined : author
  }
}

/** Days before a draft goes when its author is told. */
export const warnedBefore = 7

export const isAboutToGo = ({ keptUntil }: Pick<WonderNote, 'keptUntil'>, today: Day): boolean =>
  keptUntil !== undefined && keptUntil <= dayAfter(today, warnedBefore)

/** Answers cut into lines: each goes along to a relay or stays, one by one. */
export const linesOf = (
  answers: WonderAnswers,
): readonly { readonly question: WonderQuestion; readonly text: string }[] =>
  wonderQuestions.flatMap((question) =>
    answers[question]
      .split('\n')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({ question, text })),
  )

/** The lines that were ticked, in their order; unticked is what nobody said yes to. */
export function linesChosen(answers: WonderAnswers, ticked: readonly string[]): Result<string, 'none'> {
  const chosen = linesOf(answers).filter((_, index) => ticked.includes(String(index)))
  return chosen.length === 0 ? refuse('none') : ok(chosen.map(({ text }) => text).join('\n'))
}
