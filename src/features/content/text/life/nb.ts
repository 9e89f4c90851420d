import type { MomentFault, PlanFailure } from '../../rules/planning.ts'

/** What is published later. */
export const life = {
  plan: {
    on: 'Publiser en bestemt dag',
    hint: 'Teksten står fast fra nå, og leserne får den da. Dere kan ta planen tilbake når som helst.',
    day: 'Dag',
    dayHint: 'dd.mm.åååå',
    time: 'Klokkeslett',
    timeHint: 'For eksempel 08.00',
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
  done: {
    contentPlanned: 'Planlagt. Teksten blir publisert av seg selv.',
    contentUnplanned: 'Planen er tatt tilbake. Utkastet står som det var.',
  },
}

export type LifeText = typeof life
