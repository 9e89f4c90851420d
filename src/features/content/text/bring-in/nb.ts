import type { BringingWords } from '../../rules/bring-in/write-report.ts'

const report: BringingWords = {
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
  beside: (item) => `Modellen har noe lignende fra før: ${item}. Se på dem sammen.`,
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
    kind: 'Dette er verken HTML eller Markdown.',
    'too-large': 'Filen er for stor.',
    'too-deep': 'Siden er satt sammen på en måte vi ikke kan lese.',
    empty: 'Her er det ingen tekst.',
  },
  onPages: (count) => (count === 1 ? '(på én side)' : `(på ${count} sider)`),
}

/** Bringing an old guide in. */
export const bringIn = {
  report,
  operator: 'Hentet inn av dem som drifter',
}

export type BringInText = typeof bringIn
