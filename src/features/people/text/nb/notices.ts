/** How somebody is told outside the application that something waits for them. */
export const notices = {
  notices: {
    title: 'Varsler',
    lead: 'Det som venter på deg, står alltid under «I dag». Vi kan si fra utenfor også, høyst én gang om dagen og bare på arbeidsdager. Meldingen sier aldri hva det gjelder eller hvem.',
    addresses: 'Hvor vi kan nå deg',
    addressesLead: 'Adressene står på kortet ditt. Er en av dem feil, ber du lederen din rette den.',
    channels: { email: 'E-post', sms: 'Mobil' },
    notOnCard: 'Står ikke på kortet ditt. Lederen din kan legge den inn.',
    states: { proven: 'Bekreftet', unproven: 'Ikke bekreftet ennå', failed: 'Virker ikke' },
    failedText:
      'Det vi sendte, kom ikke fram. Er adressen riktig, bekreft den på nytt. Ellers ber du lederen din rette den.',
    sendCode: 'Send meg en kode',
    sendNew: 'Send en ny kode',
    codeTo: (channel: string) => `Bekreft: ${channel}`,
    code: 'Koden',
    codeHint: (address: string) => `Seks tall, sendt til ${address}. Koden virker i ti minutter.`,
    prove: 'Bekreft',
    choiceTitle: 'Slik vil du ha det',
    choice: 'Hvordan skal vi si fra?',
    choices: {
      email: { label: 'E-post' },
      sms: { label: 'SMS' },
      both: { label: 'Både e-post og SMS' },
      none: { label: 'Ingen av delene', detail: 'Da ser du det bare når du logger inn.' },
    },
    language: 'Språk i meldingene',
    trouble: {
      failed: 'Det vi sendte deg, kom ikke fram. Da vet du ikke at noe venter, før du logger inn.',
      unproven: 'Vi kan ikke si fra utenfor ennå. Bekreft en adresse, så gjør vi det.',
      'no-address': 'Vi har ingen adresse til deg. Be lederen din legge inn e-post eller mobil på kortet ditt.',
    },
    reached: 'Vi sier fra på e-post eller SMS når noe venter på deg.',
    onlyHere: 'Du har valgt at det bare står her inne.',
    toPage: 'Endre varsler',
    fix: { failed: 'Rett det opp', unproven: 'Bekreft en adresse', 'no-address': 'Se hva du kan gjøre' },
    faults: {
      choose: 'Velg hvordan vi skal si fra.',
      'no-email': 'Det står ingen e-post på kortet ditt. Velg noe annet, eller be lederen din legge den inn.',
      'no-sms': 'Det står ikke noe mobilnummer på kortet ditt. Velg noe annet, eller be lederen din legge det inn.',
      code: 'Koden stemmer ikke, eller den er gått ut. Sjekk tallene, eller be om en ny.',
      tooManyCodes: 'Du har bedt om mange koder. Vent en time, og prøv igjen.',
      tooManyTries: 'Det er prøvd for mange ganger. Vent ti minutter, og be om en ny kode.',
    },
    codeLetter: {
      subject: (place: string) => `En kode fra ${place}`,
      email: (place: string, code: string) =>
        [
          'Hei!',
          `Koden din i ${place} er ${code}.`,
          'Skriv den på siden du kom fra. Den virker i ti minutter, og bare én gang.',
          'Har du ikke bedt om den, kan du se bort fra meldingen. Gi den aldri til andre.',
        ].join('\n\n'),
      sms: (place: string, code: string) => `Koden din i ${place} er ${code}. Gi den aldri til andre.`,
    },
  },
}
