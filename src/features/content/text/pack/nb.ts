import type { Field } from '#base/content-type.ts'
import type { UnreadableZip } from '#platform/file/read-zip.ts'
import type { PackRule } from '../../rules/pack-faults.ts'
import type { Unfit } from '../../rules/bringing-in.ts'

/** What is wrong with a file that somebody sends in as a pack. */
export type UploadFault = UnreadableZip | 'none' | 'too-large' | 'infected' | 'unavailable'

/** Packs: the model as files, out and in. */
export const pack = {
  title: 'Modellen som filer',
  lead: 'Ta modellen med dere ut av Stafett, eller hent en pakke inn.',
  out: {
    title: 'Last ned',
    pack: 'Pakken',
    about:
      'Alt dere har publisert, som tekstfiler i en zip. En annen installasjon av Stafett kan åpne den. Utkast er ikke med.',
    download: (name: string) => `Last ned ${name}.zip`,
  },
  in: {
    title: 'Hent inn en pakke',
    about: 'Pakken blir kontrollert, og dere ser hva som ville bli endret. Ingenting endres før dere har valgt.',
    file: 'Pakken, en zip-fil',
    fileHint: (largest: string) => `Høyst ${largest}.`,
    submit: 'Kontroller pakken',
    waiting: 'Dere har en pakke som venter på et valg.',
    goOn: 'Gå videre med den',
    cannot: 'Bare redaktører og koordinator henter inn pakker.',
  },
  faults: {
    none: 'Velg en fil.',
    'too-large': 'Filen er for stor. Ingenting er lest.',
    infected: 'Viruskontrollen stoppet filen. Ingenting er lest.',
    unavailable: 'Viruskontrollen svarer ikke. Prøv igjen om litt.',
    'no-zip': 'Dette er ikke en zip-fil som kan åpnes.',
    'too-packed': 'Filen pakker ut til mer enn en modell kan være. Ingenting er pakket ut.',
    'unsafe-name': 'Filen har navn som peker ut av pakken. Ingenting er pakket ut.',
    twice: 'Filen har det samme navnet to ganger. Ingenting er pakket ut.',
    encrypted: 'Filen er låst med passord. Lag en zip uten passord.',
    link: 'Filen har snarveier til andre filer. Ingenting er pakket ut.',
    damaged: 'Filen er skadet. Lag zip-filen på nytt.',
  } satisfies Record<UploadFault, string>,
  unreadable: {
    title: 'Pakken kan ikke leses',
    lead: 'Rett dette i filene og send pakken på nytt. Ingenting er endret.',
    at: (file: string, line: number) => `${file}, linje ${line}`,
    more: (count: number) => (count === 1 ? 'Én feil til er ikke vist.' : `${count} feil til er ikke vist.`),
    rules: {
      'no-pack': 'Filen pack.md mangler. Den sier hvilken pakke dette er.',
      'no-type': 'Ingen type innhold har en fil med dette navnet.',
      'no-text': 'Filen er ikke tekst i UTF-8.',
      'too-long': 'Filen er for lang.',
      'no-front-matter': 'Filen må begynne med --- og felt.',
      yaml: 'Feltene øverst kan ikke leses. Se etter anførselstegn, kolon og innrykk.',
      'no-fields': 'Øverst må det stå felt.',
      manifest: '«{path}» er skrevet på en måte som ikke kan leses.',
      'manifest-lacks': '«{path}» mangler eller passer ikke sammen med resten.',
      'own-language': '{path} er pakkens eget språk. Ordene hører hjemme i filen uten språk i navnet.',
      stray: 'Tekst må stå under «# felt».',
      'no-long-text': '«# {path}» er ikke en lang tekst i {type}.',
      empty: '«# {path}» er tom.',
      unseen: '«{path}» har et tegn som ikke kan vises.',
      twice: '«# {path}» står her to ganger.',
      review: '«reviewed» må si hvem (en rolle) og hvilken dag.',
      because: '«because» må si hvorfor, felt for felt.',
      'because-language': '«because» står bare i filen uten språk i navnet.',
      'no-field': '{type} har ikke feltet «{path}».',
      'fact-in-language': '«{path}» er likt på alle språk og står bare i filen uten språk i navnet.',
      'no-records': '«{path}» må ha navngitte deler.',
      'no-key': '«{path}» må være skrevet med a–z, 0–9 og bindestrek.',
      'no-record': '«{path}» må ha felt.',
      value: '«{path}» må være {must}.',
    } satisfies Record<PackRule, string>,
    values: {
      line: 'én linje tekst',
      prose: 'tekst',
      lines: 'en liste med linjer',
      word: 'en kort tekst, i anførselstegn hvis den ligner et tall',
      number: 'et tall',
      date: 'en dag, som 2026-11-22',
      flag: 'true eller false',
      address: 'en adresse som begynner med https://',
      choice: 'ett av disse: {choices}',
      reference: 'navnet på filen til et annet element',
      references: 'en liste med navn på filer til andre elementer',
      target: 'en vei: type/navn, eller et av ordene som feltet har',
      records: 'navngitte deler',
    } satisfies Record<Field['kind'], string>,
  },
  review: {
    title: 'Dette ville pakken endre',
    lead: 'Ingenting er endret ennå.',
    nothing: 'Pakken sier det samme som dere alt har publisert. Det er ingenting å hente inn.',
    same: (count: number) => (count === 1 ? 'Ett element er likt.' : `${count} elementer er like.`),
    unfit: {
      foreign: (name: string) =>
        `Dette er pakken til ${name}. Den blir et forslag: bare utkast, og ingenting av deres eget tas bort. Se særlig over navn, telefonnumre og åpningstider.`,
      kind: 'Dette er et annet slag pakke enn den som redigeres her. Teksten kan bli utkast, og ingenting tas bort.',
      inherits: ({ pack, here }: Extract<Unfit, { is: 'inherits' }>) =>
        `Pakken bygger på «${pack}». Her bygger modellen på «${here}». Det den henter derfra, kan mangle her.`,
      languages: (names: string) => `Pakken har tekst på ${names}. Leserne her kan ikke velge det.`,
      services: (names: string) => `Pakken har egne tekster for ${names}. Det er ingen slik tjeneste her.`,
      facts:
        'Kommunens navn, farge og språk er annerledes i pakken. De følger ikke med; administratoren endrer dem under Administrasjon.',
    },
    faults: 'Dette må rettes før det kan publiseres',
    faultsAsDraft: 'Som utkast kan det hentes inn likevel.',
    new: (count: number) => (count === 1 ? 'Ett nytt element' : `${count} nye elementer`),
    changed: (count: number) => (count === 1 ? 'Ett element endres' : `${count} elementer endres`),
    gone: (count: number) => (count === 1 ? 'Ett element står ikke i pakken' : `${count} elementer står ikke i pakken`),
    goneAbout: 'De blir stående, om dere ikke velger noe annet nederst.',
    beyond: (count: number) =>
      count === 1 ? 'Ett element hører til noen andre' : `${count} elementer hører til noen andre`,
    beyondAbout: 'Dere har ansvar for en del av modellen. Disse blir stående som de står.',
    drafted: (count: number) =>
      count === 1 ? 'Ett element har et utkast fra før' : `${count} elementer har et utkast fra før`,
    draftedAbout: 'De blir stående som de står, om dere ikke velger noe annet nederst. De publiseres aldri herfra.',
    draftBy: (who: string) => `Utkast av ${who}`,
    fields: (count: number) => (count === 1 ? 'ett felt' : `${count} felt`),
    more: (count: number) => (count === 1 ? 'og ett til.' : `og ${count} til.`),
    decide: 'Hva vil dere gjøre?',
    removes: 'Det som ikke står i pakken',
    removesYes: (count: number) => (count === 1 ? 'Ta bort det ene' : `Ta bort alle ${count}`),
    removesHint:
      'Egne elementer forsvinner for leserne. Det dere har endret, blir som den felles modellen. Alt ligger i historien.',
    overwrites: 'Det som har et utkast',
    overwritesYes: 'Legg pakkens tekst over utkastene',
    overwritesHint: 'Den som skrev, kan angre det og få sitt eget tilbake.',
    why: 'Hvorfor henter dere inn pakken?',
    whyHint: 'En setning til dem som leser historien.',
    whyNone: 'Hentet inn fra en pakke',
    asDrafts: 'Legg inn som utkast',
    publish: 'Publiser alt nå',
    approval: 'Kommunen vil at en annen godkjenner, så pakken kan bare bli utkast.',
    notAll: 'Pakken kan bare bli utkast: å publisere den er for koordinatoren.',
    throwAway: 'Kast pakken',
    changedMeanwhile: 'Noe er endret siden siden ble laget. Se over på nytt.',
    chooseSomething: 'Med disse valgene blir ingenting endret.',
    tooLong: 'Skriv kortere.',
  },
  done: {
    packDrafted: 'Pakken er lagt inn som utkast. Se gjennom og publiser når dere vil.',
    packPublished: 'Pakken er publisert. Leserne ser den nå.',
    packThrown: 'Pakken er kastet. Ingenting er endret.',
  },
}

export type PackText = typeof pack
