import { shieldPerson } from './shield-person.ts'
import { endOwnAbsence, lendOwnOffice, sayOwnAbsence, showAbsence, takeBackOwnOffice } from './absence.tsx'
import { changePerson, showChange } from './change-person.tsx'
import { endColleagueAbsence, sayColleagueAbsence, showColleagueAbsence } from './colleague-absence.tsx'
import { connectPerson, disconnect, showConnect } from './connect-person.tsx'
import { endRoleForAll, showEndMunicipalRole } from './end-municipal-role.tsx'
import { endRole, showEndRole } from './end-role.tsx'
import { endPersonsSessions } from './end-sessions.ts'
import { findPeople, showPeople } from './find-people.tsx'
import { giveRoleForAll, showGiveMunicipalRole } from './give-municipal-role.tsx'
import { giveRole, showGiveRole } from './give-role.tsx'
import { importPeople, showImport } from './import-people.tsx'
import { inviteOfficial, showInviteOfficial } from './invite-official.tsx'
import { invitePerson, showInvite } from './invite-person.tsx'
import { inviteAgain, showInvited, withdraw } from './invited.tsx'
import { letPersonGo, showLetGo } from './let-go.tsx'
import { showCard } from './person-card.tsx'
import type { OpenRoute, SignedInRoute } from './request.ts'
import { showRoles } from './show-roles.tsx'
import { showInvitation, showInvitationCode, takeByCode, takeByLink } from './take-invitation.tsx'

const people = '/administrasjon/folk'
const roles = '/administrasjon/roller'

/** An invitation is opened before anyone has signed in. */
export const openPeopleRoutes: readonly OpenRoute[] = [
  { method: 'GET', path: '/invitasjon/:token', who: 'everyone', answer: showInvitation },
]

/** Who asks may be anyone with a role here; each door decides about the person or unit. Fixed addresses stand first. */
export const peopleRoutes: readonly SignedInRoute[] = [
  { method: 'GET', path: '/invitasjon', who: 'signed-in', answer: showInvitationCode },
  { method: 'POST', path: '/invitasjon', who: 'signed-in', answer: takeByCode },
  { method: 'POST', path: '/invitasjon/:token', who: 'signed-in', answer: takeByLink },
  { method: 'GET', path: '/min-side/fravaer', who: 'say-own-absence', answer: showAbsence },
  { method: 'POST', path: '/min-side/fravaer/borte', who: 'say-own-absence', answer: sayOwnAbsence },
  { method: 'POST', path: '/min-side/fravaer/tilbake', who: 'say-own-absence', answer: endOwnAbsence },
  { method: 'POST', path: '/min-side/fravaer', who: 'delegate-own-office', fresh: true, answer: lendOwnOffice },
  { method: 'POST', path: '/min-side/fravaer/avslutt', who: 'delegate-own-office', answer: takeBackOwnOffice },
  { method: 'GET', path: people, who: 'list-people', answer: showPeople },
  { method: 'POST', path: people, who: 'list-people', answer: findPeople },
  { method: 'GET', path: `${people}/ny`, who: 'invite-staff', fresh: true, answer: showInvite },
  { method: 'POST', path: `${people}/ny`, who: 'invite-staff', fresh: true, answer: invitePerson },
  { method: 'GET', path: `${people}/importer`, who: 'import-people', fresh: true, answer: showImport },
  { method: 'POST', path: `${people}/importer`, who: 'import-people', fresh: true, answer: importPeople },
  { method: 'GET', path: `${people}/invitert/:person`, who: 'connect-person', answer: showInvited },
  { method: 'POST', path: `${people}/invitert/:person`, who: 'connect-person', fresh: true, answer: inviteAgain },
  { method: 'POST', path: `${people}/invitert/:person/trekk`, who: 'connect-person', answer: withdraw },
  { method: 'GET', path: `${people}/:person`, who: 'see-person', answer: showCard },
  { method: 'GET', path: `${people}/:person/endre`, who: 'correct-person', fresh: true, answer: showChange },
  { method: 'POST', path: `${people}/:person/endre`, who: 'correct-person', fresh: true, answer: changePerson },
  { method: 'GET', path: `${people}/:person/koble`, who: 'connect-person', fresh: true, answer: showConnect },
  { method: 'POST', path: `${people}/:person/koble`, who: 'connect-person', fresh: true, answer: connectPerson },
  { method: 'POST', path: `${people}/:person/koble/fra`, who: 'connect-person', fresh: true, answer: disconnect },
  { method: 'GET', path: `${people}/:person/rolle`, who: 'see-person', fresh: true, answer: showGiveRole },
  { method: 'POST', path: `${people}/:person/rolle`, who: 'see-person', fresh: true, answer: giveRole },
  { method: 'GET', path: `${people}/:person/rolle/avslutt`, who: 'end-membership', answer: showEndRole },
  { method: 'POST', path: `${people}/:person/rolle/avslutt`, who: 'end-membership', answer: endRole },
  { method: 'GET', path: `${people}/:person/fravaer`, who: 'say-absence', answer: showColleagueAbsence },
  { method: 'POST', path: `${people}/:person/fravaer/borte`, who: 'say-absence', answer: sayColleagueAbsence },
  { method: 'POST', path: `${people}/:person/fravaer/tilbake`, who: 'say-absence', answer: endColleagueAbsence },
  { method: 'POST', path: `${people}/:person/skjerm`, who: 'correct-person', answer: shieldPerson },
  { method: 'POST', path: `${people}/:person/okter`, who: 'end-sessions-of-person', answer: endPersonsSessions },
  { method: 'GET', path: `${people}/:person/slutt`, who: 'deactivate-person', answer: showLetGo },
  { method: 'POST', path: `${people}/:person/slutt`, who: 'deactivate-person', answer: letPersonGo },
  { method: 'GET', path: roles, who: 'give-municipal-role', answer: showRoles },
  { method: 'GET', path: `${roles}/ny`, who: 'give-municipal-role', fresh: true, answer: showInviteOfficial },
  { method: 'POST', path: `${roles}/ny`, who: 'give-municipal-role', fresh: true, answer: inviteOfficial },
  { method: 'GET', path: `${roles}/gi`, who: 'give-municipal-role', fresh: true, answer: showGiveMunicipalRole },
  { method: 'POST', path: `${roles}/gi`, who: 'give-municipal-role', fresh: true, answer: giveRoleForAll },
  { method: 'GET', path: `${roles}/avslutt`, who: 'give-municipal-role', fresh: true, answer: showEndMunicipalRole },
  { method: 'POST', path: `${roles}/avslutt`, who: 'give-municipal-role', fresh: true, answer: endRoleForAll },
]
