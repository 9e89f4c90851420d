/** What readers meet where they look for measures, beside their names. */
export const nb = {
  search: 'Søk i tiltakene',
  submit: 'Vis tiltak',
  more: 'Velg hva du leter etter',
  any: 'Alle',
  fields: {
    age: 'Barnets alder',
    audience: 'Hvem det er for',
    subject: 'Emne',
    theme: 'Gjennomgående tema',
    level: 'BTI-nivå',
    service: 'Hvem som gir det',
    place: 'Sted',
  },
  readers: 'Vis',
  forAll: 'For innbyggere',
  forStaff: 'Også det bare ansatte bruker',
  count: (count: number) => (count === 1 ? '1 tiltak' : `${count} tiltak`),
  none: 'Vi fant ingen tiltak som passer.',
  noneWay: 'Ta bort noe av det du har valgt, eller ring kommunen og spør.',
  chosen: 'Du har valgt',
  years: (age: number) => `${age} år`,
  without: (words: string) => `Ta bort: ${words}`,
  all: 'Vis alle tiltak',
  share: 'Lenke til dette utvalget',
  print: 'Skriv ut lista',
  data: 'Åpne data (JSON-LD)',
  for: 'For',
  from: 'Gis av',
  only: 'Bare for ansatte',
}

export type Text = typeof nb
