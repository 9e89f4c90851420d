import type { BringingWords } from '../../rules/bring-in/write-report.ts'
import type { BringInText } from './nb.ts'

const report: BringingWords = {
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
  beside: (item) => `Modellen har noko liknande frå før: ${item}. Sjå på dei saman.`,
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
    kind: 'Dette er verken HTML eller Markdown.',
    'too-large': 'Fila er for stor.',
    'too-deep': 'Sida er sett saman på ein måte vi ikkje kan lese.',
    empty: 'Her er det ingen tekst.',
  },
  onPages: (count) => (count === 1 ? '(på éi side)' : `(på ${count} sider)`),
}

/** Bringing an old guide in. */
export const bringIn: BringInText = {
  report,
  operator: 'Henta inn av dei som driftar',
}
