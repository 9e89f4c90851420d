import type { ReportWords } from '../../rules/old-guide/write-report.ts'

const report: ReportWords = {
  counts: ({ pages, placed, already, left }) =>
    [
      pages === 1 ? 'Én side.' : `${pages} sider.`,
      placed === 1 ? 'Én blir et utkast.' : `${placed} blir utkast.`,
      already === 0 ? '' : `${already} finnes fra før.`,
      left === 0 ? '' : `${left} er ikke plassert.`,
    ]
      .filter((one) => one !== '')
      .join(' '),
  parts: {
    placed: 'Utkast',
    already: 'Finnes fra før',
    left: 'Ikke plassert',
    pictures: 'Bilder, filmer og rammer som ikke er tatt med',
    files: 'Filer som ikke kunne leses',
    around: 'Menyer og annet rundt tekstene, som ikke er tatt med',
  },
  sureness: { sure: 'Sikker', likely: 'Trolig', chosen: 'Valgt av dere' },
  signs: {
    label: (words) => `tittelen er nummerert med «${words}»`,
    title: (words) => `«${words.trim()}» i tittelen`,
    folder: (words) => `ligger i mappen «${words}»`,
    headings: (words) => `overskrifter som passer: ${words}`,
  },
  left: {
    'no-sign': () => 'Ingenting i siden sier hva den er.',
    'only-links': () => 'Siden er bare lenker til andre sider.',
    several: (types) => `Siden kan være flere ting: ${types}.`,
    'not-yours': (types) => `Du redigerer ikke dette: ${types}.`,
    chosen: () => 'Dere valgte å la den være.',
    'no-title': () => 'Siden har ingen tittel.',
  },
  already: 'Et element med dette navnet er her fra før, og er ikke rørt.',
  beside: (item) => `Modellen har noe lignende fra før: «${item}». Se på dem sammen.`,
  over: 'Dette fikk ikke plass i noe felt:',
  unknown: (field, number) => `${field}: vi fant ikke nummer ${number}. Velg det i skjemaet.`,
  lost: {
    nowhere: 'fører ingen steder',
    'not-placed': 'siden den fører til, er ikke hentet inn',
    document: 'dokumentet er ikke tatt med',
    'open-line': 'adressen begynner ikke med https://',
  },
  lostTitle: 'Lenken',
  taken: { picture: 'bildet er ikke tatt med', film: 'filmen er ikke tatt med', frame: 'rammen er ikke tatt med' },
  faults: {
    kind: 'Dette er verken HTML eller Markdown. Et Word-dokument kan lagres som nettside.',
    'too-large': 'Filen er for stor.',
    'too-deep': 'Siden er satt sammen på en måte vi ikke kan lese.',
    empty: 'Her er det ingen tekst.',
  },
  onPages: (count) => (count === 1 ? '(på én side)' : `(på ${count} sider)`),
}

/** Placings an old guide in. */
export const oldGuide = {
  title: 'Hent inn en gammel veileder',
  lead: 'Har dere en veileder på en nettside eller i Word? Last opp sidene, så blir de utkast her. Ingen lesere ser noe før dere publiserer.',
  files: 'Sidene',
  filesHint: (most: number) =>
    `HTML (.html, .htm) eller Markdown (.md), eller en zip av en hel mappe. Opptil ${most} filer, til sammen høyst 8 MB.`,
  read: 'Les sidene',
  advice: {
    title: 'Slik får dere filene',
    lines: [
      'Fra en nettside: åpne siden, velg «Lagre side som» og «Bare HTML». Én fil for hver side.',
      'Fra Word: velg «Lagre som» og «Nettside, filtrert». Et dokument med kapitler blir flere sider.',
      'Lagre sidene fra samme veileder sammen, så blir lenkene mellom dem lenker mellom elementene her.',
      'Ligger sidene i mapper? Lag en zip av mappen.',
    ],
  },
  faults: {
    none: 'Velg minst én fil.',
    'too-large': 'Filene er for store til sammen. Ta noen av gangen.',
    zip: 'Zip-filen kan ikke åpnes, eller den er for stor utpakket.',
    'too-much': 'Det er for mye tekst på én gang. Ta færre filer.',
  },
  review: {
    title: 'Dette blir sidene',
    lead: 'Ingenting er laget ennå.',
    becomes: 'Blir',
    leave: 'Ikke ta med',
    again: (type: string) => `${type}, en til`,
    see: 'Se teksten',
    text: 'Teksten',
    submit: 'Lag utkast',
    anew: 'Se på nytt med valgene',
  },
  done: {
    title: (count: number) => (count === 1 ? 'Ett utkast er laget' : `${count} utkast er laget`),
    lead: 'Se gjennom utkastene, og publiser dem én for én. Ta vare på denne siden: det som ikke kom med, står bare her.',
    print: 'Skriv ut',
    more: 'Hent inn flere sider',
    studio: 'Til studioet',
  },
  report,
  operator: 'Hentet inn av dem som drifter',
}

export type OldGuideText = typeof oldGuide
