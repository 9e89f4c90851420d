import { norwegianSpelling } from './spelling.ts'

const digits = { 2: 'to', 3: 'tre', 4: 'fire', 5: 'fem', 6: 'seks', 7: 'sju', 8: 'åtte', 9: 'ni' }

/** Receipts for those who rang, in bokmål. What every language must say. */
export const nb = {
  crumbs: 'Du er her',
  errors: (count: number) => (count === 1 ? 'Én ting må rettes' : `${count} ting må rettes`),
  cancel: 'Avbryt',
  own: {
    title: 'Kvittering til den som ringte',
    lead: 'En nabo eller en trener tør å si fra, og vil vite at noen hørte. Gi en kode. Med den kan de se at det er mottatt, og når det er tatt hånd om.',
    makeTitle: 'Lag en kvittering',
    makeText: 'Spør først om den som ringer, vil ha en. Du skriver ingenting: ikke navn, ikke hva samtalen handlet om.',
    service: 'Hvilken tjeneste tok imot?',
    make: 'Lag kvittering',
    takeTitle: 'Dette er tatt hånd om',
    takeText:
      'Skriv koden fra tjenestens egne papirer når dere er ferdige med det som ble sagt. Hva dere gjorde, står ikke noe sted her.',
    code: 'Kode',
    codeHint: 'Tolv bokstaver og tall. Små bokstaver og mellomrom gjør ikke noe.',
    take: 'Det er tatt hånd om',
    lateTitle: 'De som venter',
    late: (count: number, service: string) =>
      count === 0
        ? `${service}: ingen har ventet i mer enn fem virkedager.`
        : count === 1
          ? `${service}: én kvittering har vært mottatt i mer enn fem virkedager. Se i papirene deres.`
          : `${service}: ${count} kvitteringer har vært mottatt i mer enn fem virkedager. Se i papirene deres.`,
    shieldedTitle: (services: string) => `${services} gir ikke kvitteringer`,
    shieldedText:
      'En lapp hjemme hos noen kan fortelle at dere ble kontaktet, og det kan bli farlig for et barn. Gi tilbakemelding slik dere ellers gjør, på den måten loven sier.',
    faults: {
      service: 'Velg hvilken tjeneste som tok imot.',
      code: 'Vi finner ingen kvittering hos dere med den koden. Se om den er skrevet riktig.',
      'too-many': 'Nå er det prøvd mange koder. Vent et kvarter, og prøv igjen.',
    },
  },
  made: {
    title: 'Les opp koden nå',
    lead: (service: string) => `${service} har tatt imot det som ble sagt. Koden vises bare her, og bare nå.`,
    code: 'Koden',
    sayTitle: 'Slik sier du den',
    sayText: 'Én gruppe om gangen. Be den som ringer, om å lese den tilbake.',
    group: (number: number) => `Gruppe ${number}`,
    spelling: { ...norwegianSpelling, ...digits } as Readonly<Record<string, string>>,
    tellTitle: 'Si også',
    tell: (address: string) => [
      `Gå til ${address} og skriv koden. Der står det om det er mottatt eller tatt hånd om.`,
      'Koden sier ikke hva vi gjør, og ikke noe om barnet. Det gjelder også når alt går bra.',
      'Ha koden for deg selv. Ring igjen om du fortsatt er urolig.',
    ],
    keepTitle: 'Skriv den ned hos dere',
    keepText:
      'Skriv koden i tjenestens egne papirer, der samtalen står. Dere trenger den når det er tatt hånd om. Her er den ikke lagret, og ingen kan finne den fram igjen.',
    back: 'Jeg har lest den opp og skrevet den ned',
  },
  open: {
    title: 'Har du fått en kode?',
    lead: 'Fikk du en kode da du ringte en tjeneste om et barn? Skriv den her, så ser du om det du sa, er tatt hånd om.',
    code: 'Koden du fikk',
    another: 'En annen kode',
    codeHint: 'Tolv bokstaver og tall. Små bokstaver og mellomrom gjør ikke noe.',
    look: 'Se svaret',
    state: {
      received: (day: string) => `Mottatt ${day}`,
      'taken-care-of': (day: string) => `Tatt hånd om ${day}`,
    },
    none: 'Vi finner ingen kvittering med den koden',
    noneText:
      'Se om koden er skrevet riktig. En kvittering varer i 90 dager, eller i 30 dager etter at det ble tatt hånd om. Så er den borte.',
    tooMany: 'Vent et kvarter, og prøv igjen',
    tooManyText: 'Det er prøvd mange koder herfra. Haster det, så ring tjenesten.',
    empty: 'Skriv koden du fikk',
    cannotTitle: 'Dette kan koden ikke si',
    cannot: [
      'Hva tjenesten gjorde, og hvem som er med. Det får bare de det gjelder, vite.',
      'Hvordan barnet har det. «Tatt hånd om» betyr at tjenesten er ferdig med det du sa, ikke at alt er bra.',
      'Hvem du er. Vi skriver ikke opp hvem som spør her.',
    ],
    worriedTitle: 'Er du fortsatt urolig?',
    worriedText:
      'Ring en gang til. Du trenger ikke være sikker, og du trenger ingen kode. Er noen i fare nå, ring 112.',
    help: 'Se hvem du kan ringe',
  },
  done: {
    'taken-care-of': 'Bra. Den som har koden, ser nå at det er tatt hånd om.',
  },
  acts: {
    look: ['så på siden for kvitteringer', 'se på siden for kvitteringer'],
    make: ['laget en kvittering', 'lage en kvittering'],
    take: ['skrev at noe er tatt hånd om', 'skrive at noe er tatt hånd om'],
  } satisfies Record<string, readonly [done: string, tried: string]>,
}

export type Text = typeof nb
