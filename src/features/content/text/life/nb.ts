import type { MomentFault, PlanFailure } from '../../rules/planning.ts'

/** What is published later, and what is taken away. */
export const life = {
  plan: {
    on: 'Publiser en bestemt dag',
    hint: 'Teksten står fast fra du planlegger til den blir publisert. Dere kan ta planen tilbake når som helst.',
    day: 'Dag',
    dayHint: 'dd.mm.åååå',
    time: 'Klokkeslett',
    timeHint: 'For eksempel 08:00',
    submit: 'Planlegg',
    faults: {
      day: 'Skriv dagen slik: dd.mm.åååå.',
      time: 'Skriv klokkeslettet slik: 08.00.',
      past: 'Velg et tidspunkt som kommer.',
      far: 'Velg en dag innen ett år.',
    } satisfies Record<MomentFault, string>,
    ambiguous: 'Du har skrevet en dag. Trykk «Planlegg», eller ta bort dagen for å publisere nå.',
    title: 'Planlagt',
    at: (day: string, clock: string) => `${day} kl. ${clock}`,
    waits: (when: string, who: string) => `Publiseres ${when}. Planlagt av ${who}.`,
    fixed: 'Teksten står fast til da. Ta planen tilbake for å skrive videre.',
    cancel: 'Ta planen tilbake',
    now: 'Publiser nå i stedet',
    state: 'Planlagt',
    by: (who: string) => `Planlagt av ${who}`,
    failedTitle: 'Ble ikke publisert',
    failed: (when: string, because: string) =>
      `Skulle vært publisert ${when}, men ${because} Utkastet er tatt vare på.`,
    failedState: 'Ikke publisert',
    because: {
      changed: 'utkastet ble endret etter at det var planlagt.',
      conflict: 'noen andre har publisert noe annet på samme sted i mellomtiden.',
      faults: 'kontrollen fant noe som må rettes.',
      right: 'den som planla det, kan ikke publisere dette lenger.',
    } satisfies Record<PlanFailure, string>,
    forget: 'Fjern beskjeden',
  },
  away: {
    title: 'Tatt bort',
    lead: 'Det som ikke er med i modellen her. Alt kan hentes tilbake.',
    none: 'Ingenting er tatt bort.',
    way: 'Ta det bort',
    own: {
      title: (name: string) => `Ta bort «${name}»`,
      lead: 'Leserne slutter å se det med en gang. Det kan hentes tilbake når som helst.',
      submit: 'Ta det bort nå',
    },
    inherited: {
      title: (name: string) => `Ta bort «${name}»`,
      lead: 'Leserne her slutter å se det med en gang. Den felles modellen er som før, og dere kan ta det med igjen når som helst.',
      submit: 'Ta det bort nå',
    },
    why: 'Hvorfor?',
    whyHint: 'En setning til dem som passer på modellen. Leserne ser den ikke.',
    fault: 'Skriv hvorfor.',
    faults: 'Disse stedene fører hit. Ta bort henvisningen der og publiser, så kan dere ta bort dette.',
    note: 'Dette er ikke med her. Leserne finner det ikke.',
    back: 'Ta det med igjen',
    backWhy: 'Tatt med igjen',
    asDraft: 'Hent tilbake som utkast',
    item: 'Tatt bort her',
    part: (what: string) => `En del er tatt bort: «${what}»`,
    unpublished: 'Tatt bort',
    state: 'Tatt bort',
  },
  help: {
    title: 'Til hjelp for leserne',
    most: 'Mest til hjelp',
    least: 'Minst til hjelp',
    said: (yes: number, all: number) => `${yes} av ${all} lesere sier at det var til hjelp (siste tolv måneder).`,
  },
  done: {
    contentLeftOut: 'Tatt bort. Leserne her finner det ikke lenger.',
    contentBroughtBack: 'Tatt med igjen. Leserne ser det nå.',
    contentPlanned: 'Planlagt. Dagen og klokkeslettet står under.',
    contentUnplanned: 'Planen er tatt tilbake. Utkastet står som det var.',
  },
}

export type LifeText = typeof life
