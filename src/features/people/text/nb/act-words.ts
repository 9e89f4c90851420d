import type { Act } from '../../rules/access.ts'

/** What an act is called in the record of events: done, and as something that someone tried. */
type ActWords = readonly [done: string, tried: string]

/** Every act that a door decides about. To be let in to a page for changing something is not yet to have changed it. */
const decided: Record<Act, ActWords> = {
  'see-my-page': ['åpnet sin egen side', 'åpne sin egen side'],
  'list-units': ['så listen over tjenester og enheter', 'se listen over tjenester og enheter'],
  'see-unit': ['så på en enhet', 'se på en enhet'],
  'manage-services': ['var inne for å endre tjenester', 'komme inn for å endre tjenester'],
  'manage-units': ['var inne for å endre enheter', 'komme inn for å endre enheter'],
  'list-people': ['søkte blant folk i kommunen', 'søke blant folk i kommunen'],
  'see-person': ['så på et kort', 'se på et kort'],
  'invite-staff': ['var inne for å invitere ansatte', 'komme inn for å invitere ansatte'],
  'invite-leader': ['var inne for å invitere ledere', 'komme inn for å invitere ledere'],
  'give-municipal-role': ['var inne for å gi roller for hele kommunen', 'gi roller for hele kommunen'],
  'end-membership': ['var inne for å avslutte en rolle', 'avslutte en rolle'],
  'deactivate-person': ['var inne for å slå av tilgang', 'slå av tilgang'],
  'connect-person': ['var inne for å koble til', 'koble til'],
  'correct-person': ['var inne for å rette et kort', 'rette et kort'],
  'end-sessions-of-person': ['var inne for å logge noen ut', 'logge noen ut'],
  'import-people': ['var inne for å hente inn en liste', 'hente inn en liste'],
  'delegate-own-office': ['var inne for å velge stedfortreder', 'velge stedfortreder'],
  'say-own-absence': ['så på sitt eget fravær', 'se på sitt eget fravær'],
  'say-absence': ['så på når noen er borte', 'se på når noen er borte'],
  'manage-days-off': ['så på kommunens fridager', 'se på kommunens fridager'],
  'manage-providers': ['var inne for å endre innlogging', 'komme inn for å endre innlogging'],
  'see-settings': ['så på innstillingene', 'se på innstillingene'],
  'change-settings': ['var inne for å endre en innstilling', 'endre en innstilling'],
  'see-audit': ['så på hendelsene', 'se på hendelsene'],
  'export-audit': ['hentet hendelsene som fil', 'hente hendelsene som fil'],
}

/** What is written down beside: that something came of it. */
const happened = {
  enter: ['kom inn', 'komme inn'],
  'sign-in': ['logget inn', 'logge inn'],
  'sign-out': ['logget ut', 'logge ut'],
  'end-own-session': ['logget ut en annen av sine egne nettlesere', 'logge ut en annen nettleser'],
  'service-added': ['la til en tjeneste', 'legge til en tjeneste'],
  'service-changed': ['endret en tjeneste', 'endre en tjeneste'],
  'service-ended': ['avsluttet en tjeneste', 'avslutte en tjeneste'],
  'service-shared': ['delte en tjeneste med en kommune til', 'dele en tjeneste'],
  'service-unshared': ['avsluttet delingen av en tjeneste', 'avslutte delingen av en tjeneste'],
  'service-welcomed': ['slapp inn en tjeneste fra en annen kommune', 'slippe inn en tjeneste fra en annen kommune'],
  'service-welcome-taken-back': [
    'tok tilbake at en annen kommune slapp inn',
    'ta tilbake at en annen kommune slapp inn',
  ],
  'unit-added': ['la til en enhet', 'legge til en enhet'],
  'unit-changed': ['endret en enhet', 'endre en enhet'],
  'unit-closed': ['la ned en enhet', 'legge ned en enhet'],
  'unit-merged': ['slo sammen en enhet med en annen', 'slå sammen enheter'],
  'person-added': ['la til en person', 'legge til en person'],
  'person-invited': ['sendte en invitasjon', 'sende en invitasjon'],
  'invitation-withdrawn': ['trakk tilbake en invitasjon', 'trekke tilbake en invitasjon'],
  'people-imported': ['hentet inn folk fra en liste', 'hente inn folk fra en liste'],
  'person-shielded': ['valgte å vise noen med funksjon', 'vise noen med funksjon'],
  'person-named': ['valgte å vise noen med navn', 'vise noen med navn'],
  'person-corrected': ['rettet et kort', 'rette et kort'],
  'person-let-go': ['slo av tilgangen til noen', 'slå av tilgangen til noen'],
  'person-back': ['slo på tilgangen igjen', 'slå på tilgangen igjen'],
  'identity-connected': ['koblet til en innlogging', 'koble til en innlogging'],
  'identity-disconnected': ['koblet fra en innlogging', 'koble fra en innlogging'],
  'role-given': ['ga en rolle', 'gi en rolle'],
  'role-ended': ['avsluttet en rolle', 'avslutte en rolle'],
  'use-taken-number': ['brukte et nummer som noen har', 'bruke et nummer som noen andre har'],
  'office-lent': ['ga lederansvaret til en stedfortreder', 'gi lederansvaret til en stedfortreder'],
  'office-taken-back': ['tok lederansvaret tilbake', 'ta lederansvaret tilbake'],
  'absence-said': ['meldte fravær', 'melde fravær'],
  'absence-changed': ['endret et fravær', 'endre et fravær'],
  'absence-ended': ['avsluttet et fravær', 'avslutte et fravær'],
  'day-off-added': ['la til en fridag', 'legge til en fridag'],
  'day-off-removed': ['tok bort en fridag', 'ta bort en fridag'],
  'take-invitation': ['tok imot en invitasjon', 'ta imot en invitasjon'],
  'office-passed': ['ga videre ansvaret for en enhet', 'gi videre ansvaret for en enhet'],
  'provider-added': ['la til en innlogging', 'legge til en innlogging'],
  'provider-changed': ['endret en innlogging', 'endre en innlogging'],
  'provider-switched-off': ['slo av en innlogging', 'slå av en innlogging'],
  'provider-switched-on': ['slo på en innlogging', 'slå på en innlogging'],
  'setting-changed': ['endret en innstilling', 'endre en innstilling'],
  'telling-chosen': ['valgte hvordan varsler skal komme', 'velge hvordan varsler skal komme'],
  'address-code-sent': ['ba om en kode til en adresse', 'be om en kode til en adresse'],
  'address-proven': ['bekreftet en adresse', 'bekrefte en adresse'],
  'calendar-made': ['laget en adresse for kalenderen', 'lage en adresse for kalenderen'],
  'calendar-ended': ['avsluttet adressen for kalenderen', 'avslutte adressen for kalenderen'],
} satisfies Record<string, ActWords>

/** What every language must have words for. */
export type HappenedAct = keyof typeof happened

export const actWords: Readonly<Record<string, ActWords | undefined>> = { ...happened, ...decided }
