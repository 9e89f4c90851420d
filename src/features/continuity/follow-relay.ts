import type { FollowUp, FollowUpThen, RungTold } from '#base/follow-up.ts'
import type { PersonId, UnitId } from '#base/ids.ts'
import { osloTime } from '#base/oslo-time.ts'
import { uuidFrom } from '#base/uuid.ts'
import { listAway, listOfficesOn } from '#features/people/index.ts'
import { openFollowed, type Looking } from '#features/relay-log/index.ts'
import type { Round } from './list-round.ts'
import { lookAtRelay, type Due, type Told } from './rules/look.ts'
import { firstMeasureOf, openSpans } from './rules/spans.ts'
import { saveFollowed } from './save-followed.ts'
import { byPlace, listTold, saveTold } from './save-told.ts'

/**
 * Looks at a relay: tells whoever is to be told now, writes each rung into what happened, and keeps what runs and where it broke.
 * All in one transaction: killed in the middle, nothing of it was; twice at once, the second finds that it is done.
 */
export async function followRelay(looking: Looking, { counting, whole }: Round): Promise<void> {
  const open = await openFollowed(looking)
  if (open === undefined) return
  const { tx, municipality, id, now } = looking
  const today = osloTime(now).day
  const history = await open.history((people) =>
    listAway(tx, municipality, { people, from: '0001-01-01', until: today }),
  )
  const offices = await listOfficesOn(tx, municipality, today, {
    people: [...new Set(history.flatMap(({ followUp }) => peopleIn(followUp)))],
    units: [...new Set(history.flatMap(({ followUp }) => unitsIn(followUp)))],
    whole,
  })
  const subject = { ...open, tx, municipality, id, subject: 'relay' } as const
  const before = await listTold(subject)
  const around = { ...counting, officesOn: () => offices }
  const look = lookAtRelay(
    history,
    around,
    before.map(({ notice }) => notice),
    now,
  )

  const told = rungsOf(await saveTold(subject, look, before, now), today)
  await open.keep(told, look.lookAt)
  await saveFollowed(tx, municipality, id, {
    version: open.version + told.length,
    dueOn: firstDay(look.due),
    sealed: open.seal(JSON.stringify(look.due)),
    meetings: look.meetings.length === 0 ? undefined : open.seal(JSON.stringify(look.meetings)),
    breaks: look.breaks.map(({ kind, subject: about, from, to, unit }) => ({
      ...{ kind, subject: uuidFrom(open.hash(`break/${kind}/${about}`)) },
      ...{ from_day: from, to_day: to ?? null, unit_id: unit },
    })),
    spans: openSpans(history).map(({ from, to, unit, isWaiting }) => ({
      ...{ from_day: from, to_day: to ?? null, unit_id: unit, is_waiting: isWaiting },
    })),
    firstMeasure: firstMeasureOf(history),
  })
}

/** Told ahead is no rung: nothing is late yet. */
const rungsOf = (told: readonly Told[], on: string): readonly RungTold[] =>
  byPlace(told).flatMap(({ clock, rung, all, planned }) =>
    rung === undefined ? [] : [{ kind: clock.kind, about: clock.about, due: clock.dueOn, rung, to: all, planned, on }],
  )

/** A birthday is left out: the day would tell whoever reads the table when somebody is born. */
const firstDay = (due: readonly Due[]): string | undefined => due.find(({ kind }) => kind !== 'birthday')?.dueOn

const peopleIn = ({ holder, deputy, offers, measures, corrections }: FollowUp): readonly PersonId[] => [
  holder,
  ...(deputy === undefined ? [] : [deputy]),
  ...offers.map(({ to }) => to),
  ...measures.flatMap(({ responsible }) => responsible ?? []),
  ...corrections.flatMap(({ author }) => author ?? []),
]

const unitsIn = ({ unit, states }: FollowUpThen['followUp']): readonly UnitId[] => [
  unit,
  ...states.flatMap((state) => (state.is === 'waiting-for-holder' ? [state.unit] : [])),
]
