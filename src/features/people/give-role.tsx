import { cardAddress, crumbsToCard } from './card-crumbs.ts'
import { listGivingUnits, type GivingUnit } from './list-card.ts'
import { listTerms } from './list-terms.ts'
import { openPerson, type OpenPerson } from './open-person.ts'
import { holdUnit, openUnit } from './open-unit.ts'
import { GiveRolePage, type GiveRoleProps } from './pages/give-role.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import type { UnitRole } from './rules/actor.ts'
import { readRole, typedRole, untilClosing } from './rules/role-fields.ts'
import { giveUnitRole } from './save-membership.ts'

/** GET /administrasjon/folk/:person/rolle */
export async function showGiveRole(request: Request): Promise<Answer> {
  const open = await openPerson(request, 'see-person', request.parameters['person'] ?? '')
  const units = open === undefined ? [] : await listGivingUnits(open)
  const [only, another] = units
  return open === undefined || only === undefined
    ? missing
    : page(open, units, { unit: another === undefined ? only.id : '', role: '', from: '', until: '' }, {})
}

/** POST /administrasjon/folk/:person/rolle – whoever was let go is back. */
export async function giveRole(request: Request): Promise<Answer> {
  const { form, today } = request
  const card = await openPerson(request, 'see-person', request.parameters['person'] ?? '')
  const units = card === undefined ? [] : await listGivingUnits(card)
  if (card === undefined || units.length === 0) return missing

  const typed = { ...typedRole(form), unit: form.get('enhet') ?? '' }
  const unit = units.find(({ id }) => id === typed.unit)
  const { substituteDays } = await listTerms(request)
  const { fields, faults } = readRole(typed, { roles: rolesIn(units, unit), today, substituteDays })
  if (unit === undefined || fields === undefined)
    return page(card, units, typed, { ...faults, unit: unit === undefined ? 'unit' : undefined })

  const act = fields.role === 'unit-leader' ? 'invite-leader' : 'invite-staff'
  const asked = await openUnit(request, act, unit.id)
  const open = asked && (await holdUnit(asked))
  if (open === undefined) return missing
  if (untilClosing(fields, open.unit.closed_on) === undefined) return page(card, units, typed, { from: 'day' })
  const { person } = card
  const hasIt = person.memberships.some(
    (one) =>
      one.unit === unit.id && one.role === fields.role && one.until === undefined && one.onBehalfOf === undefined,
  )
  const isGiven = !hasIt && (await giveUnitRole(open, person.person_id, fields, card))
  return isGiven ? doneAt(cardAddress(card), 'roleGiven') : page(card, units, typed, { unit: 'before' })
}

/** Those that may be given in the unit; before one is chosen, in any. */
function rolesIn(units: readonly GivingUnit[], unit: GivingUnit | undefined): readonly UnitRole[] {
  const among = unit === undefined ? units : [unit]
  return [
    ...(among.some((one) => one.mayLead) ? (['unit-leader'] as const) : []),
    ...(among.some((one) => one.mayStaff) ? (['staff', 'substitute'] as const) : []),
  ]
}

function page(
  open: OpenPerson<'see-person'>,
  units: readonly GivingUnit[],
  typed: GiveRoleProps['typed'],
  faults: GiveRoleProps['faults'],
): Answer {
  const { text } = open.request
  return {
    kind: 'page',
    title: text.people.giveRole.title,
    at: 'administration',
    status: Object.keys(faults).length > 0 ? 422 : 200,
    body: (
      <GiveRolePage
        text={text}
        crumbs={crumbsToCard(open)}
        address={cardAddress(open)}
        gone={open.person.deactivated_at !== null}
        units={units}
        roles={rolesIn(units, undefined)}
        typed={typed}
        faults={faults}
      />
    ),
  }
}
