import type { notices as nb } from '../nb/notices.ts'

export const notices: typeof nb = {
  notices: {
    title: 'Varsel',
    lead: 'Det som ventar på deg, står alltid under «I dag». Vi kan seie frå utanfor òg, høgst éin gong om dagen og berre på arbeidsdagar. Meldinga seier aldri kva det gjeld eller kven.',
    addresses: 'Kvar vi kan nå deg',
    addressesLead: 'Adressene står på kortet ditt. Er ei av dei feil, ber du leiaren din rette henne.',
    channels: { email: 'E-post', sms: 'Mobil' },
    notOnCard: 'Står ikkje på kortet ditt. Leiaren din kan leggje det inn.',
    states: { proven: 'Stadfesta', unproven: 'Ikkje stadfesta enno', failed: 'Verkar ikkje' },
    failedText:
      'Det vi sende, kom ikkje fram. Er adressa rett, stadfest henne på nytt. Elles ber du leiaren din rette henne.',
    sendCode: 'Send meg ein kode',
    sendNew: 'Send ein ny kode',
    codeTo: (channel: string) => `Stadfest: ${channel}`,
    code: 'Koden',
    codeHint: (address: string) => `Seks tal, sende til ${address}. Koden verkar i ti minutt.`,
    prove: 'Stadfest',
    choiceTitle: 'Slik vil du ha det',
    choice: 'Korleis skal vi seie frå?',
    choices: {
      email: { label: 'E-post' },
      sms: { label: 'SMS' },
      both: { label: 'Både e-post og SMS' },
      none: { label: 'Ingen av delane', detail: 'Då ser du det berre når du loggar inn.' },
    },
    language: 'Språk i meldingane',
    trouble: {
      failed: 'Det vi sende deg, kom ikkje fram. Då veit du ikkje at noko ventar, før du loggar inn.',
      unproven: 'Vi kan ikkje seie frå utanfor enno. Stadfest ei adresse, så gjer vi det.',
      'no-address': 'Vi har inga adresse til deg. Be leiaren din leggje inn e-post eller mobil på kortet ditt.',
    },
    reached: 'Vi seier frå på e-post eller SMS når noko ventar på deg.',
    onlyHere: 'Du har valt at det berre står her inne.',
    toPage: 'Endre varsel',
    fix: { failed: 'Rett det opp', unproven: 'Stadfest ei adresse', 'no-address': 'Sjå kva du kan gjere' },
    faults: {
      choose: 'Vel korleis vi skal seie frå.',
      'no-email': 'Det står ingen e-post på kortet ditt. Vel noko anna, eller be leiaren din leggje det inn.',
      'no-sms': 'Det står ikkje noko mobilnummer på kortet ditt. Vel noko anna, eller be leiaren din leggje det inn.',
      code: 'Koden stemmer ikkje, eller han er gått ut. Sjekk tala, eller be om ein ny.',
      tooManyCodes: 'Du har bede om mange kodar. Vent ein time, og prøv igjen.',
      tooManyTries: 'Det er prøvd for mange gonger. Vent ti minutt, og be om ein ny kode.',
    },
    calendar: {
      title: 'I kalenderen din',
      lead: 'Lag ei adresse og legg henne inn i kalenderen på telefonen eller maskina. Då ser du dagane du skal gjere noko, og møta dine, åtte veker fram. Der står berre «noko å sjå på» og «møte»: ingen namn, og ikkje kva det gjeld.',
      has: (day: string) => `Du har ei adresse, laga ${day}.`,
      make: 'Lag ei adresse',
      renew: 'Lag ei ny adresse',
      renewText:
        'Lagar du ei ny, verkar ikkje den gamle lenger. Gjer det dersom ein telefon blir borte, eller andre har fått adressa.',
      end: 'Slutt å vise det i kalenderen',
      address: 'Adressa di',
      addressHint: 'Vi viser henne berre no. Alle som har henne, kan sjå dagane dine, så gi henne ikkje til andre.',
      copy: { button: 'Kopier adressa', done: 'Kopiert.', failed: 'Adressa er merkt. Kopier henne sjølv.' },
    },
    codeLetter: {
      subject: (place: string) => `Ein kode frå ${place}`,
      email: (place: string, code: string) =>
        [
          'Hei!',
          `Koden din i ${place} er ${code}.`,
          'Skriv han på sida du kom frå. Han verkar i ti minutt, og berre éin gong.',
          'Har du ikkje bede om han, kan du sjå bort frå meldinga. Gi han aldri til andre.',
        ].join('\n\n'),
      sms: (place: string, code: string) => `Koden din i ${place} er ${code}. Gi han aldri til andre.`,
    },
  },
}
