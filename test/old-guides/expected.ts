// What three invented old guides should become, in a municipality that inherits the base: written before anything placed them. `says`
// names fields to the letter; a field that is not named may say what it likes. `left`: no type's own signs fit, or nothing but links.
export type Expected =
  | {
      readonly becomes: string
      readonly key: string
      readonly says: Readonly<Record<string, string | number | readonly string[]>>
    }
  | { readonly left: 'no-sign' | 'only-links' }

type Guide = Readonly<Record<string, Expected>>

/** As WordPress made them: menus, banners and share buttons around the text, one folder for each page. */
const fjellvag: Guide = {
  'index.html': { left: 'no-sign' },
  'niva-0/index.html': {
    becomes: 'level',
    key: 'undring',
    says: {
      name: 'Undring',
      code: '0',
      summary: 'Du har lagt merke til noe, og du er usikker på hva det betyr.',
      text: 'På dette nivået er det bare du og lederen din som arbeider med saken. Les først [om modellen](page/om-modellen).\n\n## Stegene\n\n1. [Du undrer deg](step/du-undrer-deg)\n2. [Snakk med lederen](step/snakk-med-lederen)',
      family: 'Ingen har bestemt noe ennå. Noen vil bare forstå hvordan barnet har det.',
    },
  },
  'niva-0/steg-1-du-undrer-deg/index.html': {
    becomes: 'step',
    key: 'du-undrer-deg',
    says: {
      name: 'Du undrer deg',
      level: '0',
      order: 10,
      lead: 'Noe ved et barn får deg til å stoppe opp.',
      what: 'Skriv ned det du har sett og hørt, **uten å tolke**.',
      how: '- Bruk [undringsskjemaet](tool/undringsskjema)\n- Se over flere dager',
      who: 'Den som undrer seg',
      child: 'Spør barnet hvordan det har det.',
      tools: ['undringsskjema'],
      more: '## Tips fra barnehagen\n\nVi har god erfaring med å se sammen to og to.',
    },
  },
  'niva-0/steg-2-snakk-med-lederen/index.html': {
    becomes: 'step',
    key: 'snakk-med-lederen',
    says: {
      name: 'Snakk med lederen',
      level: '0',
      order: 20,
      lead: 'Ingen skal bære en undring alene.',
      what: 'Ta med notatene dine til lederen innen en uke.',
      who: 'Du og lederen din',
      arena: 'På lederens kontor',
      laws: ['taushetsplikt'],
    },
  },
  'niva-1/index.html': {
    becomes: 'level',
    key: 'tiltak-i-egen-tjeneste',
    says: {
      name: 'Tiltak i egen tjeneste',
      code: '1',
      summary: 'Dere vet nok til å gjøre noe selv.',
      text: 'Tjenesten lager en plan sammen med foreldrene.',
    },
  },
  'niva-1/steg-1-lag-en-plan/index.html': {
    becomes: 'step',
    key: 'lag-en-plan',
    says: {
      name: 'Lag en plan',
      level: '1',
      order: 10,
      what: 'Skriv hva dere vil oppnå, og hvem som gjør hva.',
      how: 'Skriv den sammen med foreldrene.\n\n| Mål | Hvem | Når |\n| --- | --- | --- |\n| Trygg start på dagen | Kontaktlærer | Hver morgen |',
    },
  },
  'verktoy/index.html': { left: 'only-links' },
  'verktoy/undringsskjema/index.html': {
    becomes: 'tool',
    key: 'undringsskjema',
    says: {
      name: 'Undringsskjema',
      kind: 'form',
      summary: 'Et skjema for den første tiden.',
      text: '## Slik bruker du det\n\nFyll ut ett skjema for hvert barn.',
    },
  },
  'verktoy/samtale-med-foreldre/index.html': {
    becomes: 'tool',
    key: 'samtaleguide-samtale-med-foreldre',
    says: {
      name: 'Samtaleguide: samtale med foreldre',
      kind: 'conversation',
      summary: 'Hjelp til å begynne på en samtale som kjennes vanskelig.',
      text: '## Før samtalen\n\nTenk gjennom hva du vil si først.\n\n## I samtalen\n\nLytt mer enn du snakker.',
    },
  },
  'roller/stafettholder/index.html': {
    becomes: 'role',
    key: 'stafettholder',
    says: {
      name: 'Stafettholder',
      summary: 'Den som holder tråden for familien.',
      text: 'Stafettholderen kaller inn til møter.',
    },
  },
  'lovverk/taushetsplikt/index.html': {
    becomes: 'law',
    key: 'taushetsplikt',
    says: {
      name: 'Taushetsplikt',
      text: 'Du kan alltid drøfte en sak uten å si hvem den gjelder.\n\nSe den gamle loven.',
    },
  },
  'tjenester/helsestasjonen/index.html': {
    becomes: 'service',
    key: 'helsestasjonen',
    says: { name: 'Helsestasjonen', summary: 'For alle barn fra null til fem år.', text: 'Åpen dag er tirsdag.' },
  },
  'om-modellen/index.html': {
    becomes: 'page',
    key: 'om-modellen',
    says: {
      name: 'Om modellen',
      lead: 'Slik arbeider vi i Fjellvåg.',
      text: 'Modellen ble laget av ansatte i 2015.',
    },
  },
  'for-foreldre/index.html': {
    becomes: 'page',
    key: 'til-deg-som-er-forelder',
    says: {
      name: 'Til deg som er forelder',
      lead: 'Her står det hva du kan vente deg av oss.',
      text: 'Du er alltid velkommen til å spørre. Ring [00 00 00 00](tel:+4700000000).',
    },
  },
  'nyheter/fagdag-2016/index.html': { left: 'no-sign' },
}

/** One long document from Word, in Windows' letters, with a table of contents and attachments. */
const sundoy: Guide = {
  'Haandbok.htm': { left: 'no-sign' },
  'Haandbok.htm#innledning': {
    becomes: 'page',
    key: 'innledning',
    says: {
      name: 'Innledning',
      text: 'Denne håndboka er til alle som møter barn på jobb. «Alle» betyr alle – også vikarer.',
    },
  },
  'Haandbok.htm#uro-i-egen-tjeneste': {
    becomes: 'level',
    key: 'uro-i-egen-tjeneste',
    says: {
      name: 'Uro i egen tjeneste',
      code: '1',
      summary: 'Du er urolig, og tjenesten kan gjøre noe selv.',
      text: 'Her er ingen andre tjenester med.',
    },
  },
  'Haandbok.htm#bli-enige-om-uroen': {
    becomes: 'step',
    key: 'bli-enige-om-uroen',
    says: {
      name: 'Bli enige om uroen',
      level: '1',
      order: 10,
      lead: 'To som har sett det samme, er tryggere enn én.',
      what: 'Sett ord på uroen sammen med en kollega.',
      how: '- Hva har du **sett**?\n  - Hvor ofte?\n- Hva sier barnet?',
      who: 'Du og en kollega',
    },
  },
  'Haandbok.htm#ring-hjem': {
    becomes: 'step',
    key: 'ring-hjem',
    says: {
      name: 'Ring hjem',
      level: '1',
      order: 20,
      what: 'Ring samme dag, og avtal et møte.',
      more: '## Frist\n\nInnen to dager\n\n| **Når** | **Hvem ringer** |\n| --- | --- |\n| Samme dag | Kontaktlærer |',
    },
  },
  'Haandbok.htm#uro-som-flere-deler': {
    becomes: 'level',
    key: 'uro-som-flere-deler',
    says: { name: 'Uro som flere deler', code: '2', summary: 'Én tjeneste til må med.' },
  },
  'Haandbok.htm#spor-om-lov': {
    becomes: 'step',
    key: 'spor-om-lov',
    says: { name: 'Spør om lov', level: '2', order: 10, what: 'Forklar hva som deles, med hvem og hvorfor.' },
  },
  'Haandbok.htm#taushetsplikt': {
    becomes: 'law',
    key: 'taushetsplikt',
    says: {
      name: 'Taushetsplikt',
      text: 'Det du får vite på jobb, er ikke ditt å fortelle.\n\nLes [loven](https://lovdata.no/) eller den interne rutinen.',
    },
  },
  'Haandbok.htm#sjekkliste-for-motet': {
    becomes: 'tool',
    key: 'sjekkliste-for-motet',
    says: {
      name: 'Sjekkliste før møtet',
      kind: 'checklist',
      summary: 'Gå gjennom lista dagen før.',
      text: '1. Har alle fått vite tidspunktet?\n2. Vet barnet om møtet?',
    },
  },
  'Haandbok.htm#referat-fra-ledermotet': { left: 'no-sign' },
}

/** A folder of Markdown in nynorsk, with front matter on most. */
const lillevik: Guide = {
  'README.md': { left: 'no-sign' },
  'niva/0-undring.md': {
    becomes: 'level',
    key: 'undring',
    says: {
      name: 'Undring',
      code: '0',
      summary: 'Noko kjennest ikkje rett.',
      text: 'På nivå 0 finn du ut om det er grunn til å følgje opp.',
      family: 'Ingen skriv noko om deg utan at du får vite det.',
    },
  },
  'steg/0-1-legg-merke-til.md': {
    becomes: 'step',
    // The base has a step of this name.
    key: 'legg-merke-til-2',
    says: {
      name: 'Legg merke til',
      level: '0',
      order: 10,
      lead: 'Du ser noko du ikkje heilt forstår.',
      what: 'Sjå etter fleire gonger, og *skriv dato*.',
      how: '1. Bruk [loggen](tool/undringslogg)\n2. Snakk med ein kollega\n   - utan å seie namnet',
      who: 'Alle som møter barnet',
      child: 'Lat barnet få seie si meining.',
    },
  },
  'steg/0-2-drøft.md': {
    becomes: 'step',
    key: 'droft-undringa',
    says: {
      name: 'Drøft undringa',
      level: '0',
      order: 20,
      what: 'Ta det opp på teammøtet.',
      how: 'Utan namn. Sjå [steg 1](step/legg-merke-til-2) og .',
    },
  },
  'verktoy/undringslogg.md': {
    becomes: 'tool',
    key: 'undringslogg',
    says: {
      name: 'Undringslogg',
      kind: 'page',
      summary: 'Ein logg for deg sjølv.',
      text: '## Slik brukar du loggen\n\n| Dato | Kva du såg |\n| --- | --- |\n| 1.2. | Gret ved levering |\n\nMeir hjelp\n\nSpør leiaren din.',
    },
  },
  'prinsipp/barnet-forst.md': {
    becomes: 'principle',
    key: 'barnet-fyrst',
    says: { name: 'Barnet fyrst', text: 'Vi spør barnet før vi bestemmer noko.' },
  },
  'tenester/ppt.md': {
    becomes: 'service',
    key: 'pp-tenesta',
    says: { name: 'PP-tenesta', summary: 'Hjelper barnehagar og skular.', text: 'Ring når du lurer.' },
  },
  'personvern.md': {
    becomes: 'page',
    key: 'personvern-2',
    says: {
      name: 'Personvern',
      lead: 'Slik tek vi vare på opplysningane dine.',
      text: 'Du kan be om innsyn når som helst.',
    },
  },
  'ordliste.md': { left: 'no-sign' },
  'møtereferat/2017-05.md': { left: 'no-sign' },
}

/** Pages of six other machines, written after the rules that place them, and expected before these had met them. */
const seksMaskiner: Guide = {
  'SitePages/Steg-3-Samordne-hjelpen.aspx': {
    becomes: 'step',
    key: 'samordne-hjelpen',
    says: {
      name: 'Samordne hjelpen',
      order: 30,
      lead: 'Når flere hjelper, må noen holde i trådene.',
      what: 'Kall inn til et felles møte på nivå 2.',
      who: 'Stafettholderen',
    },
  },
  'om-oss/ressursteam/index.html': {
    becomes: 'role',
    key: 'ressursteamet',
    says: {
      name: 'Ressursteamet',
      summary: 'Et team du kan spørre om råd.',
      text: 'Teamet møtes annenhver torsdag. De gir råd uten å vite hvem det gjelder.\n\nMeld saken til [teamet](mailto:ressursteam@havneby.example), eller les om samtykke.',
    },
  },
  'artikkel.aspx-id-4711.html': {
    becomes: 'law',
    key: 'meldeplikt-til-barnevernet',
    says: { name: 'Meldeplikt til barnevernet' },
  },
  'veiledere/niva-2.html': {
    becomes: 'level',
    key: 'fleire-hjelper',
    says: {
      name: 'Fleire hjelper',
      code: '2',
      summary: 'Her hjelper minst to tenester saman.',
      text: 'De lagar éin plan.',
      family: 'De bestemmer kven som får vite noko.',
    },
  },
  'veiledere/niva-2.html#be-om-samtykke': {
    becomes: 'step',
    key: 'be-om-samtykke-2',
    says: { name: 'Be om samtykke', level: '2', order: 10, how: 'Bruk *enkle* ord.' },
  },
  'veiledere/niva-2.html#motast': {
    becomes: 'step',
    key: 'motast',
    // A box after the last part stands with it, as in the page.
    says: {
      name: 'Møtast',
      level: '2',
      order: 20,
      lead: 'Møtet skal vere kort.',
      what: 'Hugs: Familien kan seie nei.',
    },
  },
  'Sjekkliste overgang barnehage-skole.html': {
    becomes: 'tool',
    key: 'sjekkliste-for-overgang-fra-barnehage-til-skole',
    says: {
      name: 'Sjekkliste for overgang fra barnehage til skole',
      kind: 'checklist',
      text: '## Om våren\n\n- Møt foreldrene\n- Besøk skolen to\u00A0ganger\n\n## Om høsten\n\nRing barnehagen hvis du lurer på noe.\n\n[Mer hos Udir](https://www.udir.no/overgang)',
    },
  },
  'wiki/Trinn-4-Evaluer.md': {
    becomes: 'step',
    key: 'evaluer',
    says: {
      name: 'Evaluer',
      order: 40,
      what: 'Ble det bedre for barnet?\n\n- Spør barnet\n- Spør foreldrene',
      more: '## Hvem\n\n| Rolle | Gjør |\n| --- | --- |\n| Stafettholder | leder møtet |\n\n## Se også\n\n- [Nivå 2](level/fleire-hjelper)\n- Intern side',
    },
  },
}

export const expectedPlacings: Readonly<Record<string, Guide>> = {
  fjellvag,
  sundoy,
  lillevik,
  'seks-maskiner': seksMaskiner,
}
