import type { Day } from '#base/ids.ts'
import type { Mark } from './words.ts'

/** What someone of the family says of something that stands here: of a measure, of minutes, or that something is wrong. */
export const remarkKinds = ['agree', 'disagree', 'confirm', 'comment', 'correct'] as const
export type RemarkKind = (typeof remarkKinds)[number]

/** `event`: the number of what happened; it never changes, so that what is said of it goes on standing beside it. */
export type RemarkAbout = { readonly measure: string } | { readonly meeting: string } | { readonly event: number }

export type RemarkAnswer = {
  /** `corrected`: written anew; `noted`: both stand; `kept`: stands as it is, and why. */
  readonly is: 'corrected' | 'noted' | 'kept'
  readonly mark: Mark
  readonly text: string
  readonly on: Day
}

export type Remark = {
  readonly id: string
  readonly mark: Mark
  readonly is: RemarkKind
  readonly about: RemarkAbout
  readonly text: string
  readonly on: Day
  /** By when a correction is answered (personvernforordningen art. 12 nr. 3). */
  readonly answerBy: Day | undefined
  readonly answer: RemarkAnswer | undefined
}

export type RemarkEvent =
  | { readonly type: 'remark-made'; readonly remark: Remark }
  | { readonly type: 'remark-answered'; readonly remark: string; readonly answer: RemarkAnswer }

export function evolveRemarks(remarks: readonly Remark[], event: RemarkEvent): readonly Remark[] {
  switch (event.type) {
    case 'remark-made':
      return [...remarks, event.remark]
    case 'remark-answered':
      return remarks.map((one) => (one.id === event.remark ? { ...one, answer: event.answer } : one))
  }
}
