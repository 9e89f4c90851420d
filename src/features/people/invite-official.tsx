import { listTerms } from './list-terms.ts'
import { idFromForm } from './form-id.ts'
import { openHereFor } from './open-form.ts'
import { openHere } from './open-here.ts'
import { openNumber } from './open-number.ts'
import { InvitePage, type InviteProps } from './pages/invite-person.tsx'
import { missing, movedTo, type Answer, type Request } from './request.ts'
import { municipalRoles } from './rules/actor.ts'
import { saveInvitation } from './save-invitation.ts'
import { giveMunicipalRole } from './save-municipal-role.ts'
import { savePerson } from './save-person.ts'
import { emptyInvitation, noFaults, readInvitation, type TypedInvitation } from './typed-invitation.ts'

/** GET /administrasjon/roller/ny – someone new who works in no unit here, such as a data protection officer. */
export async function showInviteOfficial(request: Request): Promise<Answer> {
  const open = await openHereFor(request, 'give-municipal-role', 'list-people')
  return open === undefined ? missing : page(request, emptyInvitation(''), noFaults)
}

/** POST /administrasjon/roller/ny */
export async function inviteOfficial(request: Request): Promise<Answer> {
  const { form, mode, today, prefix, tries } = request
  const open = await openHere(request, 'give-municipal-role')
  if (open === undefined) return missing

  const { substituteDays, invitationDays } = await listTerms(request)
  const read = readInvitation(form, { mode, today, substituteDays, roles: municipalRoles })
  if (!(await tries.count('invite', open.by))) return page(request, read.typed, { ...read.faults, tooMany: true })
  if (read.wanted === undefined) return page(request, read.typed, { ...read.faults, tooMany: false })

  const id = idFromForm(request, read.typed.once, 'person')
  const { person, role, way } = read.wanted
  const taken = await openNumber(request, person.number, id)
  const saved = taken === undefined ? await savePerson(open, id, person) : 'number-taken'
  if (saved === 'number-taken') {
    const number = taken?.person === undefined ? 'taken-hidden' : 'taken'
    return page(request, read.typed, { ...noFaults, person: { number } }, taken?.person)
  }
  if (saved === 'saved') {
    await giveMunicipalRole(open, id, role)
    await saveInvitation(open, id, way, invitationDays)
  }
  return movedTo(`${prefix}/administrasjon/folk/invitert/${id}`)
}

function page(
  { text, prefix }: Request,
  { once, ...typed }: TypedInvitation,
  faults: InviteProps['faults'],
  taken?: string,
): Answer {
  const roles = `${prefix}/administrasjon/roller`
  return {
    kind: 'page',
    title: text.people.invite.title,
    at: 'administration',
    status: faults === noFaults ? 200 : faults.tooMany ? 429 : 422,
    body: (
      <InvitePage
        text={text}
        lead={text.people.invite.leadMunicipal}
        crumbs={[
          { label: text.frame.administration, href: `${prefix}/administrasjon` },
          { label: text.people.roles.title, href: roles },
        ]}
        action={`${roles}/ny`}
        cancel={roles}
        once={once}
        roles={{ in: 'municipality', of: municipalRoles }}
        typed={typed}
        faults={faults}
        taken={taken === undefined ? undefined : `${prefix}/administrasjon/folk/${taken}`}
      />
    ),
  }
}
