import { listLeaving } from './list-leaving.ts'
import { openUnit, type OpenUnit } from './open-unit.ts'
import { CloseUnitPage } from './pages/close-unit.tsx'
import { doneAt, missing, movedTo, type Answer, type Request } from './request.ts'
import { writeDay } from './rules/typed-day.ts'
import { readEnd, type DayFault } from './rules/unit-fields.ts'
import { closeUnits } from './save-closing.ts'

/** GET /administrasjon/enheter/:unit/slutt – everyone in it, what they hold, and who answers afterwards. */
export async function showCloseUnit(request: Request): Promise<Answer> {
  const open = await openUnit(request, 'manage-units', request.parameters['unit'] ?? '')
  if (open === undefined || isClosed(open)) return missing
  return closeUnitPage(open, writeDay(request.today), undefined)
}

/** POST /administrasjon/enheter/:unit/slutt – sent twice, it is closed once. */
export async function closeUnit(request: Request): Promise<Answer> {
  const typed = (request.form.get('dag') ?? '').trim()
  const open = await openUnit(request, 'manage-units', request.parameters['unit'] ?? '')
  if (open === undefined) return missing
  if (isClosed(open)) return movedTo(addressOf(open))

  const end = readEnd(typed, request.today)
  if ('fault' in end) return closeUnitPage(open, typed, end.fault)
  await closeUnits(open, { units: [open.unit.unit_id], serves: open.unit.serves, day: end.day })
  return doneAt(addressOf(open), 'unitClosed')
}

const isClosed = ({ unit, request }: OpenUnit<'manage-units'>): boolean =>
  unit.closed_on !== null && unit.closed_on <= request.today

const addressOf = ({ request, unit }: OpenUnit<'manage-units'>): string =>
  `${request.prefix}/administrasjon/enheter/${unit.unit_id}`

async function closeUnitPage(
  open: OpenUnit<'manage-units'>,
  day: string,
  fault: DayFault | undefined,
): Promise<Answer> {
  const { request, unit } = open
  const { leavers, heirs } = await listLeaving(open, [unit], unit.serves, request.today)
  return {
    kind: 'page',
    status: fault === undefined ? 200 : 422,
    title: request.text.closing.title,
    at: 'administration',
    body: (
      <CloseUnitPage
        text={request.text}
        prefix={request.prefix}
        unit={{ name: unit.name, href: addressOf(open) }}
        day={day}
        fault={fault}
        leavers={leavers}
        heirs={heirs}
      />
    ),
  }
}
