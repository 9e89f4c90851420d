import { listMunicipalRoles, type MunicipalRoleRow } from './list-people.ts'
import { openHereFor } from './open-form.ts'
import { openHere, type OpenHere } from './open-here.ts'
import { EndRolePage } from './pages/end-role.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { endMunicipalRole } from './save-municipal-role.ts'

/** GET /administrasjon/roller/avslutt?rolle=<id> */
export async function showEndMunicipalRole(request: Request): Promise<Answer> {
  const open = await openHereFor(request, 'give-municipal-role', 'list-people')
  const row = open && (await readRow(open, request.query.get('rolle')))
  return row === undefined ? missing : page(request, row, false)
}

/** POST /administrasjon/roller/avslutt – the last administrator stays. */
export async function endRoleForAll(request: Request): Promise<Answer> {
  const { form, prefix } = request
  const open = await openHere(request, 'give-municipal-role')
  if (open === undefined) return missing
  const membership = form.get('rolle') ?? ''
  const row = await readRow(open, membership)
  const done = await endMunicipalRole(open, membership)
  return done === 'last' && row !== undefined
    ? page(request, row, true)
    : doneAt(`${prefix}/administrasjon/roller`, 'roleEnded')
}

const readRow = async (
  open: OpenHere<'list-people'> | OpenHere<'give-municipal-role'>,
  membership: string | null,
): Promise<MunicipalRoleRow | undefined> =>
  (await listMunicipalRoles(open)).find((one) => one.membership_id === membership)

function page({ text, prefix }: Request, row: MunicipalRoleRow, refused: boolean): Answer {
  const roles = `${prefix}/administrasjon/roller`
  return {
    kind: 'page',
    title: text.people.endRole.title,
    at: 'administration',
    status: refused ? 422 : 200,
    body: (
      <EndRolePage
        text={text}
        crumbs={[
          { label: text.frame.administration, href: `${prefix}/administrasjon` },
          { label: text.people.roles.title, href: roles },
        ]}
        action={`${roles}/avslutt`}
        cancel={roles}
        membership={row.membership_id}
        who={row.name}
        role={text.roles[row.role]}
        where={text.people.whole}
        isLastRole={false}
        heirs={[]}
        refused={refused}
      />
    ),
  }
}
