import { osloTime } from '#base/oslo-time.ts'
import { saidAway } from './away-part.ts'
import { cardAddress, crumbsToCards } from './card-crumbs.ts'
import { stateOf } from './invited.tsx'
import { listAway } from './list-at-work.ts'
import { listGivingUnits, readLastInvitation, type LastInvitation } from './list-card.ts'
import { listFailing } from './list-failing.ts'
import { openPerson, subjectOf, type OpenPerson } from './open-person.ts'
import { PersonCardPage, type CardMay } from './pages/person-card.tsx'
import { missing, type Answer, type Request } from './request.ts'
import { here, may, type Act } from './rules/access.ts'
import type { PersonId } from './rules/actor.ts'
import { saidDays } from './said-days.ts'
import { dayIn } from './say-time.ts'

/** GET /administrasjon/folk/:person */
export async function showCard(request: Request): Promise<Answer> {
  const { text, prefix, language } = request
  const open = await openPerson(request, 'see-person', request.parameters['person'] ?? '')
  if (open === undefined) return missing

  const { person, maskedNumber } = open
  const last = await readLastInvitation(open)
  const failed = await listFailing(open)
  return {
    kind: 'page',
    title: text.people.card.title,
    at: 'administration',
    body: (
      <PersonCardPage
        text={text}
        crumbs={crumbsToCards(open)}
        address={cardAddress(open)}
        links={{
          roles: `${prefix}/administrasjon/roller`,
          invitation: `${prefix}/administrasjon/folk/invitert/${person.person_id}`,
        }}
        name={person.name}
        email={person.email ?? undefined}
        phone={person.phone ?? undefined}
        failed={failed}
        maskedNumber={maskedNumber}
        connected={person.identities > 0}
        isByFunction={person.by_function}
        gone={person.deactivated_at === null ? undefined : dayIn(osloTime(person.deactivated_at).day, language)}
        roles={person.memberships.map((one) => ({
          id: one.id,
          role: one.role,
          unit: one.unit === undefined ? undefined : (one.unitName ?? ''),
          days: saidDays(text, one, request),
        }))}
        absence={await absenceOf(open)}
        invitation={invitationWords(request, last)}
        may={await mayWith(open)}
      />
    ),
  }
}

/** For those who may say when the person is away. */
async function absenceOf({ request, person }: OpenPerson<'see-person'>) {
  const { tx, municipality, actor, today } = request
  if (may(actor, 'say-absence', subjectOf(person, today)) === undefined) return undefined
  const people = [person.person_id as PersonId] // a uuid of ours
  const [away] = await listAway(tx, municipality.id, { people, from: today, until: today })
  return { away: away && saidAway(away, request) }
}

async function mayWith(open: OpenPerson<'see-person'>): Promise<CardMay> {
  const { request, person } = open
  const mayDo = (act: Act) => may(request.actor, act, subjectOf(person, request.today)) !== undefined
  const municipal = may(request.actor, 'give-municipal-role', here) !== undefined
  return {
    correct: mayDo('correct-person'),
    connect: mayDo('connect-person'),
    endRoles: mayDo('end-membership'),
    endMunicipalRoles: municipal,
    endSessions: mayDo('end-sessions-of-person'),
    giveRole: (await listGivingUnits(open)).length > 0,
    giveMunicipalRole: municipal,
    letGo: mayDo('deactivate-person'),
  }
}

function invitationWords(request: Request, last: LastInvitation | undefined): string {
  const { language, text } = request
  const { invitation } = text.people.card
  const state = stateOf(request, false, last)
  if (last === undefined || state.is === 'none' || state.is === 'connected') return invitation.none
  if (state.is === 'used') return invitation.used(dayIn(osloTime(last.used_at ?? last.made_at).day, language))
  if (state.is === 'withdrawn') return invitation.withdrawn
  if (state.is === 'expired') return invitation.expired(state.until)
  return invitation.open(dayIn(osloTime(last.made_at).day, language), state.until)
}
