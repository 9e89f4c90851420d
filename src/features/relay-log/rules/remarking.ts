import type { Day } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { before, forward, type IsWorkingDay } from '#base/working-days.ts'
import { isRunning } from './plan.ts'
import type { Relay, RelayEvent } from './relay.ts'
import type { Remark, RemarkAnswer } from './remarks.ts'
import { sameAbout } from './words.ts'

type Events = readonly RelayEvent[]

type Said = Pick<Remark, 'id' | 'mark' | 'text' | 'on'>

/** Agrees or not with a measure that goes on; who does not says why. */
export function sayOfMeasure(
  { plan }: Relay,
  measure: string,
  said: Said & { readonly is: 'agree' | 'disagree' },
): Result<Events, 'gone' | 'empty'> {
  const found = plan.measures.find(({ id }) => id === measure)
  if (found === undefined || !isRunning(found)) return refuse('gone')
  if (said.is === 'disagree' && said.text.trim() === '') return refuse('empty')
  return made({ ...said, mark: sameAbout(said.mark, found.mark), about: { measure }, answerBy: undefined })
}

/** Says that minutes are right, or what is missing in them; nothing in them is changed by that. */
export function sayOfMinutes(
  { meetings }: Relay,
  meeting: string,
  said: Said & { readonly is: 'confirm' | 'comment' },
): Result<Events, 'gone' | 'empty'> {
  const found = meetings.find(({ id }) => id === meeting)
  if (found?.ended === undefined) return refuse('gone')
  if (said.is === 'comment' && said.text.trim() === '') return refuse('empty')
  return made({ ...said, mark: sameAbout(said.mark, found.ended.mark), about: { meeting }, answerBy: undefined })
}

/**
 * By when whoever says that something is wrong is answered: never on a day off, and within the law's month also where days off
 * come close together (personvernforordningen art. 12 nr. 3; the shortest month has four weeks).
 */
export function correctedBy(on: Day, days: number, isWorking: IsWorkingDay): Day {
  const wanted = forward(on, days, isWorking)
  const latest = before(dayAfter(on, fourWeeks), 0, isWorking)
  return wanted < latest ? wanted : latest
}
const fourWeeks = 28

/** Something is wrong: it stands beside the text it is about, has a day for its answer, and nothing is written over. */
export const askCorrection = (
  said: Said & { readonly event: number; readonly answerBy: Day },
): Result<Events, 'empty'> => {
  const { event, ...rest } = said
  return said.text.trim() === '' ? refuse('empty') : made({ ...rest, is: 'correct', about: { event } })
}

const made = (remark: Omit<Remark, 'answer'>): Result<Events, never> =>
  ok([{ type: 'remark-made', remark: { ...remark, answer: undefined } }])

/** Answered once; the first answer stands. */
export function answerRemark(
  { remarks }: Relay,
  id: string,
  answer: RemarkAnswer,
): Result<Events, 'gone' | 'answered' | 'empty'> {
  const remark = remarks.find((one) => one.id === id)
  if (remark === undefined) return refuse('gone')
  if (remark.answer !== undefined) return refuse('answered')
  if (answer.text.trim() === '') return refuse('empty')
  const mark = sameAbout(
    { ...answer.mark, type: remark.mark.type, keptFromGuardians: remark.mark.keptFromGuardians },
    remark.mark,
  )
  return ok([{ type: 'remark-answered', remark: id, answer: { ...answer, mark } }])
}

/** What waits for an answer: something that is said to be wrong. */
export const waitingRemarks = ({ remarks }: Relay): readonly Remark[] =>
  remarks.filter(({ is, answer }) => is === 'correct' && answer === undefined)
