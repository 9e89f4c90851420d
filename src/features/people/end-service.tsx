import { listLeaving } from './list-leaving.ts'
import { listServiceUnits } from './list-unit.ts'
import { openService, type OpenService } from './open-service.ts'
import { EndServicePage } from './pages/end-service.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { writeDay } from './rules/typed-day.ts'
import { readEnd, type DayFault } from './rules/unit-fields.ts'
import { endService } from './save-service.ts'
import { isOver } from './services.tsx'

/** GET /administrasjon/tjenester/:service/slutt – everyone in its units, what they hold, and who answers afterwards. */
export async function showEndService(request: Request): Promise<Answer> {
  const open = await openService(request, request.parameters['service'] ?? '', 'run-here')
  if (open === undefined || isOver(open)) return missing
  return endServicePage(open, writeDay(request.today), undefined)
}

/** POST /administrasjon/tjenester/:service/slutt */
export async function endServiceFrom(request: Request): Promise<Answer> {
  const typed = (request.form.get('dag') ?? '').trim()
  const open = await openService(request, request.parameters['service'] ?? '', 'run-here')
  if (open === undefined) return missing

  const end = readEnd(typed, request.today)
  if ('fault' in end && !isOver(open)) return endServicePage(open, typed, end.fault)
  if ('day' in end) await endService(open, end.day)
  return doneAt(`${request.prefix}/administrasjon/enheter`, 'serviceEnded')
}

async function endServicePage(
  open: OpenService<'run-here'>,
  day: string,
  fault: DayFault | undefined,
): Promise<Answer> {
  const { request, service } = open
  const { text, prefix, today } = request
  const units = await listServiceUnits(open)
  const { leavers, heirs } = await listLeaving(open, units, service.serves, today)
  return {
    kind: 'page',
    status: fault === undefined ? 200 : 422,
    title: text.ending.title,
    at: 'administration',
    body: (
      <EndServicePage
        text={text}
        prefix={prefix}
        service={{ name: service.name, href: `${prefix}/administrasjon/tjenester/${service.service_id}` }}
        units={units.length}
        day={day}
        fault={fault}
        leavers={leavers}
        heirs={heirs}
      />
    ),
  }
}
