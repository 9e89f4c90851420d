import { listNames } from '#features/municipality/index.ts'
import { listServiceUnits } from './list-unit.ts'
import { openService, type OpenService } from './open-service.ts'
import { ServicePage, type ServiceCardFaults, type ServiceCardTyped } from './pages/services.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { readController } from './rules/service-fields.ts'
import { oneLine } from '#base/one-line.ts'
import { faultOfName } from './rules/unit-fields.ts'
import { saveServiceChange } from './save-service.ts'
import { dayIn } from './say-time.ts'

/** GET /administrasjon/tjenester/:service – one that another municipality runs can be read, and ended here. */
export async function showService(request: Request): Promise<Answer> {
  const open = await openService(request, request.parameters['service'] ?? '')
  return open === undefined ? missing : servicePage(open, cardOf(open), cardOf(open), {})
}

/** POST /administrasjon/tjenester/:service – its name, and of a shared one who answers for what it records. */
export async function changeService(request: Request): Promise<Answer> {
  const { form, text } = request
  const typed = { name: oneLine(form.get('navn')), controller: oneLine(form.get('ansvarlig')) }
  const seen = { name: form.get('for-navn') ?? '', controller: form.get('for-ansvarlig') ?? '' }
  const open = await openService(request, request.parameters['service'] ?? '', 'run-here')
  if (open === undefined || isOver(open)) return missing

  const isShared = open.service.controller !== null
  const controller = isShared ? readController(typed.controller) : undefined
  const nameFault = faultOfName(typed.name)
  if (nameFault !== undefined || (isShared && controller === undefined))
    return servicePage(open, typed, seen, {
      name: nameFault,
      controller: isShared && controller === undefined ? 'wrong' : undefined,
    })

  const done = await saveServiceChange(open, { name: typed.name, controller }, seen)
  if (done === 'taken') return servicePage(open, typed, seen, { name: 'taken' })
  if (done !== 'saved') {
    const now = { name: done.now.name, controller: done.now.controller ?? '' }
    return servicePage(open, typed, now, { changed: text.services.faults.changed(now.name) })
  }
  return doneAt(`${request.prefix}/administrasjon/enheter`, 'saved')
}

export const isOver = ({ service, request }: OpenService): boolean =>
  service.ended_on !== null && service.ended_on <= request.today

const cardOf = ({ service }: OpenService): ServiceCardTyped => ({
  name: service.name,
  controller: service.controller ?? '',
})

async function servicePage(
  open: OpenService,
  typed: ServiceCardTyped,
  seen: ServiceCardTyped,
  faults: ServiceCardFaults,
): Promise<Answer> {
  const { request, service } = open
  const { tx, text, prefix, municipality, language } = request
  const href = `${prefix}/administrasjon/tjenester/${service.service_id}`
  const units = await listServiceUnits(open)
  const involved = [...service.serves, ...(service.host === null ? [] : [service.host])]
  const names = await listNames(tx, involved)
  const { ended_on: ended } = service
  const shared = {
    ...{ text, prefix, href, id: service.service_id, name: service.name },
    units: units.map(({ unit_id, name }) => ({ name, href: `${prefix}/administrasjon/enheter/${unit_id}` })),
    end: ended === null ? undefined : (isOver(open) ? text.units.ended : text.units.ending)(dayIn(ended, language)),
    isOver: isOver(open),
  }
  const served = names.filter(({ id }) => id !== municipality.id)
  return {
    kind: 'page',
    status: Object.values(faults).some((fault) => fault !== undefined) ? 422 : 200,
    title: text.services.neutralTitle,
    at: 'administration',
    body:
      open.run === 'run-here' ? (
        <ServicePage
          {...shared}
          run="here"
          typed={typed}
          seen={seen}
          faults={faults}
          served={
            service.controller === null
              ? undefined
              : served.map(({ slug, name }) => ({ name, takeOut: `${href}/ta-ut?kommune=${slug}` }))
          }
        />
      ) : (
        <ServicePage
          {...shared}
          run="elsewhere"
          host={names.find(({ id }) => id === service.host)?.name ?? ''}
          controller={service.controller ?? ''}
        />
      ),
  }
}
