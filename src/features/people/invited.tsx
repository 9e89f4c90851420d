import { listSent, readLastInvitation, type Delivery, type LastInvitation } from './list-card.ts'
import { listTerms } from './list-terms.ts'
import { openCardFor } from './open-form.ts'
import { openPerson, type OpenPerson } from './open-person.ts'
import { InvitedPage, type InvitationState, type SentMessage } from './pages/invited.tsx'
import type { FormError } from './pages/person-parts.tsx'
import { doneAt, missing, movedTo, type Answer, type Request } from './request.ts'
import { inGroups } from './rules/codes.ts'
import { codeOf, lastDayOf, saveInvitation, withdrawInvitation } from './save-invitation.ts'
import { dayIn, momentIn } from './say-time.ts'
import { wayOf } from './typed-invitation.ts'

/** GET /administrasjon/folk/invitert/:person – what was sent, whether it arrived, and the code to read aloud. */
export async function showInvited(request: Request): Promise<Answer> {
  const open = await openCardFor(request, 'connect-person', request.parameters['person'] ?? '')
  return open === undefined ? missing : page(open, [])
}

/** POST /administrasjon/folk/invitert/:person – a new invitation; the one before no longer works. */
export async function inviteAgain(request: Request): Promise<Answer> {
  const { form, tries, text } = request
  const open = await openPerson(request, 'connect-person', request.parameters['person'] ?? '')
  if (open === undefined || open.person.deactivated_at !== null) return missing
  if (open.person.identities > 0) return movedTo(addressOf(open))

  const { email, phone } = open.person
  const way = wayOf(form.get('hvordan') ?? '', { email: email ?? undefined, phone: phone ?? undefined })
  if (typeof way !== 'object') return page(open, [{ field: 'hvordan', message: text.people.faults.how }])
  if (!(await tries.count('invite', open.by))) return page(open, [{ message: text.people.faults.tooMany }])

  await saveInvitation(open, open.person.person_id, way, (await listTerms(request)).invitationDays)
  return movedTo(addressOf(open))
}

/** POST /administrasjon/folk/invitert/:person/trekk */
export async function withdraw(request: Request): Promise<Answer> {
  const open = await openPerson(request, 'connect-person', request.parameters['person'] ?? '')
  if (open === undefined) return missing
  await withdrawInvitation(open)
  return doneAt(addressOf(open), 'invitationWithdrawn')
}

type Card = OpenPerson<'see-person'> | OpenPerson<'connect-person'>

const addressOf = ({ request, person }: Card): string =>
  `${request.prefix}/administrasjon/folk/invitert/${person.person_id}`

async function page(open: Card, errors: readonly FormError[]): Promise<Answer> {
  const { request, person } = open
  const { text, prefix, origin, municipality } = request
  const last = await readLastInvitation(open)
  const sent = (await listSent(open)).map((one) => sentOf(one, request.language))
  const code = codeToShow(open, last)
  return {
    kind: 'page',
    title: text.people.invited.title,
    at: 'administration',
    status: errors.length > 0 ? 422 : 200,
    body: (
      <InvitedPage
        text={text}
        prefix={prefix}
        name={person.name}
        person={person.person_id}
        state={stateOf(request, person.identities > 0, last)}
        code={
          code === undefined ? undefined : { code, address: `${new URL(origin).host}/${municipality.slug}/invitasjon` }
        }
        sent={sent}
        ways={[
          ...(person.email === null ? [] : (['email'] as const)),
          ...(person.phone === null ? [] : (['sms'] as const)),
          'code',
        ]}
        errors={errors}
      />
    ),
  }
}

/** For ten minutes, to the one who made it. */
function codeToShow({ request, by, person }: Card, last: LastInvitation | undefined): string | undefined {
  const isFresh = last !== undefined && request.now.getTime() - last.made_at.getTime() < 10 * 60_000
  const isUsable = isFresh && last.used_at === null && last.withdrawn_at === null && person.identities === 0
  return isUsable && last.made_by === by ? inGroups(codeOf(request.keys.installation, last.invitation_id)) : undefined
}

export function stateOf(
  { now, language }: Pick<Request, 'now' | 'language'>,
  isConnected: boolean,
  last: LastInvitation | undefined,
): InvitationState {
  if (last?.used_at) return { is: 'used' }
  if (isConnected) return { is: 'connected' }
  if (last === undefined) return { is: 'none' }
  if (last.withdrawn_at !== null) return { is: 'withdrawn' }
  const until = dayIn(lastDayOf(last.expires_at), language)
  return last.expires_at > now ? { is: 'open', until } : { is: 'expired', until }
}

function sentOf({ channel, askedAt, state }: Delivery, language: string): SentMessage {
  return {
    channel,
    askedAt: momentIn(askedAt, language),
    status: state.status,
    because: state.status === 'failed' ? state.because : undefined,
  }
}
