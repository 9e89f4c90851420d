import type { Text } from './nb.ts'
import { norwegianSpelling } from './spelling.ts'

const digits = { 2: 'to', 3: 'tre', 4: 'fire', 5: 'fem', 6: 'seks', 7: 'sju', 8: 'åtte', 9: 'ni' }

/** Receipts for those who rang, in nynorsk. */
export const nn: Text = {
  crumbs: 'Du er her',
  errors: (count) => (count === 1 ? 'Éin ting må rettast' : `${count} ting må rettast`),
  cancel: 'Avbryt',
  own: {
    title: 'Kvittering til den som ringde',
    lead: 'Ein nabo eller ein trenar tør å seie frå, og vil vite at nokon høyrde. Gi ein kode. Med han kan dei sjå at det er motteke, og når det er teke hand om.',
    makeTitle: 'Lag ei kvittering',
    makeText: 'Spør først om den som ringjer, vil ha ei. Du skriv ingenting: ikkje namn, ikkje kva samtalen handla om.',
    service: 'Kva teneste tok imot?',
    make: 'Lag kvittering',
    takeTitle: 'Dette er teke hand om',
    takeText:
      'Skriv koden frå papira til tenesta når de er ferdige med det som vart sagt. Kva de gjorde, står ikkje nokon stad her.',
    code: 'Kode',
    codeHint: 'Tolv bokstavar og tal. Små bokstavar og mellomrom gjer ikkje noko.',
    take: 'Det er teke hand om',
    lateTitle: 'Dei som ventar',
    late: (count, service) =>
      count === 0
        ? `${service}: ingen har venta i meir enn fem virkedagar.`
        : count === 1
          ? `${service}: éi kvittering har vore motteken i meir enn fem virkedagar. Sjå i papira dykkar.`
          : `${service}: ${count} kvitteringar har vore mottekne i meir enn fem virkedagar. Sjå i papira dykkar.`,
    shieldedTitle: (services) => `${services} gir ikkje kvitteringar`,
    shieldedText:
      'Ein lapp heime hos nokon kan fortelje at de vart kontakta, og det kan bli farleg for eit barn. Gi tilbakemelding slik de elles gjer, på den måten lova seier.',
    faults: {
      service: 'Vel kva teneste som tok imot.',
      code: 'Vi finn inga kvittering hos dykk med den koden. Sjå om han er skriven rett.',
      'too-many': 'No er det prøvd mange kodar. Vent eit kvarter, og prøv igjen.',
    },
  },
  made: {
    title: 'Les opp koden no',
    lead: (service) => `${service} har teke imot det som vart sagt. Koden blir berre vist her, og berre no.`,
    code: 'Koden',
    sayTitle: 'Slik seier du han',
    sayText: 'Éi gruppe om gongen. Be den som ringjer, om å lese han tilbake.',
    group: (number) => `Gruppe ${number}`,
    spelling: { ...norwegianSpelling, ...digits },
    tellTitle: 'Sei òg',
    tell: (address) => [
      `Gå til ${address} og skriv koden. Der står det om det er motteke eller teke hand om.`,
      'Koden seier ikkje kva vi gjer, og ikkje noko om barnet. Det gjeld òg når alt går bra.',
      'Ha koden for deg sjølv. Ring igjen om du framleis er uroleg.',
    ],
    keepTitle: 'Skriv han ned hos dykk',
    keepText:
      'Skriv koden i papira til tenesta, der samtalen står. De treng han når det er teke hand om. Her er han ikkje lagra, og ingen kan finne han fram att.',
    back: 'Eg har lese han opp og skrive han ned',
  },
  open: {
    title: 'Har du fått ein kode?',
    lead: 'Fekk du ein kode då du ringde ei teneste om eit barn? Skriv han her, så ser du om det du sa, er teke hand om.',
    code: 'Koden du fekk',
    another: 'Ein annan kode',
    codeHint: 'Tolv bokstavar og tal. Små bokstavar og mellomrom gjer ikkje noko.',
    look: 'Sjå svaret',
    state: {
      received: (day) => `Motteke ${day}`,
      'taken-care-of': (day) => `Teke hand om ${day}`,
    },
    none: 'Vi finn inga kvittering med den koden',
    noneText:
      'Sjå om koden er skriven rett. Ei kvittering varer i 90 dagar, eller i 30 dagar etter at det vart teke hand om. Så er ho borte.',
    tooMany: 'Vent eit kvarter, og prøv igjen',
    tooManyText: 'Det er prøvd mange kodar herifrå. Hastar det, så ring tenesta.',
    empty: 'Skriv koden du fekk',
    cannotTitle: 'Dette kan koden ikkje seie',
    cannot: [
      'Kva tenesta gjorde, og kven som er med. Det får berre dei det gjeld, vite.',
      'Korleis barnet har det. «Teke hand om» tyder at tenesta er ferdig med det du sa, ikkje at alt er bra.',
      'Kven du er. Vi skriv ikkje opp kven som spør her.',
    ],
    worriedTitle: 'Er du framleis uroleg?',
    worriedText: 'Ring ein gong til. Du treng ikkje vere sikker, og du treng ingen kode. Er nokon i fare no, ring 112.',
    help: 'Sjå kven du kan ringje',
  },
  done: {
    'taken-care-of': 'Bra. Den som har koden, ser no at det er teke hand om.',
  },
  acts: {
    look: ['såg på sida for kvitteringar', 'sjå på sida for kvitteringar'],
    make: ['laga ei kvittering', 'lage ei kvittering'],
    take: ['skreiv at noko er teke hand om', 'skrive at noko er teke hand om'],
  },
}
