import type { PersonId } from '#base/ids.ts'
import { osloTime } from '#base/oslo-time.ts'
import { listNoticesOf, type NoticeRow, type Request } from '#features/people/index.ts'
import { followUpSeals, listConcerned, recordNamed, type Concerned } from '#features/relay-log/index.ts'
import { followRelay } from './follow-relay.ts'
import { listRound } from './list-round.ts'
import { ladderOf } from './rules/clock.ts'
import type { Waiting } from './rules/today.ts'
import { noticeKinds, readSaid, type Said } from './save-told.ts'
import { readDue } from './read-followed.ts'
import { selectFollowUps } from './store/due.ts'

/** One thing that waits, and where. */
export type TodayLine = Waiting & {
  readonly about: string
  /** In which relay; undefined: about a note. */
  readonly relay: Concerned | undefined
  readonly note: string | undefined
  /** Whom it is about, where the reader may be told. */
  readonly title: string | undefined
  /** When the reader was told of what is another's. */
  readonly toldOn: string | undefined
}

/** Something that has happened, to be looked at. */
export type News = {
  readonly id: string
  readonly kind: string
  readonly on: string
  readonly at: { readonly subject: 'relay' | 'wonder-note'; readonly id: string } | undefined
}

export type Today = { readonly lines: readonly TodayLine[]; readonly news: readonly News[] }

/** At most so many relays that something has just happened in are looked at while somebody waits for the page. */
const mostBehind = 25

/**
 * THE DOOR to what waits for someone: their own in relays that they are in, what they were told of because nobody did it, and what is new. A
 * relay that something has just happened in is looked at first, so that what was done a moment ago is gone from the page.
 */
export async function listToday(request: Request, person: PersonId): Promise<Today> {
  const met = await meet(request, person)
  const behind = met.concerned.filter(({ isBehind }) => isBehind).slice(0, mostBehind)
  if (behind.length === 0) return todayOf(request, person, met)
  const { tx, keys, municipality, now } = request
  const round = await listRound(tx, municipality.id, now)
  for (const { id } of behind) await followRelay({ tx, keys, municipality: municipality.id, id, now }, round)
  return todayOf(request, person, await meet(request, person))
}

type Met = { readonly notices: readonly NoticeRow[]; readonly concerned: readonly Concerned[] }

async function meet(request: Request, person: PersonId): Promise<Met> {
  const notices = await listNoticesOf(request.tx, request.municipality.id, person)
  const told = notices.flatMap(({ subject, subject_id }) => (subject === 'relay' && subject_id ? [subject_id] : []))
  return { notices, concerned: await listConcerned(request, person, [...new Set(told)]) }
}

async function todayOf(request: Request, person: PersonId, { notices, concerned }: Met): Promise<Today> {
  const { municipality, keys } = request
  const own = await ownOf(request, person, concerned)
  const noteKey = await keys.of(municipality.id)
  const told = notices.flatMap((row): readonly TodayLine[] => {
    const { subject, subject_id: id, sealed } = row
    if (sealed === null || id === null) return []
    const toldOn = osloTime(row.told_at).day
    if (subject === 'wonder-note') {
      const said = readSaid(followUpSeals(noteKey, { municipality: municipality.id, note: id }).unseal(sealed))
      // The first place on a ladder is that of whoever is to do it.
      return [{ ...lineOf(said), isOwn: said.place === '1' || said.place.startsWith('ahead'), note: id, toldOn }]
    }
    const relay = concerned.find((one) => one.id === id)
    if (relay === undefined) return []
    const said = readSaid(relay.unseal(sealed))
    const isHere = own.some((one) => one.relay?.id === id && ladderOf(one) === said.ladder)
    // Whoever takes part is told of it as they know it: a deputy, a leader who is in it too.
    const title = relay.isIn ? relay.title() : undefined
    return isHere ? [] : [{ ...lineOf(said), isOwn: isOffices(said), relay, title, toldOn }]
  })
  const lines = [...own, ...oneEach(told)]
  await recordNamed(
    request,
    lines.flatMap(({ title, relay }) => (title === undefined || relay === undefined ? [] : [relay.id])),
  )
  return { lines, news: notices.flatMap(newsOf) }
}

const lineOf = ({ kind, about, dueOn }: Said) => ({
  ...{ kind, about, dueOn, relay: undefined, note: undefined, title: undefined, toldOn: undefined },
})

/** What is the leader's own to do from the first. */
const isOffices = ({ kind, place }: Said): boolean =>
  (kind === 'waiting-for-holder' || kind === 'holder-absence') && !/^[234]/.test(place)

/** Told twice on the way up, by different places: it is one thing to do. */
const oneEach = (lines: readonly TodayLine[]): readonly TodayLine[] => [
  ...new Map(lines.map((one) => [`${one.relay?.id ?? one.note} ${ladderOf(one)}`, one])).values(),
]

async function ownOf(
  { tx, municipality }: Request,
  person: PersonId,
  concerned: readonly Concerned[],
): Promise<readonly TodayLine[]> {
  const inside = concerned.filter(({ isIn }) => isIn)
  const rows = await selectFollowUps(
    tx,
    municipality.id,
    inside.map(({ id }) => id),
  )
  return rows.flatMap(({ relay_id, sealed }) => {
    const relay = inside.find(({ id }) => id === relay_id)
    if (relay === undefined) return []
    const due = readDue(relay.unseal(sealed)).filter(({ whose }) => whose.includes(person))
    const title = due.length === 0 ? undefined : relay.title()
    return due.map(({ kind, about, dueOn }): TodayLine => ({
      ...{ kind, about, dueOn, isOwn: true, relay, note: undefined, title, toldOn: undefined },
    }))
  })
}

function newsOf({ notice_id: id, kind, told_at, sealed, subject, subject_id }: NoticeRow): readonly News[] {
  if (sealed !== null || noticeKinds.some((one) => one === kind)) return []
  const at = subject === null || subject_id === null ? undefined : { subject, id: subject_id }
  return [{ id, kind, on: osloTime(told_at).day, at }]
}
