import { listColleagues, listDeputies } from './list-offices.ts'
import { listTerms } from './list-terms.ts'
import { listUnitNames } from './list-units.ts'
import { openHereFor } from './open-form.ts'
import type { OpenHere } from './open-here.ts'
import type { LendProps } from './pages/absence.tsx'
import type { Request } from './request.ts'
import type { UnitId } from './rules/actor.ts'
import type { AwayDays } from './rules/away.ts'
import { writeDay } from './rules/typed-day.ts'
import { saidDays } from './said-days.ts'

/** What was sent to lend an office, and could not be done. */
export type NotLent = Pick<LendProps, 'typed' | 'faults'> & { readonly unit: UnitId }

/** For those who lead a unit themselves; the form begins with the days on which they have said that they are away. */
export async function lendPart(
  request: Request,
  away: AwayDays | undefined,
  not: NotLent | undefined,
): Promise<LendProps | undefined> {
  const { tx, municipality, text, prefix, actor, today } = request
  const led = ownUnits(request)
  const unit = not?.unit ?? led.find((id) => id === request.query.get('enhet')) ?? led[0]
  if (unit === undefined) return undefined
  const open = await openHereFor(request, 'delegate-own-office', 'see-my-page')
  if (open === undefined) return undefined
  const names = await listUnitNames(tx, municipality.id, actor.memberships)
  const lent = await listDeputies(open)
  const { absenceDays } = await listTerms(request)
  return {
    unit: { id: unit, name: names.get(unit) ?? '', colleagues: await standIns(open, unit) },
    others: led
      .filter((id) => id !== unit)
      .map((id) => ({ name: names.get(id) ?? '', href: `${prefix}/min-side/fravaer?enhet=${id}#velg` })),
    typed: not?.typed ?? { unit, who: '', ...daysToLend(away, today) },
    mostDays: absenceDays,
    faults: not?.faults ?? {},
    lent: lent.map((one) => ({
      membership: one.membership_id,
      name: one.name,
      unit: one.unit_name,
      days: saidDays(text, { from: one.from_day, until: one.until_day, onBehalfOf: undefined }, request) ?? '',
    })),
  }
}

const daysToLend = (away: AwayDays | undefined, today: string) => ({
  from: writeDay(away === undefined || away.from < today ? today : away.from),
  until: away?.until === undefined ? '' : writeDay(away.until),
})

/** Those one leads oneself; what was lent is not lent on. */
export const ownUnits = ({ actor }: Request): readonly UnitId[] =>
  actor.memberships.flatMap(({ role, unit, onBehalfOf }) =>
    role === 'unit-leader' && unit !== undefined && onBehalfOf === undefined ? [unit] : [],
  )

type StandIn = { readonly id: string; readonly name: string; readonly until: string | undefined }

/** Those in the unit who can sign in, but oneself; each until the last of their days there. */
export async function standIns(
  open: OpenHere<'see-my-page'> | OpenHere<'delegate-own-office'>,
  unit: UnitId,
): Promise<readonly StandIn[]> {
  const { today } = open.request
  const all = (await listColleagues(open, unit)).filter(
    (one) =>
      one.person_id !== open.by &&
      one.on_behalf_of === null &&
      one.connected &&
      (one.until_day === null || one.until_day >= today),
  )
  const ids = [...new Set(all.map(({ person_id }) => person_id))]
  return ids.map((id) => {
    const roles = all.filter((one) => one.person_id === id)
    const days = roles.map(({ until_day }) => until_day ?? lastOfAll)
    const until = days.toSorted().at(-1) ?? lastOfAll
    return { id, name: roles[0]?.name ?? '', until: until === lastOfAll ? undefined : until }
  })
}

const lastOfAll = '9999-12-31'
