import { listTerms } from './list-terms.ts'
import { idFromForm } from './form-id.ts'
import { mayInUnit, openUnitFor } from './open-form.ts'
import { openNumber } from './open-number.ts'
import { holdUnit, openUnit, type OpenUnit } from './open-unit.ts'
import { InvitePage, type InviteProps } from './pages/invite-person.tsx'
import { missing, movedTo, type Answer, type Request } from './request.ts'
import type { Act } from './rules/access.ts'
import type { UnitRole } from './rules/actor.ts'
import { saveInvitation } from './save-invitation.ts'
import { giveUnitRole, type MayGive } from './save-membership.ts'
import { untilClosing } from './rules/role-fields.ts'
import { savePerson } from './save-person.ts'
import { emptyInvitation, noFaults, readInvitation, type TypedInvitation } from './typed-invitation.ts'

/** GET /administrasjon/folk/ny?enhet=<id> */
export async function showInvite(request: Request): Promise<Answer> {
  const open = await openUnitFor(request, ['invite-staff', 'invite-leader'], request.query.get('enhet') ?? '')
  if (open === undefined) return missing
  const [only, another] = rolesToGive(open)
  return page(open, emptyInvitation(another === undefined ? (only ?? '') : ''), noFaults)
}

/** POST /administrasjon/folk/ny?enhet=<id> – the person, the role and the invitation, all or nothing. */
export async function invitePerson(request: Request): Promise<Answer> {
  const { form, mode, today, prefix, tries } = request
  const open = await openToInvite(request, request.query.get('enhet') ?? '', form.get('rolle'))
  if (open === undefined) return missing

  const { substituteDays, invitationDays } = await listTerms(request)
  const read = readInvitation(form, { mode, today, substituteDays, roles: rolesToGive(open) })
  if (!(await tries.count('invite', open.by))) return page(open, read.typed, { ...read.faults, tooMany: true })
  const id = idFromForm(request, read.typed.once, 'person')
  if (read.wanted === undefined) return page(open, read.typed, { ...read.faults, tooMany: false })

  const { person, role, way } = read.wanted
  if (untilClosing(role, open.unit.closed_on) === undefined)
    return page(open, read.typed, { ...noFaults, role: { from: 'day' } })
  const taken = await openNumber(request, person.number, id)
  const saved = taken === undefined ? await savePerson(open, id, person) : 'number-taken'
  if (saved === 'number-taken') {
    const number = taken?.person === undefined ? 'taken-hidden' : 'taken'
    return page(open, read.typed, { ...noFaults, person: { number } }, taken?.person)
  }
  if (saved === 'saved') {
    await giveUnitRole(open, id, role)
    await saveInvitation(open, id, way, invitationDays)
  }
  return movedTo(`${prefix}/administrasjon/folk/invitert/${id}`)
}

/** A leader is another act than staff. Nobody is invited into a unit that was closed meanwhile. */
async function openToInvite(request: Request, unit: string, role: string | null): Promise<MayGive | undefined> {
  if (role === 'unit-leader') {
    const leader = await openUnit(request, 'invite-leader', unit)
    return leader && holdUnit(leader)
  }
  const staff = await openUnit(request, 'invite-staff', unit)
  return staff && holdUnit(staff)
}

const rolesToGive = (open: OpenUnit<Act>): readonly UnitRole[] => [
  ...(mayInUnit(open, 'invite-leader') ? (['unit-leader'] as const) : []),
  ...(mayInUnit(open, 'invite-staff') ? (['staff', 'substitute'] as const) : []),
]

function page(
  open: OpenUnit<Act>,
  { once, ...typed }: TypedInvitation,
  faults: InviteProps['faults'],
  taken?: string,
): Answer {
  const { request, unit } = open
  const { text, prefix } = request
  const unitPage = `${prefix}/administrasjon/enheter/${unit.unit_id}`
  return {
    kind: 'page',
    title: text.people.invite.title,
    at: 'administration',
    status: faults === noFaults ? 200 : faults.tooMany ? 429 : 422,
    body: (
      <InvitePage
        text={text}
        lead={text.people.invite.lead(unit.name)}
        crumbs={[
          { label: text.frame.administration, href: `${prefix}/administrasjon` },
          { label: unit.name, href: unitPage },
        ]}
        action={`${prefix}/administrasjon/folk/ny?enhet=${unit.unit_id}`}
        cancel={unitPage}
        once={once}
        roles={{ in: 'unit', of: rolesToGive(open) }}
        typed={typed}
        faults={faults}
        taken={taken === undefined ? undefined : `${prefix}/administrasjon/folk/${taken}`}
      />
    ),
  }
}
