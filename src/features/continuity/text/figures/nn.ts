import type { FiguresText } from './nb.ts'

export const nn: FiguresText = {
  title: 'Oppfølging i tal',
  lead: 'Ingen skal bli sleppte. Her kan alle sjå kor ofte oppfølginga stoppa opp likevel, og kor lenge.',
  breaks: {
    title: 'Kva er eit brot?',
    lead: 'Eit brot er at noko skulle vore gjort for eit barn eller ein familie, og ikkje vart det. Det som blir ordna dagen etter, er seint, men ikkje eit brot.',
    kinds: {
      'no-holder': 'Ingen heldt stafetten då dagen var slutt.',
      'past-next-date': 'Dagen for neste oppfølging gjekk, og ingen følgde opp.',
      'evaluation-missed': 'Dagen kom då vi skulle sjå om eit tiltak hjelpte, og ingen gjorde det.',
      'transition-without-receiver': 'Eit barn byrja ein ny stad, og ingen der hadde sagt ja til å ta imot.',
      'consent-lapsed-unnoticed': 'Eit samtykke gjekk ut utan at nokon hadde spurt familien på nytt.',
      'beyond-ladder': 'Alle som skulle få vite at noko hasta, fekk vite det, og likevel skjedde ingenting.',
    },
    after:
      'Det er ikkje eit brot at familien sjølv vil ta ein pause eller slutte. Brota handlar om oss, ikkje om barnet.',
  },
  figures: {
    waiting: {
      title: 'Dagar utan stafetthaldar',
      series: 'Dagar',
      what: 'Så mange dagar stod loggar utan nokon som heldt stafetten, alle lagde saman. Då svarte leiaren for eininga.',
    },
    breaks: {
      title: 'Brot for kvar 100 loggmånader',
      series: 'Brot',
      what: 'Så mange brot byrja for kvar 100 månader ein logg var open. Ein månad er 30 dagar.',
    },
    measure: {
      title: 'Dagar frå undring til første tiltak',
      series: 'Dagar',
      what: 'Halvparten fekk det første tiltaket raskare enn dette. Berre loggar som byrja med eit undringsnotat, er med.',
    },
  },
  when: 'Tid',
  half: { 1: (year) => `Første halvår ${year}`, 2: (year) => `Andre halvår ${year}` },
  shortHalf: { 1: (year) => `1. halvår ${year}`, 2: (year) => `2. halvår ${year}` },
  wholeYear: (year) => `Heile ${year}`,
  whole: 'Heile kommunen',
  wholeCaption: 'Alle halvår og år, det nyaste øvst',
  byHalf: 'Heile kommunen, kvart halvår',
  rate: ({ rate, breaks, months }) => `${rate} (${breaks} brot i ${months} loggmånader)`,
  units: 'Einingane',
  unitsLead: 'Eit tal står på eininga som svarte den dagen. Einingar blir berre viste for halvår.',
  unit: 'Eining',
  unitsIn: (half) => `Einingane, ${half.toLowerCase()}`,
  showTable: 'Vis tala',
  tooFew: 'for få til å vise',
  few: {
    title: 'Kvifor står det «for få til å vise»?',
    text: 'Når eit tal gjeld så få at nokon kunne bli kjende att, viser vi det ikkje. Vi viser heller ikkje tal som det kunne reknast ut frå. Orda er dei same uansett grunn.',
  },
  running: {
    title: 'Kvifor er det ikkje tal for i dag?',
    text: 'Tala blir lagde fram éin gong, når halvåret er over, og blir aldri endra sidan. Tal for det halvåret vi er i, får ingen sjå, heller ikkje leiarar. Dei kunne trekkjast frå kvarandre, og då kunne nokon finne fram til enkelte barn.',
    next: (day) => `Dei neste tala kjem etter ${day}.`,
  },
  none: { title: 'Ingen tal enno', text: (day) => `Dei første tala kjem etter ${day}.` },
  cannot: {
    title: 'Dette kan ikkje skje',
    lead: 'Dette er ikkje noko vi har fått til. Systemet lèt seg ikkje bruke slik:',
    items: [
      'ein logg i gang utan ein stafetthaldar som har sagt ja',
      'ein open logg utan ein neste dato',
      'ein logg som ingen svarer for',
    ],
  },
}
