import type { RefusedWhy } from '../../rules/refused-why.ts'

/** Signing in and out, and being signed in without access. */
export const wayIn = {
  signIn: {
    title: 'Logg inn',
    lead: 'Velg det som passer for deg. Du kommer tilbake hit etterpå.',
    freshTitle: 'Vis hvem du er én gang til',
    freshLead: 'Det du skal gjøre nå, er viktig. Logg inn på nytt, så vet vi at det er deg.',
    none: 'Kommunen har ikke satt opp innlogging ennå. Ta kontakt med kommunen.',
    cannot:
      'Innlogging virker ikke på denne adressen. Nettleseren tar bare vare på innloggingen over en sikker adresse (https) eller på localhost.',
    forWhom: {
      staff: { who: 'Ansatt i kommunen', how: (name: string) => `Logg inn med ${name}` },
      family: { who: 'Forelder eller ungdom', how: (name: string) => `Logg inn med ${name}` },
      partner: { who: 'Samarbeidspartner', how: (name: string) => `Logg inn med ${name}` },
    },
  },
  refused: {
    title: 'Du ble ikke logget inn',
    again: 'Prøv en gang til',
    help: 'Hvem kan hjelpe meg?',
    why: {
      cancelled: 'Du avbrøt innloggingen. Ingenting er endret.',
      'level-too-low':
        'Du logget inn på en måte som ikke er sikker nok her. Velg BankID eller en annen elektronisk ID på høyt nivå.',
      'not-fresh': 'Du måtte logge inn på nytt, men det skjedde ikke. Prøv en gang til.',
      'no-number': 'Innloggingen sa ikke hvem du er. Bruk en norsk elektronisk ID.',
      'other-tenant': 'Kontoen din hører til en annen kommune eller virksomhet. Bruk jobbkontoen din i denne kommunen.',
      'no-organisation': 'Du må velge hvilken virksomhet du kommer fra når du logger inn.',
      incomplete: 'Svaret fra innloggingen manglet noe. Prøv en gang til.',
      'not-trusted': 'Vi kunne ikke stole på svaret fra innloggingen. Prøv en gang til.',
      'used-before': 'Denne innloggingen er brukt opp. Prøv en gang til.',
      'unknown-attempt': 'Innloggingen tok for lang tid, eller den begynte i en annen nettleser. Prøv en gang til.',
      away: 'Innloggingstjenesten svarer ikke akkurat nå. Vent litt, og prøv en gang til.',
    } satisfies Record<RefusedWhy, string>,
  },
  signedOut: {
    title: 'Du er logget ut',
    text: 'Ingen kan se noe av ditt på denne maskinen nå. Lukk gjerne nettleseren hvis andre skal bruke den.',
    front: 'Til forsiden',
    signIn: 'Logg inn igjen',
    leaving: 'Du er logget ut her. Nå logger vi deg ut av innloggingstjenesten også.',
    goOn: 'Gå videre',
  },
  noAccess: {
    family: {
      title: 'Du er logget inn',
      lead: 'Det er ikke noe her som gjelder deg eller barnet ditt ennå. Det er helt greit.',
      next: 'Når en tjeneste hjelper dere og dere har sagt ja til en felles plan, finner du den her. Lurer du på noe, eller trenger du hjelp nå, kan du snakke med noen.',
      help: 'Hvem kan hjelpe?',
      front: 'Til forsiden',
      coded: 'Har du fått en kode av en som hjelper dere?',
      codeLink: 'Skriv inn koden',
    },
    title: 'Du er logget inn, men ikke koblet til kommunen ennå',
    lead: 'Det ordner lederen din på et halvt minutt. Les koden under høyt for lederen.',
    code: 'Koden din',
    codeNote: (until: string) => `Gjelder til kl. ${until}. Den sier ingenting om deg til noen andre.`,
    stepsTitle: 'Slik gjør dere det',
    steps: [
      'Ring eller snakk med lederen din, eller den som ga deg tilgang.',
      'Lederen åpner kortet ditt under Administrasjon og skriver inn koden.',
      'Trykk «Jeg er koblet til» her. Da kommer du inn.',
    ],
    again: 'Jeg er koblet til',
    invitedTitle: 'Har du fått en invitasjon?',
    invited: 'Åpne lenken du fikk, eller skriv inn koden fra invitasjonen.',
    invitedLink: 'Skriv inn kode fra invitasjon',
    elsewhere: 'Du er koblet til her:',
  },
  invitation: {
    title: 'Invitasjon',
    lead: (place: string) => `Du er invitert til å bruke Stafett i ${place}.`,
    signIn: 'Logg inn for å ta imot',
    accept: 'Ta imot invitasjonen',
    asYou: 'Du er logget inn. Ta imot bare hvis invitasjonen ble sendt til deg.',
    gone: 'Denne invitasjonen kan ikke brukes. Den er brukt, trukket tilbake eller for gammel. Be den som inviterte deg, om en ny.',
    already: 'Du er allerede koblet til kommunen. Du trenger ikke gjøre noe.',
    otherNumber:
      'Invitasjonen er til noen andre enn den du er logget inn som. Be den som inviterte deg, sjekke hvem den gjelder.',
    toMyPage: 'Til min side',
    codeTitle: 'Skriv inn kode fra invitasjon',
    codeLabel: 'Kode',
    codeHint: 'Åtte bokstaver og tall. Store eller små bokstaver er det samme.',
    codeSubmit: 'Fortsett',
    codeFaults: {
      form: 'Koden har åtte bokstaver og tall, for eksempel ABCD-EFGH.',
      unknown: 'Vi kjenner ikke denne koden. Sjekk at den er skrevet riktig, eller be om en ny.',
      'other-kind':
        'Denne koden er til lederen din. Les den opp, så skriver lederen den inn. Har du fått en invitasjon, begynner koden i den med et tall.',
      'too-many': 'Det er prøvd for mange ganger. Vent et kvarter, og prøv igjen.',
    },
  },
  kept: {
    title: 'Vi tok vare på det du skrev',
    text: 'Du ble logget ut før det ble sendt. Ingenting er borte. Se over, og send når du er klar.',
    secretGone: 'Nøkkelen eller hemmeligheten tok vi ikke vare på. Den må limes inn på nytt.',
    send: 'Send nå',
    discard: 'Forkast',
    gone: 'Dette er ikke her lenger. Det er sendt eller forkastet.',
    fileLost:
      'Filen kom ikke med, og vi har ikke tatt vare på den. Den ligger fortsatt der du hentet den. Logg inn, og velg den på nytt.',
    copyTitle: 'Du er logget ut',
    copyText: 'Det du skrev, er ikke sendt. Her er det, så du kan kopiere det. Logg inn, og lim det inn igjen.',
    field: 'Felt',
    /** By the names of the fields that people type in. */
    fields: {
      name: 'Navn',
      email: 'E-post',
      phone: 'Mobil',
      reason: 'Begrunnelse',
      rows: 'Liste',
      value: 'Verdi',
      source: 'Kilde',
      signedOffBy: 'Godkjent av',
    },
  },
}
