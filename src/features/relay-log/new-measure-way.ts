import type { Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import type { OpenRelay } from './open-relay.ts'
import { isOpenGoal, type Goal } from './rules/plan.ts'
import { mayRead } from './rules/reading.ts'

/** What a new measure is begun with, on every page on the way to it: ids and keys, in addresses and in forms. */
export type MeasureWay = {
  /** The goal that it belongs to; empty: not chosen yet. */
  readonly mal: string
  /** What the family proposed, where it is made of that. */
  readonly forslag: string
  /** The measure in the catalogue that it is made of. */
  readonly fra: string
}

/** As it was sent, or as it stands in the address. */
export function measureWayIn({ form, query }: Request): MeasureWay {
  const said = (name: string) => form.get(name) ?? query.get(name) ?? ''
  return { mal: said('mal'), forslag: said('forslag'), fra: said('fra') }
}

/** The form of a new measure, or the page on which one is picked for it. */
export function newMeasureAt(request: Request, id: string, way: MeasureWay, page: 'ny' | 'velg' = 'ny'): string {
  const query = new URLSearchParams(saidIn(way)).toString()
  return relayAt(request, id, `/tiltak/${page}${query && `?${query}`}`)
}

/** What a form carries along of it; what was picked is a field of its own. */
export const carriedWay = (way: MeasureWay): { name: string; value: string }[] =>
  saidIn({ ...way, fra: '' }).map(([name, value]) => ({ name, value }))

const saidIn = (way: MeasureWay): [string, string][] => Object.entries(way).filter(([, value]) => value !== '')

/** Undefined: the reader sees no such goal. Where a single one is open there is nothing to choose. */
export function wayFor(open: OpenRelay<'set-measure'>): MeasureWay | undefined {
  const way = measureWayIn(open.request)
  if (way.mal !== '') return goalsSeen(open).some(({ id }) => id === way.mal) ? way : undefined
  const [only, ...others] = openGoals(open)
  return { ...way, mal: others.length === 0 ? (only?.id ?? '') : '' }
}

/** Those that a new measure can belong to. */
export const openGoals = (open: OpenRelay<'set-measure'>): readonly Goal[] => goalsSeen(open).filter(isOpenGoal)

const goalsSeen = ({ relay, by, today }: OpenRelay<'set-measure'>): readonly Goal[] =>
  relay.plan.goals.filter(({ mark }) => mayRead(relay, { person: by }, mark, today.on, today.ages))
