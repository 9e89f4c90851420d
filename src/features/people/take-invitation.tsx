import { placeNames } from '#base/municipality.ts'
import { sessionCookie } from '#platform/session/cookies.ts'
import { listRolesOf } from './list-roles-of.ts'
import { openActor } from './open-actor.ts'
import { record } from './open-here.ts'
import { isOpenInvitation, openInvitation, type InvitationRefusal } from './open-invitation.ts'
import {
  InvitationCodePage,
  InvitationNotePage,
  TakeInvitationPage,
  type InvitationCodeProps,
} from './pages/take-invitation.tsx'
import { doneAt, type Answer, type Asked, type OpenRequest, type Request } from './request.ts'
import { holdsOn } from './rules/actor.ts'
import { readCode } from './rules/codes.ts'
import { takeInvitation } from './save-connection.ts'
import { dayIn } from './say-time.ts'

/** GET /invitasjon/:token – sign in to take it, or take it; it says nothing of whom it is for. */
export async function showInvitation(request: OpenRequest): Promise<Answer> {
  const { municipality, parameters, now, today, cookie, text, prefix } = request
  const token = parameters['token'] ?? ''
  const session = cookie(sessionCookie)
  const { isOpen, isSignedIn } = await request.inMunicipality(async (tx) => ({
    isOpen: await isOpenInvitation(tx, municipality.id, token, now),
    isSignedIn: session !== undefined && (await openActor(tx, municipality.id, session, { now, today })) !== undefined,
  }))
  if (!isOpen) return note(request, text.invitation.gone)

  const address = `${prefix}/invitasjon/${token}`
  const signIn = `${prefix}/logg-inn?${new URLSearchParams({ til: address }).toString()}`
  return {
    kind: 'page',
    title: text.invitation.title,
    body: (
      <TakeInvitationPage
        text={text}
        place={placeNames(municipality)[0]?.text ?? ''}
        act={isSignedIn ? { kind: 'take', action: address } : { kind: 'sign-in', href: signIn }}
      />
    ),
  }
}

/** POST /invitasjon/:token */
export async function takeByLink(request: Request): Promise<Answer> {
  const open = await openInvitation(request, { token: request.parameters['token'] ?? '' })
  return typeof open === 'string' ? refused(request, open) : taken(request, open.person, await takeInvitation(open))
}

/** GET /invitasjon */
export const showInvitationCode = async (request: Request): Promise<Answer> => codePage(request, undefined)

/** POST /invitasjon – the code that someone read aloud. */
export async function takeByCode(request: Request): Promise<Answer> {
  const { tries, actor, form } = request
  const isMeasured = await tries.count('code', actor.session.identity)
  const read = isMeasured ? readCode(form.get('kode') ?? '', 'invitation') : { fault: 'too-many' as const }
  if ('fault' in read) {
    await record(request, 'take-invitation', undefined, undefined, { verdict: read.fault })
    return codePage(request, read.fault)
  }
  const open = await openInvitation(request, read)
  if (open === 'gone') return codePage(request, 'unknown')
  return typeof open === 'string' ? refused(request, open) : taken(request, open.person, await takeInvitation(open))
}

/** My page, once there is a role that holds today; until then, from when. */
async function taken(request: Request, person: string, done: 'connected' | 'gone' | 'other-person'): Promise<Answer> {
  if (done !== 'connected') return refused(request, done)
  const { today, prefix, language, text, municipality, startHome } = request
  const roles = await listRolesOf(request, person)
  const held = roles.filter((one) => holdsOn(one, today))
  // Whoever is let in first makes the municipality ready.
  const begins = !municipality.isPublic && held.some(({ role }) => role === 'administrator')
  if (held.length > 0) return doneAt(prefix + (begins ? startHome : '/min-side'), 'welcome')
  const [first] = roles
    .map(({ from }) => from)
    .filter((from) => from > today)
    .toSorted()
  const { take } = text.people
  const words = first === undefined ? take.later : take.soon(dayIn(first, language))
  return {
    kind: 'page',
    title: text.invitation.title,
    body: <InvitationNotePage title={take.soonTitle} words={words} />,
  }
}

function refused(request: Request, why: InvitationRefusal): Answer {
  const { text, prefix } = request
  const { invitation, people } = text
  const toMyPage = { label: invitation.toMyPage, href: `${prefix}/min-side` }
  switch (why) {
    case 'already':
      return note(request, invitation.already, toMyPage)
    case 'other-person':
      return note(request, people.take.otherPerson, toMyPage)
    case 'other-number':
      return note(request, invitation.otherNumber)
    case 'no-number':
      return note(request, people.take.noNumber)
    case 'gone':
      return note(request, invitation.gone)
  }
}

const note = ({ text }: Asked, words: string, act?: { label: string; href: string }): Answer => ({
  kind: 'page',
  title: text.invitation.title,
  body: <InvitationNotePage title={text.invitation.title} words={words} act={act} />,
})

function codePage({ text, prefix, form }: Request, fault: InvitationCodeProps['fault']): Answer {
  return {
    kind: 'page',
    title: text.invitation.title,
    status: fault === undefined ? 200 : fault === 'too-many' ? 429 : 422,
    body: (
      <InvitationCodePage text={text} action={`${prefix}/invitasjon`} typed={form.get('kode') ?? ''} fault={fault} />
    ),
  }
}
