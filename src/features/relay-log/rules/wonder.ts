import type { Day, PersonId, UnitId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { ok, refuse, type Result } from '#base/result.ts'

/**
 * What one asks oneself before anyone knows whether it is a worry (domain A4), where the municipality's guide has no tool
 * that asks something else. No name is asked for.
 */
export const standardQuestions = ['noticed', 'said', 'when', 'before', 'done'] as const
export type StandardQuestion = (typeof standardQuestions)[number]

/** One question with its answer. The question is kept as it was asked: a later edit of the guide changes no old note. */
export type Answered = {
  readonly key: string
  readonly question: string
  readonly help: string | undefined
  /** Of the question. */
  readonly language: string
  readonly answer: string
}

/** All that a note says. Sealed as a whole. */
export type WonderWords = {
  readonly asked: readonly Answered[]
  /** The guide's step that it was begun from. */
  readonly step: string | undefined
  /** Which open page wrote last, so that one whose answer got lost on the way is not taken for a second writer. */
  readonly writer: string | undefined
}

export const wonderStates = ['draft', 'shared', 'received', 'ended'] as const
export type WonderState = (typeof wonderStates)[number]
export type WonderEnd = 'closed' | 'relay'

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
  readonly endedHow: WonderEnd | undefined
}

export const wonderActs = [
  'see',
  'write',
  /** The page itself keeps what is being written. */
  'keep',
  'renew',
  'delete',
  'share',
  'receive',
  'answer',
  'close',
  'make-relay',
  'copy',
  'export',
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
 * making a relay of it when the family has agreed. The leader answers once: what was said to the author stays as it was.
 */
export function mayWonder(actor: WonderActor, act: WonderAct, note: WonderNote): WonderBecause | undefined {
  const { author, office } = standingAt(actor, note)
  const isShared = note.state === 'shared' || note.state === 'received'

  switch (act) {
    case 'see':
      return author ?? office
    case 'write':
    case 'keep':
    case 'delete':
    case 'share':
      return note.state === 'draft' ? author : undefined
    case 'renew':
      return note.state === 'draft' && !note.renewed ? author : undefined
    case 'receive':
      return note.state === 'shared' ? office : undefined
    case 'answer':
      return isShared && !note.answered ? office : undefined
    case 'close':
      return isShared ? office : undefined
    case 'make-relay':
      return note.state === 'ended' ? undefined : author
    case 'copy':
    case 'export':
      return note.state === 'ended' ? undefined : (author ?? office)
  }
}

/** Whether an act that is done once was done, by whom it is for: its form, sent again, is only answered. */
export function didWonder(actor: WonderActor, act: WonderAct, note: WonderNote): WonderBecause | undefined {
  const { author, office } = standingAt(actor, note)

  switch (act) {
    case 'renew':
      return note.renewed ? author : undefined
    case 'write':
      // Ended, its words are gone, and there is nothing to put others beside.
      return note.state === 'draft' || note.state === 'ended' ? undefined : author
    case 'share':
      return note.state === 'draft' ? undefined : author
    case 'make-relay':
      return note.endedHow === 'relay' ? author : undefined
    case 'receive':
      return note.state === 'received' || note.state === 'ended' ? office : undefined
    case 'answer':
      return note.answered ? office : undefined
    case 'close':
      return note.endedHow === 'closed' ? office : undefined
    case 'see':
    case 'keep':
    case 'delete':
    case 'copy':
    case 'export':
      return undefined
  }
}

type WonderBecause = 'author' | 'office'

const standingAt = ({ person, units, answersFor }: WonderActor, { author, unit, state }: WonderNote) => ({
  author: author === person && units.includes(unit) ? ('author' as const) : undefined,
  office: state !== 'draft' && answersFor.includes(unit) ? ('office' as const) : undefined,
})

/** Days before a draft goes when its author is told. */
export const warnedBefore = 7

export const isAboutToGo = ({ keptUntil }: Pick<WonderNote, 'keptUntil'>, today: Day): boolean =>
  keptUntil !== undefined && keptUntil <= dayAfter(today, warnedBefore)

/** What a page knew of a note when it was opened, and which page it is. */
export type SeenBy = { readonly version: number; readonly writer: string }

/** When the worry arose, as its author says; where nothing is said, when the note was begun. Nobody has noticed it yet tomorrow. */
export const aroseOn = (said: Day | undefined, begunOn: Day, today: Day): Result<Day, 'future'> =>
  said === undefined ? ok(begunOn) : said > today ? refuse('future') : ok(said)

/**
 * Answers in place of those that stand; a question that nothing is said of keeps its own. Refused when another page has
 * written since this one was opened: what it wrote is shown first.
 */
export function writeAnswers(
  { words, version }: { readonly words: WonderWords; readonly version: number },
  typed: ReadonlyMap<string, string>,
  seen: SeenBy,
): Result<WonderWords, 'changed-meanwhile'> {
  const written = {
    ...words,
    asked: words.asked.map((one) => ({ ...one, answer: typed.get(one.key) ?? one.answer })),
    writer: seen.writer,
  }
  const isSame = written.asked.every(({ answer }, at) => answer === words.asked[at]?.answer)
  return isSame || seen.version === version || seen.writer === words.writer ? ok(written) : refuse('changed-meanwhile')
}

export const isEmpty = ({ asked }: Pick<WonderWords, 'asked'>): boolean => linesOf(asked).length === 0

/** Answers cut into lines: each goes along to a relay or stays, one by one. */
export const linesOf = (
  asked: readonly Answered[],
): readonly { readonly question: Answered; readonly text: string }[] =>
  asked.flatMap((question) =>
    question.answer
      .split('\n')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({ question, text })),
  )

/** The lines that were ticked, each under what was asked; unticked is what nobody said yes to. */
export function linesChosen(asked: readonly Answered[], ticked: readonly string[]): Result<string, 'none'> {
  const chosen = linesOf(asked).filter((_, index) => ticked.includes(String(index)))
  if (chosen.length === 0) return refuse('none')
  const questions = [...new Set(chosen.map(({ question }) => question))]
  if (questions.length === 1) return ok(chosen.map(({ text }) => text).join('\n'))
  return ok(
    questions
      .map((one) =>
        [one.question, ...chosen.filter(({ question }) => question === one).map(({ text }) => text)].join('\n'),
      )
      .join('\n\n'),
  )
}
