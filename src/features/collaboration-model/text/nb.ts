/** What readers meet on the pages of the collaboration model, beside its content. */
export const nb = {
  title: 'Samhandlingsmodellen',
  lead: 'Planer, rutiner, møter og tiltak, og hvem som svarer for dem. Slik samarbeider vi, så barn får rett hjelp til rett tid.',
  crumbs: 'Du er her',
  external: 'går til et annet nettsted',
  tiers: 'Nivåene',
  themes: 'Det som går igjen på alle nivåer',
  counts: {
    title: 'Alt i modellen',
    what: 'Hva',
    none: 'Ingen',
  },
  guide: {
    title: 'Veilederen',
    text: 'Hva man gjør, steg for steg, når noen er bekymret for et barn.',
  },
  measures: {
    title: 'Tiltak',
    lead: 'Det barn, unge og familier kan få: hva det er, hvem det er for, og hvordan man får det.',
    none: 'Ingen tiltak er lagt inn ennå.',
  },
  empty: 'Her er det ikke lagt inn noe ennå.',
  more: (count: number) => (count === 1 ? 'og én til' : `og ${count} til`),
  item: {
    why: 'Hvorfor vi gjør dette',
    with: 'Henger sammen med',
    where: 'Hvor det brukes',
    read: 'Les mer hos den som har laget det',
    film: 'Se filmen',
    verified: (day: string) => `Kontrollert ${day}.`,
    unverified: 'Ingen her har kontrollert dette ennå.',
    owner: (role: string) => `${role} passer på at dette er riktig.`,
    yes: 'Ja',
    vacant: 'Ingen har denne rollen nå.',
  },
  months: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
}

export type Text = typeof nb
