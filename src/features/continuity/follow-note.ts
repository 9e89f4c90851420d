import { osloTime } from '#base/oslo-time.ts'
import { listOfficesOn } from '#features/people/index.ts'
import { openFollowedNote, type FollowedNote, type Looking } from '#features/relay-log/index.ts'
import type { Clock } from './rules/clock.ts'
import type { Counting } from './rules/counting.ts'
import type { Round } from './list-round.ts'
import { lookAt } from './rules/look.ts'
import { wonderClock } from './rules/wonder-clocks.ts'
import { listTold, saveTold } from './save-told.ts'

/** Looks at a wonder note, as at a relay: what is to be decided or answered, and a draft that goes. */
export async function followNote(looking: Looking, { counting, whole }: Round): Promise<void> {
  const open = await openFollowedNote(looking)
  if (open === undefined) return
  const { tx, municipality, id, now } = looking
  const offices = await listOfficesOn(tx, municipality, osloTime(now).day, {
    people: [open.author],
    units: [open.unit],
    whole,
  })
  const subject = { ...open, tx, municipality, id, subject: 'wonder-note' } as const
  const before = await listTold(subject)
  const around = { ...counting, officesOn: () => offices }
  const look = lookAt(
    clocksOf(open, counting),
    around,
    before.map(({ notice }) => notice),
    now,
  )
  await saveTold(subject, look, before, now)
  await open.keep(look.lookAt)
}

function clocksOf(
  { state, author, unit, begunOn, aroseOn, keptUntil, sharedOn, isAnswered }: FollowedNote,
  counting: Counting,
) {
  if (state === 'ended') return []
  const decide = wonderClock(
    { is: 'undecided', author, authorsDeputy: undefined, unit, writtenOn: begunOn, aroseOn },
    counting,
  )
  if (keptUntil !== undefined) {
    const goes = wonderClock({ is: 'draft', author, unit, changedOn: begunOn, keptUntil }, counting)
    return [authorsOwn(decide), goes]
  }
  if (sharedOn === undefined || isAnswered) return [decide]
  return [decide, wonderClock({ is: 'shared', unit, sharedOn }, counting)]
}

/** Nobody else learns that there is a draft. */
const authorsOwn = (clock: Clock): Clock => ({ ...clock, rungs: clock.rungs.filter(({ rung }) => rung === 1) })
