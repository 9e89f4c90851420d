import { listColleagues, listDeputies } from './list-offices.ts'
import { listTerms } from './list-terms.ts'
import { listUnitNames } from './list-units.ts'
import { openHereFor } from './open-form.ts'
import { openHere, type OpenHere } from './open-here.ts'
import { isUuid } from '#base/uuid.ts'
import { AbsencePage, type AbsenceProps } from './pages/absence.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { readAbsence, typedAbsence } from './rules/absence.ts'
import type { UnitId } from './rules/actor.ts'
import { writeDay } from './rules/typed-day.ts'
import { saidDays } from './said-days.ts'
import { lendOffice, takeBackOffice } from './save-office.ts'

/** GET /min-side/fravaer?enhet=<id> – who leads while I am away. */
export async function showAbsence(request: Request): Promise<Answer> {
  const open = await openHereFor(request, 'delegate-own-office', 'see-my-page')
  const led = ownUnits(request)
  const unit = led.find((id) => id === request.query.get('enhet')) ?? led[0]
  if (open === undefined || unit === undefined) return missing
  return page(open, unit, { unit, who: '', from: writeDay(request.today), until: '' }, {})
}

/** POST /min-side/fravaer */
export async function lendOwnOffice(request: Request): Promise<Answer> {
  const { form, today, prefix } = request
  const open = await openHere(request, 'delegate-own-office')
  const typed = typedAbsence(form)
  const unit = ownUnits(request).find((id) => id === typed.unit)
  if (open === undefined || unit === undefined) return missing

  const colleagues = await standIns(open, unit)
  const { absenceDays } = await listTerms(request)
  const { absence, faults } = readAbsence(typed, { led: [{ id: unit, colleagues }], today, mostDays: absenceDays })
  if (absence === undefined) return page(open, unit, typed, faults)
  const until = [absence.until, ownLastDay(request, unit)].toSorted()[0] ?? absence.until
  const isLent = await lendOffice(open, { unit, to: absence.who, from: absence.from, until })
  return isLent ? doneAt(`${prefix}/min-side/fravaer`, 'lent') : page(open, unit, typed, { who: 'taken' })
}

/** POST /min-side/fravaer/avslutt – back earlier than thought. */
export async function takeBackOwnOffice(request: Request): Promise<Answer> {
  const open = await openHere(request, 'delegate-own-office')
  if (open === undefined) return missing
  const membership = request.form.get('rolle') ?? ''
  if (isUuid(membership)) await takeBackOffice(open, membership)
  return doneAt(`${request.prefix}/min-side/fravaer`, 'takenBack')
}

/** Nobody lends an office for longer than they have it. */
const ownLastDay = ({ actor }: Request, unit: UnitId): string =>
  actor.memberships.find((one) => one.role === 'unit-leader' && one.unit === unit && one.onBehalfOf === undefined)
    ?.until ?? '9999-12-31'

type Own = OpenHere<'see-my-page'> | OpenHere<'delegate-own-office'>

/** Those one leads oneself; what was lent is not lent on. */
const ownUnits = ({ actor }: Request): readonly UnitId[] =>
  actor.memberships.flatMap(({ role, unit, onBehalfOf }) =>
    role === 'unit-leader' && unit !== undefined && onBehalfOf === undefined ? [unit] : [],
  )

type StandIn = { readonly id: string; readonly name: string; readonly until: string | undefined }

/** Those in the unit who can sign in, but oneself; each until the last of their days there. */
async function standIns(open: Own, unit: UnitId): Promise<readonly StandIn[]> {
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

async function page(
  open: Own,
  unit: UnitId,
  typed: AbsenceProps['typed'],
  faults: AbsenceProps['faults'],
): Promise<Answer> {
  const { request } = open
  const { tx, municipality, text, prefix, actor } = request
  const names = await listUnitNames(tx, municipality.id, actor.memberships)
  const colleagues = await standIns(open, unit)
  const lent = await listDeputies(open)
  const { absenceDays } = await listTerms(request)
  return {
    kind: 'page',
    title: text.absence.title,
    at: 'my-page',
    status: Object.values(faults).some((fault) => fault !== undefined) ? 422 : 200,
    body: (
      <AbsencePage
        text={text}
        prefix={prefix}
        unit={{
          id: unit,
          name: names.get(unit) ?? '',
          colleagues,
        }}
        others={ownUnits(request)
          .filter((id) => id !== unit)
          .map((id) => ({ name: names.get(id) ?? '', href: `${prefix}/min-side/fravaer?enhet=${id}` }))}
        typed={typed}
        mostDays={absenceDays}
        faults={faults}
        lent={lent.map((one) => ({
          membership: one.membership_id,
          name: one.name,
          unit: one.unit_name,
          days: saidDays(text, { from: one.from_day, until: one.until_day, onBehalfOf: undefined }, request) ?? '',
        }))}
      />
    ),
  }
}
