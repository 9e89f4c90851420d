import { listNames } from '#features/municipality/index.ts'
import { saidAway } from './away-part.ts'
import { listUnitPeople, readContinuation, type ListedColleague } from './list-unit.ts'
import { openMovedUnit } from './open-moved-unit.ts'
import { openUnit, type OpenUnit } from './open-unit.ts'
import { MovedUnitPage, UnitPage, type ShownColleague, type UnitActs } from './pages/unit-card.tsx'
import { missing, type Answer, type Request } from './request.ts'
import { may, type Act } from './rules/access.ts'
import type { UnitId } from './rules/actor.ts'
import { dayIn } from './say-time.ts'

/** GET /administrasjon/enheter/:unit – who works there, leader first. A merged unit says where it went. */
export async function showUnit(request: Request): Promise<Answer> {
  const id = request.parameters['unit'] ?? ''
  const open = await openUnit(request, 'see-unit', id)
  return open === undefined ? movedUnitPage(request, id) : unitPage(open)
}

async function unitPage(open: OpenUnit<'see-unit'>): Promise<Answer> {
  const { request, unit, isRunHere } = open
  const { tx, text, prefix, language, today } = request
  const colleagues = await listUnitPeople(open)
  const [host] = isRunHere || unit.host === null ? [] : await listNames(tx, [unit.host])
  const continuation = await readContinuation(open)
  return {
    kind: 'page',
    title: text.unitCard.neutralTitle,
    at: 'administration',
    body: (
      <UnitPage
        text={text}
        prefix={prefix}
        id={unit.unit_id}
        name={unit.name}
        service={unit.service_name}
        owner={unit.owner}
        number={unit.organisation_number?.replaceAll(/(\d{3})(?=\d)/g, '$1 ')}
        runBy={host?.name}
        closing={
          unit.closed_on === null
            ? undefined
            : { day: dayIn(unit.closed_on, language), isOver: unit.closed_on <= today }
        }
        movedTo={continuation && { name: continuation.name, href: addressOf(request, continuation.unit_id) }}
        colleagues={colleagues.map((one) => shownColleague(one, request))}
        may={actsOf(open)}
      />
    ),
  }
}

async function movedUnitPage(request: Request, id: string): Promise<Answer> {
  const moved = await openMovedUnit(request, id)
  if (moved === undefined) return missing
  const { text, prefix } = request
  const { unit } = moved.into
  return {
    kind: 'page',
    title: text.unitCard.movedTitle,
    at: 'administration',
    body: (
      <MovedUnitPage
        text={text}
        prefix={prefix}
        old={moved.name}
        into={{ name: unit.name, href: addressOf(request, unit.unit_id) }}
      />
    ),
  }
}

const addressOf = ({ prefix }: Request, unit: string): string => `${prefix}/administrasjon/enheter/${unit}`

function actsOf({ request: { actor }, unit, isRunHere }: OpenUnit<'see-unit'>): UnitActs {
  const subject = { units: [{ id: unit.unit_id as UnitId, isRunHere }] } // a uuid of ours
  const mayDo = (act: Act) => may(actor, act, subject) !== undefined
  return {
    invite: mayDo('invite-staff') || mayDo('invite-leader'),
    import: mayDo('import-people'),
    manage: mayDo('manage-units'),
  }
}

function shownColleague(one: ListedColleague, request: Request): ShownColleague {
  const { text, prefix, language, today, actor } = request
  const isOwn = one.person_id === actor.person?.id
  return {
    name: one.name,
    href: one.mayBeSeen ? `${prefix}/administrasjon/folk/${one.person_id}` : undefined,
    role: one.role,
    deputyFor: one.on_behalf_of === null ? undefined : { name: one.standsInFor },
    days: [
      ...(one.from_day > today ? [text.unitCard.from(dayIn(one.from_day, language))] : []),
      ...(one.until_day === null ? [] : [text.unitCard.until(dayIn(one.until_day, language))]),
    ],
    absence: one.mayBeAway
      ? {
          away: one.away && saidAway(one.away, request),
          href: isOwn ? `${prefix}/min-side/fravaer` : `${prefix}/administrasjon/folk/${one.person_id}/fravaer`,
        }
      : undefined,
    connected: one.mayBeSeen ? one.connected : undefined,
    isFailing: one.mayBeSeen && one.has_failed,
  }
}
