import type { ReportWords } from '../../rules/old-guide/write-report.ts'
import type { OldGuideText } from './nb.ts'

const report: ReportWords = {
  counts: ({ pages, placed, already, left }) =>
    [
      pages === 1 ? 'Éi side.' : `${pages} sider.`,
      placed === 1 ? 'Éi blir eit utkast.' : `${placed} blir utkast.`,
      already === 0 ? '' : `${already} finst frå før.`,
      left === 0 ? '' : `${left} er ikkje plasserte.`,
    ]
      .filter((one) => one !== '')
      .join(' '),
  parts: {
    placed: 'Utkast',
    already: 'Finst frå før',
    left: 'Ikkje plassert',
    pictures: 'Bilete, filmar og rammer som ikkje er tekne med',
    files: 'Filer som ikkje kunne lesast',
    around: 'Menyar og anna rundt tekstane, som ikkje er teke med',
  },
  sureness: { sure: 'Sikkert', likely: 'Truleg', chosen: 'Valt av dykk' },
  signs: {
    label: (words) => `tittelen er nummerert med «${words}»`,
    title: (words) => `«${words.trim()}» i tittelen`,
    folder: (words) => `ligg i mappa «${words}»`,
    headings: (words) => `overskrifter som passar: ${words}`,
  },
  left: {
    'no-sign': () => 'Ingenting på sida seier kva ho er.',
    'only-links': () => 'Sida er berre lenkjer til andre sider.',
    several: (types) => `Sida kan vere fleire ting: ${types}.`,
    'not-yours': (types) => `Du redigerer ikkje dette: ${types}.`,
    chosen: () => 'De valde å la ho vere.',
    'no-title': () => 'Sida har ingen tittel.',
  },
  already: 'Eit element med dette namnet er her frå før, og er ikkje rørt.',
  beside: (item) => `Modellen har noko liknande frå før: «${item}». Sjå på dei saman.`,
  over: 'Dette fekk ikkje plass i noko felt:',
  unknown: (field, number) => `${field}: vi fann ikkje nummer ${number}. Vel det i skjemaet.`,
  lost: {
    nowhere: 'fører ingen stader',
    'not-placed': 'sida ho fører til, er ikkje henta inn',
    document: 'dokumentet er ikkje teke med',
    'open-line': 'adressa byrjar ikkje med https://',
  },
  lostTitle: 'Lenkja',
  taken: { picture: 'biletet er ikkje teke med', film: 'filmen er ikkje teken med', frame: 'ramma er ikkje teken med' },
  faults: {
    kind: 'Dette er verken HTML eller Markdown. Eit Word-dokument kan lagrast som nettside.',
    'too-large': 'Fila er for stor.',
    'too-deep': 'Sida er sett saman på ein måte vi ikkje kan lese.',
    empty: 'Her er det ingen tekst.',
  },
  onPages: (count) => (count === 1 ? '(på éi side)' : `(på ${count} sider)`),
}

/** Placings an old guide in. */
export const oldGuide: OldGuideText = {
  title: 'Hent inn ein gammal rettleiar',
  lead: 'Har de ein rettleiar på ei nettside eller i Word? Last opp sidene, så blir dei utkast her. Ingen lesarar ser noko før de publiserer.',
  files: 'Sidene',
  filesHint: (most: number) =>
    `HTML (.html, .htm) eller Markdown (.md), eller ein zip av ei heil mappe. Opptil ${most} filer, til saman høgst 8 MB.`,
  read: 'Les sidene',
  advice: {
    title: 'Slik får de filene',
    lines: [
      'Frå ei nettside: opne sida, vel «Lagre side som» og «Berre HTML». Éi fil for kvar side.',
      'Frå Word: vel «Lagre som» og «Nettside, filtrert». Eit dokument med kapittel blir fleire sider.',
      'Lagre sidene frå same rettleiar saman, så blir lenkjene mellom dei lenkjer mellom elementa her.',
      'Ligg sidene i mapper? Lag ein zip av mappa.',
    ],
  },
  faults: {
    none: 'Vel minst éi fil.',
    'too-large': 'Filene er for store til saman. Ta nokre om gongen.',
    zip: 'Zip-fila kan ikkje opnast, eller ho er for stor utpakka.',
    'too-much': 'Det er for mykje tekst på éin gong. Ta færre filer.',
  },
  review: {
    title: 'Dette blir sidene',
    lead: 'Ingenting er laga enno.',
    becomes: 'Blir',
    leave: 'Ikkje ta med',
    again: (type: string) => `${type}, ein til`,
    see: 'Sjå teksten',
    text: 'Teksten',
    submit: 'Lag utkast',
    anew: 'Sjå på nytt med vala',
  },
  done: {
    title: (count: number) => (count === 1 ? 'Eitt utkast er laga' : `${count} utkast er laga`),
    lead: 'Sjå gjennom utkasta, og publiser dei éin for éin. Ta vare på denne sida: det som ikkje kom med, står berre her.',
    print: 'Skriv ut',
    more: 'Hent inn fleire sider',
    studio: 'Til studioet',
  },
  report,
  operator: 'Henta inn av dei som driftar',
}
