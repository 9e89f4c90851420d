import type { Act } from '../../rules/access.ts'
import type { actWords as nb, HappenedAct } from '../nb/act-words.ts'

type ActWords = NonNullable<(typeof nb)[string]>

/** Every act that a door decides about. To be let in to a page for changing something is not yet to have changed it. */
const decided: Record<Act, ActWords> = {
  'see-my-page': ['opened their own page', 'open their own page'],
  'list-units': ['saw the list of services and units', 'see the list of services and units'],
  'see-unit': ['looked at a unit', 'look at a unit'],
  'manage-services': ['went in to change services', 'get in to change services'],
  'manage-units': ['went in to change units', 'get in to change units'],
  'list-people': ['searched among people in the municipality', 'search among people in the municipality'],
  'see-person': ['looked at a card', 'look at a card'],
  'invite-staff': ['went in to invite staff', 'get in to invite staff'],
  'invite-leader': ['went in to invite leaders', 'get in to invite leaders'],
  'give-municipal-role': ['went in to give roles for the whole municipality', 'give roles for the whole municipality'],
  'end-membership': ['went in to end a role', 'end a role'],
  'deactivate-person': ['went in to switch off access', 'switch off access'],
  'connect-person': ['went in to connect someone', 'connect someone'],
  'correct-person': ['went in to correct a card', 'correct a card'],
  'end-sessions-of-person': ['went in to sign someone out', 'sign someone out'],
  'import-people': ['went in to import a list', 'import a list'],
  'delegate-own-office': ['went in to choose a deputy', 'choose a deputy'],
  'manage-providers': ['went in to change the ways to sign in', 'get in to change the ways to sign in'],
  'see-settings': ['looked at the settings', 'look at the settings'],
  'change-settings': ['went in to change a setting', 'change a setting'],
  'see-audit': ['looked at the events', 'look at the events'],
  'export-audit': ['downloaded the events as a file', 'download the events as a file'],
}

/** What is written down beside: that something came of it. */
const happened: Record<HappenedAct, ActWords> = {
  enter: ['came in', 'come in'],
  'sign-in': ['signed in', 'sign in'],
  'sign-out': ['signed out', 'sign out'],
  'end-own-session': ['signed out another of their own browsers', 'sign out another browser'],
  'service-added': ['added a service', 'add a service'],
  'service-changed': ['changed a service', 'change a service'],
  'service-ended': ['ended a service', 'end a service'],
  'service-shared': ['shared a service with one more municipality', 'share a service'],
  'service-unshared': ['ended the sharing of a service', 'end the sharing of a service'],
  'service-welcomed': ['let in a service from another municipality', 'let in a service from another municipality'],
  'service-welcome-taken-back': [
    'took back letting another municipality in',
    'take back letting another municipality in',
  ],
  'unit-added': ['added a unit', 'add a unit'],
  'unit-changed': ['changed a unit', 'change a unit'],
  'unit-closed': ['closed a unit', 'close a unit'],
  'unit-merged': ['merged a unit with another', 'merge units'],
  'take-invitation': ['accepted an invitation', 'accept an invitation'],
  'person-added': ['added a person', 'add a person'],
  'person-invited': ['sent an invitation', 'send an invitation'],
  'invitation-withdrawn': ['withdrew an invitation', 'withdraw an invitation'],
  'people-imported': ['imported people from a list', 'import people from a list'],
  'person-shielded': ['chose to show someone by function', 'show someone by function'],
  'person-named': ['chose to show someone by name', 'show someone by name'],
  'person-corrected': ['corrected a card', 'correct a card'],
  'person-let-go': ['switched off someone’s access', 'switch off someone’s access'],
  'person-back': ['switched access on again', 'switch access on again'],
  'identity-connected': ['connected a way to sign in', 'connect a way to sign in'],
  'identity-disconnected': ['disconnected a way to sign in', 'disconnect a way to sign in'],
  'role-given': ['gave a role', 'give a role'],
  'role-ended': ['ended a role', 'end a role'],
  'use-taken-number': ['used a number that someone has', 'use a number that someone else has'],
  'office-lent': ['gave the responsibility as leader to a deputy', 'give the responsibility as leader to a deputy'],
  'office-taken-back': ['took back the responsibility as leader', 'take back the responsibility as leader'],
  'office-passed': ['passed on the responsibility for a unit', 'pass on the responsibility for a unit'],
  'provider-added': ['added a way to sign in', 'add a way to sign in'],
  'provider-changed': ['changed a way to sign in', 'change a way to sign in'],
  'provider-switched-off': ['switched off a way to sign in', 'switch off a way to sign in'],
  'provider-switched-on': ['switched on a way to sign in', 'switch on a way to sign in'],
  'setting-changed': ['changed a setting', 'change a setting'],
}

export const actWords: typeof nb = { ...happened, ...decided }
