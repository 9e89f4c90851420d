import type { Coordination } from '../../rules/relay.ts'

/** The people around the main person, who coordinates, and siblings. */
export const networkNb = {
  guardian: {
    changeTitle: 'Endre en foresatt',
    changeNote:
      'Når andre bestemmer enn før, kan det hende familien må spørres på nytt. Det står i så fall under Samtykke.',
    saidNo: 'Denne personen har sagt nei. Et nei skal stå, og personen skal fortsatt spørres.',
    long: 'Skriv grunnen med høyst 200 tegn.',
  },
  out: {
    title: (name: string) => `Ta ut ${name}`,
    guardian: (name: string) => `${name} ser ikke lenger noe i loggen, og svarene fra ${name} teller ikke lenger.`,
    trusted: (name: string) => `${name} ser ikke lenger noe i loggen.`,
    askedAnew: (services: string) => `Noen hadde ikke sagt ja ennå. Derfor må de andre spørres på nytt om ${services}.`,
    nobodyDecides: 'Da er det ingen igjen som bestemmer. Ingenting deles før det er noen å spørre.',
    stays: 'Det som er skrevet, blir stående.',
    submit: 'Ta ut av loggen',
  },
  trusted: {
    add: 'Ta med en trygg voksen',
    title: 'Ta med en trygg voksen',
    changeTitle: 'Endre for en trygg voksen',
    lead: 'En bestemor, en trener eller en annen som er god å ha. De som bestemmer, sier ja først.',
    relation: 'Hvem er personen for den det gjelder?',
    relationHint: 'For eksempel bestemor eller trener.',
    until: 'Siste dag',
    untilHint: 'dd.mm.åååå. Etter den dagen er personen ikke med lenger.',
    scope: 'Hva skal personen få lese om?',
    scopeHint: 'Alt annet er lukket for personen.',
    by: 'Hvem har sagt ja?',
    byHint: 'Alle som bestemmer over det du krysset av, må ha sagt ja.',
    submit: 'Lagre',
    line: (relation: string, day: string) => `${relation}, til ${day}`,
    over: (relation: string, day: string) => `${relation}. Var med til ${day}`,
    asksAnew: 'Andre bestemmer nå. Noe er lukket til de har sagt ja',
    faults: {
      relation: 'Skriv hvem personen er, med høyst 80 tegn.',
      'not-decided': 'Noen som bestemmer over dette, har ikke sagt ja.',
      'nobody-decides': 'Det er ingen som kan bestemme dette ennå. Legg til foresatte først.',
      closed: 'Loggen er avsluttet.',
      evidenceLong: 'Skriv det med høyst 200 tegn.',
    },
  },
  birth: {
    add: 'Barnet er født',
    title: 'Barnet er født',
    lead: (mother: string) => `Fra nå av følger loggen barnet, og ${mother} er foresatt.`,
    note: (mother: string) =>
      `Det som er skrevet før fødselen, handler om ${mother}. I familien er det bare ${mother} som kan lese det.`,
    name: 'Fornavnet til barnet',
    bornOn: 'Fødselsdato',
    basisOf: (name: string) => `Hva har ${name} å bestemme for barnet?`,
    submit: 'Lagre',
    faults: {
      'not-born-yet': 'Datoen kan ikke være fram i tid.',
      'born-before': 'Datoen er før loggen ble åpnet. Sjekk året.',
    },
  },
  coordination: {
    title: 'Hvem koordinerer?',
    lead: 'Noen familier har rett til en koordinator etter loven. Da er det bare den personen som koordinerer, og denne loggen følger planen der.',
    kinds: {
      here: 'Den som holder stafetten her',
      'individual-plan': 'Koordinator for individuell plan',
      'child-coordinator': 'Barnekoordinator',
    } satisfies Record<Coordination, string>,
    who: 'Hva heter koordinatoren?',
    whoHint: 'La feltet stå tomt hvis ingen er valgt ennå.',
    submit: 'Lagre',
    front: (kind: string, who: string) => (who === '' ? `${kind} koordinerer.` : `${who} koordinerer. ${kind}.`),
    means: 'Denne loggen følger planen der. Den som holder stafetten, passer bare på det som står her.',
    toClose: 'Avslutt loggen og fortsett der',
    faults: {
      same: 'Det er allerede slik.',
      who: 'Skriv navnet med høyst 80 tegn.',
      whoHere: 'Når stafetten ligger her, er det den som holder den som koordinerer. La feltet stå tomt.',
    },
  },
  siblings: {
    title: 'Søsken',
    add: 'Knytt til loggen til et søsken',
    addTitle: 'Søsken',
    lead: 'Du kan knytte sammen to logger som du leder. Ingenting flyttes fra den ene til den andre, og bare de som kan åpne begge, ser at de hører sammen.',
    which: 'Hvilken logg?',
    none: 'Du leder ingen annen logg som kan knyttes til denne.',
    submit: 'Knytt sammen',
    unlink: 'Ikke søsken likevel',
    faults: { linked: 'Disse loggene er allerede knyttet sammen.', closed: 'En av loggene er avsluttet.' },
  },
}

export type NetworkText = typeof networkNb
