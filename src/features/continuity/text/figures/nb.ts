import type { BreakKind } from '../../rules/breaks.ts'
import type { Figure } from '../../rules/figures.ts'

/** What is told in numbers, in bokmål. What every language must say. */
export const nb = {
  title: 'Oppfølging i tall',
  lead: 'Ingen skal bli sluppet. Her kan alle se hvor ofte oppfølgingen stoppet opp likevel, og hvor lenge.',
  breaks: {
    title: 'Hva er et brudd?',
    lead: 'Et brudd er at noe skulle vært gjort for et barn eller en familie, og ikke ble det. Det som ordnes dagen etter, er sent, men ikke et brudd.',
    kinds: {
      'no-holder': 'Ingen holdt stafetten da dagen var slutt.',
      'past-next-date': 'Dagen for neste oppfølging gikk, og ingen fulgte opp.',
      'evaluation-missed': 'Dagen kom da vi skulle se om et tiltak hjalp, og ingen gjorde det.',
      'transition-without-receiver': 'Et barn begynte et nytt sted, og ingen der hadde sagt ja til å ta imot.',
      'consent-lapsed-unnoticed': 'Et samtykke gikk ut uten at noen hadde spurt familien på nytt.',
      'beyond-ladder': 'Alle som skulle få vite at noe hastet, fikk vite det, og likevel skjedde ingenting.',
    } satisfies Record<BreakKind, string>,
    after:
      'Det er ikke et brudd at familien selv vil ta en pause eller slutte. Bruddene handler om oss, ikke om barnet.',
  },
  figures: {
    waiting: {
      title: 'Dager uten stafettholder',
      series: 'Dager',
      what: 'Så mange dager sto logger uten noen som holdt stafetten, alle lagt sammen. Da svarte enhetens leder.',
    },
    breaks: {
      title: 'Brudd for hver 100 loggmåneder',
      series: 'Brudd',
      what: 'Så mange brudd begynte for hver 100 måneder en logg var åpen. En måned er 30 dager.',
    },
    measure: {
      title: 'Dager fra undring til første tiltak',
      series: 'Dager',
      what: 'Halvparten fikk det første tiltaket raskere enn dette. Bare logger som begynte med et undringsnotat, er med.',
    },
  } satisfies Record<Figure, { title: string; series: string; what: string }>,
  when: 'Tid',
  half: { 1: (year: string) => `Første halvår ${year}`, 2: (year: string) => `Andre halvår ${year}` },
  shortHalf: { 1: (year: string) => `1. halvår ${year}`, 2: (year: string) => `2. halvår ${year}` },
  wholeYear: (year: string) => `Hele ${year}`,
  whole: 'Hele kommunen',
  wholeCaption: 'Alle halvår og år, det nyeste øverst',
  byHalf: 'Hele kommunen, hvert halvår',
  rate: ({ rate, breaks, months }: { rate: string; breaks: string; months: string }) =>
    `${rate} (${breaks} brudd i ${months} loggmåneder)`,
  units: 'Enhetene',
  unitsLead: 'Et tall står på enheten som svarte den dagen. Enheter vises bare for halvår.',
  unit: 'Enhet',
  unitsIn: (half: string) => `Enhetene, ${half.toLowerCase()}`,
  showTable: 'Vis tallene',
  tooFew: 'for få til å vise',
  few: {
    title: 'Hvorfor står det «for få til å vise»?',
    text: 'Når et tall gjelder så få at noen kunne bli kjent igjen, viser vi det ikke. Vi viser heller ikke tall som det kunne regnes ut fra. Ordene er de samme uansett grunn.',
  },
  running: {
    title: 'Hvorfor er det ikke tall for i dag?',
    text: 'Tallene legges fram én gang, når halvåret er over, og blir aldri endret siden. Tall for det halvåret vi er i, får ingen se, heller ikke ledere. De kunne trekkes fra hverandre, og da kunne noen finne fram til enkelte barn.',
    next: (day: string) => `De neste tallene kommer etter ${day}.`,
  },
  none: { title: 'Ingen tall ennå', text: (day: string) => `De første tallene kommer etter ${day}.` },
  cannot: {
    title: 'Dette kan ikke skje',
    lead: 'Dette er ikke noe vi har fått til. Systemet lar seg ikke bruke slik:',
    items: [
      'en logg i gang uten en stafettholder som har sagt ja',
      'en åpen logg uten en neste dato',
      'en logg som ingen svarer for',
    ],
  },
}

export type FiguresText = typeof nb
