import { listNames } from '#features/municipality/index.ts'
import { listServices, type ServiceLine } from './list-units.ts'
import { openHere, type OpenHere } from './open-here.ts'
import { UnitsPage, type ShownService, type ShownUnit } from './pages/units.tsx'
import { missing, type Answer, type Request } from './request.ts'
import { here, may } from './rules/access.ts'
import type { UnitId } from './rules/actor.ts'
import { findUnits } from './rules/find-units.ts'
import { dayIn } from './say-time.ts'

/** GET /administrasjon/enheter – every service with its units, and who leads each. */
export async function showUnits(request: Request): Promise<Answer> {
  const open = await openHere(request, 'list-units')
  return open === undefined ? missing : unitsPage(open, undefined)
}

/** POST /administrasjon/enheter – those that something typed may mean; names stand in no address. */
export async function searchUnits(request: Request): Promise<Answer> {
  const open = await openHere(request, 'list-units')
  if (open === undefined) return missing
  const typed = (request.form.get('sok') ?? '').trim().slice(0, 200)
  return unitsPage(open, typed === '' ? undefined : typed)
}

async function unitsPage(open: OpenHere<'list-units'>, search: string | undefined): Promise<Answer> {
  const { request } = open
  const { tx, actor, text, prefix } = request
  const all = await listServices(open)
  const found = search === undefined ? all : findUnits(all, search)
  const shared = [...new Set(found.flatMap((one) => one.shared?.serves ?? []))]
  const hosts = found.flatMap((one) => one.shared?.host ?? [])
  const names = shared.length + hosts.length === 0 ? [] : await listNames(tx, [...shared, ...hosts])
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return {
    kind: 'page',
    title: text.units.title,
    at: 'administration',
    body: (
      <UnitsPage
        text={text}
        prefix={prefix}
        services={found.map((service) => shownService(service, request, nameOf))}
        search={search}
        manages={may(actor, 'manage-services', here) !== undefined}
      />
    ),
  }
}

function shownService(service: ServiceLine, request: Request, names: ReadonlyMap<number, string>): ShownService {
  const { municipality, actor, text, prefix, language, today } = request
  const { service_id: id, name, shared, ended_on: ended, units } = service
  const isRunHere = (shared?.host ?? municipality.id) === municipality.id
  const others = (shared?.serves ?? []).filter((one) => one !== municipality.id).map((one) => names.get(one) ?? '')
  const manages = may(actor, 'manage-services', here) !== undefined
  return {
    id,
    name,
    href: manages ? `${prefix}/administrasjon/tjenester/${id}` : undefined,
    shared:
      shared === null || (isRunHere && others.length === 0)
        ? undefined
        : {
            run: isRunHere ? text.units.runHere(others.join(', ')) : text.units.runBy(names.get(shared.host) ?? ''),
            controller: text.units.controller(shared.controller),
          },
    end: ended === null ? undefined : (ended <= today ? text.units.ended : text.units.ending)(dayIn(ended, language)),
    units: units.map((unit) => shownUnit(unit, isRunHere, request)),
  }
}

function shownUnit(unit: ServiceLine['units'][number], isRunHere: boolean, request: Request): ShownUnit {
  const { actor, text, prefix, language, today } = request
  const subject = { units: [{ id: unit.unit_id as UnitId, isRunHere }] } // a uuid of ours
  const maySee = may(actor, 'see-unit', subject) !== undefined
  const closed = unit.closed_on
  return {
    name: unit.name,
    href: maySee ? `${prefix}/administrasjon/enheter/${unit.unit_id}` : undefined,
    leaders: unit.leaders.map((leader) => leader.name),
    people: maySee ? unit.people : undefined,
    closing:
      closed === null
        ? undefined
        : {
            words: (closed <= today ? text.units.closed : text.units.closing)(dayIn(closed, language)),
            isOver: closed <= today,
          },
  }
}
