import { listDeliveries, type Delivery } from '#platform/message/list-messages.ts'
import type { OpenPerson } from './open-person.ts'
import { may, type Act } from './rules/access.ts'
import type { UnitId } from './rules/actor.ts'
import { selectLastInvitation, type LastInvitation } from './store/invitations.ts'
import { selectServices } from './store/units.ts'

export type { Delivery, LastInvitation }

type Card = OpenPerson<'see-person'> | OpenPerson<'connect-person'>

export const readLastInvitation = ({ request, person }: Card): Promise<LastInvitation | undefined> =>
  selectLastInvitation(request.tx, request.municipality.id, person.person_id)

/** The invitations that were sent to someone lately, and how they fare. */
export async function listSent({ request, person }: Card): Promise<Delivery[]> {
  const sent = await listDeliveries(request.tx, request.municipality.id, { person: person.person_id, limit: 20 })
  return sent.filter((one) => one.kind === 'invitation').slice(0, 5)
}

export type GivingUnit = {
  readonly id: string
  readonly name: string
  /** Whether the role of leader may be given, and those of staff. */
  readonly mayLead: boolean
  readonly mayStaff: boolean
}

/** The open units where the one who asks may give someone a role. */
export async function listGivingUnits({
  request: { tx, municipality, actor, today },
}: OpenPerson<'see-person'>): Promise<readonly GivingUnit[]> {
  const services = await selectServices(tx, municipality.id, today)
  return services.flatMap(({ shared, units }) => {
    const isRunHere = (shared?.host ?? municipality.id) === municipality.id
    return units
      .filter(({ closed_on }) => closed_on === null || closed_on > today)
      .flatMap(({ unit_id, name }) => {
        const subject = { units: [{ id: unit_id as UnitId, isRunHere }] } // a uuid of ours
        const mayDo = (act: Act) => may(actor, act, subject) !== undefined
        const [mayLead, mayStaff] = [mayDo('invite-leader'), mayDo('invite-staff')]
        return mayLead || mayStaff ? [{ id: unit_id, name, mayLead, mayStaff }] : []
      })
  })
}
