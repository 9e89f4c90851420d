import type { LifeText } from './nb.ts'

export const life: LifeText = {
  plan: {
    on: 'Publiser ein bestemt dag',
    hint: 'Teksten står fast frå no, og lesarane får han då. De kan ta planen tilbake når som helst.',
    day: 'Dag',
    dayHint: 'dd.mm.åååå',
    time: 'Klokkeslett',
    timeHint: 'Til dømes 08.00',
    submit: 'Planlegg',
    faults: {
      day: 'Skriv dagen slik: dd.mm.åååå.',
      time: 'Skriv klokkeslettet slik: 08.00.',
      past: 'Vel eit tidspunkt som kjem.',
      far: 'Vel ein dag innan eitt år.',
    },
    ambiguous: 'Du har skrive ein dag. Trykk «Planlegg», eller ta bort dagen for å publisere no.',
    title: 'Planlagt',
    at: (day, clock) => `${day} kl. ${clock}`,
    waits: (when, who) => `Blir publisert ${when}. Planlagt av ${who}.`,
    fixed: 'Teksten står fast til då. Ta planen tilbake for å skrive vidare.',
    cancel: 'Ta planen tilbake',
    now: 'Publiser no i staden',
    state: 'Planlagt',
    by: (who) => `Planlagt av ${who}`,
    failedTitle: 'Vart ikkje publisert',
    failed: (when, because) => `Skulle vore publisert ${when}, men ${because} Utkastet er teke vare på.`,
    failedState: 'Ikkje publisert',
    because: {
      changed: 'utkastet vart endra etter at det var planlagt.',
      conflict: 'nokon andre har publisert noko anna på same stad i mellomtida.',
      faults: 'kontrollen fann noko som må rettast.',
      right: 'den som planla det, kan ikkje publisere dette lenger.',
    },
    forget: 'Fjern meldinga',
  },
  done: {
    contentPlanned: 'Planlagt. Teksten blir publisert av seg sjølv.',
    contentUnplanned: 'Planen er teken tilbake. Utkastet står som det var.',
  },
}
