/** One page, and what a reader of the municipality must see there: these words, in this order. */
export type Seen = {
  readonly at: string
  readonly sees: readonly string[]
  readonly never?: readonly string[]
  readonly lang?: string
}

/**
 * What readers must see of municipalities that differ in the ways that the domain names (A1, A3, B1). Each is a small pack in
 * `test/packs`, content alone; written before the platform could show it.
 */
export const ways: Readonly<Record<string, readonly Seen[]>> = {
  'levels have letters': [
    {
      at: '/bokstavdal/veileder',
      sees: ['Nivå A:', 'Egen undring', 'Nivå B:', 'Flere ser sammen', 'Nivå C:', 'Nivå D:', 'Alle rundt ett bord'],
      never: ['Nivå 0', 'Nivå 1'],
    },
    { at: '/bokstavdal/veileder/1', sees: ['Nivå B', 'Flere ser sammen', 'Tjenesten henter inn flere øyne.'] },
    { at: '/bokstavdal/veileder/1/mot-hjemmet', sees: ['Nivå B: Flere ser sammen'] },
  ],
  'a staircase in place of levels': [
    {
      at: '/trappestad/veileder',
      sees: [
        'Trinn 1:',
        'Avklaring',
        'Trinn 2:',
        'Tiltak der barnet er',
        'Trinn 3:',
        'Hånd i hånd',
        'Trinn 4:',
        'Alle sammen',
      ],
      never: ['Nivå 0', 'Nivå 1'],
    },
    { at: '/trappestad/veileder/0', sees: ['Trinn 1', 'Avklaring'], never: ['Nivå 1', 'på nivået'] },
    { at: '/trappestad/veileder/0/bestem-0', sees: ['Trinn 1: Avklaring', 'Trinn 2:'], never: ['Nivå 1'] },
    { at: '/trappestad/nn/veileder', sees: ['Trinn 1:', 'Trinn 4:'], never: ['Nivå 0'], lang: 'nn' },
  ],
  'services with guides of their own': [
    {
      at: '/tjenesteby/veileder/1/mot-hjemmet',
      sees: ['Felles for alle andre tjenester.'],
      never: ['Barnehagen ringer hjem'],
    },
    {
      at: '/tjenesteby/veileder/1/mot-hjemmet?tjeneste=barnehage',
      sees: ['Barnehagen ringer hjem samme uke.', 'én uke'],
      never: ['Skolen inviterer', 'Felles for alle andre'],
    },
    {
      at: '/tjenesteby/veileder/1/mot-hjemmet?tjeneste=skole',
      sees: ['Skolen inviterer hjemmet innen to uker.', '2 uker'],
      never: ['Barnehagen ringer', 'Felles for alle andre'],
    },
  ],
  'two languages on one site': [
    { at: '/tosprakdal/', sees: ['Davvisámegiella', 'Velkommen, hvem er du?'], lang: 'nb' },
    { at: '/tosprakdal/se/', sees: ['Bokmål', 'Bures boahtin, gii don leat?'], never: ['Velkommen, hvem'], lang: 'se' },
    { at: '/tosprakdal/se/veileder', sees: ['Dássi 0:', 'Imaštallan'], lang: 'se' },
  ],
  'levels 3.0 to 3.3 in one service': [
    {
      at: '/tallvik/veileder?tjeneste=barnevern',
      sees: [
        'Nivå 3.0:',
        'Melding og avklaring',
        'Nivå 3.1:',
        'Undersøkelse',
        'Nivå 3.2:',
        'Nivå 3.3:',
        'Omfattende hjelp',
      ],
      never: ['Nivå 0:'],
    },
    { at: '/tallvik/veileder/2?tjeneste=barnevern', sees: ['Nivå 3.2', 'Hjelp hjemme'] },
    {
      at: '/tallvik/veileder?tjeneste=barnehage',
      sees: ['Barnehage 0:', 'Nivå 1:'],
      never: ['Nivå 3.0', 'Nivå Barnehage'],
    },
    { at: '/tallvik/veileder', sees: ['Nivå 0:', 'Nivå 1:', 'Nivå 2:', 'Nivå 3:'], never: ['Nivå 3.0', 'Barnehage 0'] },
  ],
  'the organisational levels the other way round': [
    {
      at: '/omvendtnes/samarbeid',
      sees: ['Samhandlingsmodellen', 'Systemnivå', 'Tjenestenivå', 'Individnivå', 'Rundt barnet holder én stafetten.'],
      never: ['Rundt ett barn'],
    },
  ],
  'one guide that several towns share': [
    ...(
      [
        ['ytrefjord', '70 00 00 01', 'Barnevernet i Ytrefjord'],
        ['midtfjord', '70 00 00 02', 'Barnevernet i Midtfjord'],
        ['indrefjord', '70 00 00 03', 'Barnevernet i Indrefjord'],
      ] as const
    ).flatMap(([slug, phone, name]): Seen[] => [
      { at: `/${slug}/`, sees: ['Én veileder rundt hele fjorden'] },
      { at: `/${slug}/veileder`, sees: ['Nivå 2:', 'Fjorden hjelper sammen'] },
      {
        at: `/${slug}/hjelp`,
        sees: [name, phone],
        never: ['70 00 00 01', '70 00 00 02', '70 00 00 03'].filter((other) => other !== phone),
      },
    ]),
  ],
  'the state inside the topmost level': [
    {
      at: '/statsund/samarbeid',
      sees: [
        'Stat og kommune',
        'barne- og ungdomspsykiatrien',
        'familievernkontoret',
        'Nav',
        'Enhet og tjeneste',
        'Ansatt, barn og foreldre',
      ],
      never: ['I kommunen'],
    },
  ],
}
