import type { FiguresText } from './nb.ts'

export const se: FiguresText = {
  title: 'Čuovvoleapmi loguiguin',
  lead: 'Ii oktage galgga luitojuvvot. Dás sáhttet buohkat oaidnit man dávjá čuovvoleapmi liikká bisánii, ja man guhká.',
  breaks: {
    title: 'Mii lea boatkaneapmi?',
    lead: 'Boatkaneapmi lea go juoga livččii galgan dahkkot mánnái dahje bearrašii, muhto ii dahkkon. Dat mii njulgejuvvo beaivvi maŋŋel, lea maŋŋonan, muhto ii leat boatkaneapmi.',
    kinds: {
      'no-holder': 'Ii oktage doallan stafeahta go beaivi nogai.',
      'past-next-date': 'Boahtte čuovvolanbeaivi manai meaddel, ja ii oktage čuovvolan.',
      'evaluation-missed': 'Beaivi bođii goas galggai geahččat veahkehii go doaibma, ja ii oktage dahkan dan.',
      'transition-without-receiver': 'Mánná álggii ođđa báikkis, ja ii oktage doppe lean miehtan vuostáiváldit.',
      'consent-lapsed-unnoticed': 'Mieđiheapmi nogai, iige oktage lean jearran bearrašis ođđasit.',
      'beyond-ladder':
        'Buohkat geat galge diehtit ahte juoga lea hoahppu, ožžo diehtit, ja liikká ii dáhpáhuvvan mihkkege.',
    },
    after:
      'Ii leat boatkaneapmi jus bearaš ieš háliida bottu dahje heaitit. Boatkaneamit leat min birra, eai máná birra.',
  },
  figures: {
    waiting: {
      title: 'Beaivvit stafeahttadoalli haga',
      series: 'Beaivvit',
      what: 'Nu galle beaivvi ledje loggat almmá stafeahttadoalli haga, buohkat oktiibuot. Dalle vástidii ovttadaga jođiheaddji.',
    },
    breaks: {
      title: 'Boatkaneamit juohke 100 loggamánus',
      series: 'Boatkaneamit',
      what: 'Nu galle boatkaneami álge juohke 100 mánus go logga lei rabas. Mánnu lea 30 beaivvi.',
    },
    measure: {
      title: 'Beaivvit imaštallamis vuosttaš doaibmii',
      series: 'Beaivvit',
      what: 'Bealli oaččui vuosttaš doaimma johtileappot go dát. Dušše loggat mat álge imaštallannotáhtain, leat mielde.',
    },
  },
  when: 'Áigi',
  half: { 1: (year) => `Vuosttaš jahkebealli ${year}`, 2: (year) => `Nubbi jahkebealli ${year}` },
  shortHalf: { 1: (year) => `1. jahkebealli ${year}`, 2: (year) => `2. jahkebealli ${year}` },
  wholeYear: (year) => `Olles ${year}`,
  whole: 'Olles suohkan',
  wholeCaption: 'Buot jahkebealit ja jagit, ođđaseamos bajimusas',
  byHalf: 'Olles suohkan, juohke jahkebealli',
  rate: ({ rate, breaks, months }) => `${rate} (${breaks} boatkaneami ${months} loggamánus)`,
  units: 'Ovttadagat',
  unitsLead: 'Lohku čuožžu ovttadagas mii vástidii dan beaivvi. Ovttadagat čájehuvvojit dušše jahkebeliid mielde.',
  unit: 'Ovttadat',
  unitsIn: (half) => `Ovttadagat, ${half.toLowerCase()}`,
  showTable: 'Čájet loguid',
  tooFew: 'menddo unnán čájehit',
  few: {
    title: 'Manne čuožžu «menddo unnán čájehit»?',
    text: 'Go lohku guoská nu unnán logguide ahte soapmása sáhttá dovdat, de eat čájet dan. Eat ge čájet loguid main dan sáhtášii rehkenastit. Sánit leat seammá, beroškeahttá sivas.',
  },
  running: {
    title: 'Manne eai leat otná logut?',
    text: 'Logut almmuhuvvojit oktii, go jahkebealli lea nohkan, eai ge goassege rievdaduvvo maŋŋel. Dán jahkebeali loguid ii oainne oktage, eai jođiheaddjit ge. Daid sáhtášii geassit nuppiin eret, ja de sáhtášii soapmása gávdnat ovttaskas mánáid.',
    next: (day) => `Boahtte logut bohtet maŋŋel ${day}.`,
  },
  none: { title: 'Eai leat logut vel', text: (day) => `Vuosttaš logut bohtet maŋŋel ${day}.` },
  cannot: {
    title: 'Dát ii sáhte dáhpáhuvvat',
    lead: 'Dát ii leat mii nu maid mii leat juksan. Vuogádaga ii sáhte geavahit ná:',
    items: [
      'logga mii lea jođus almmá stafeahttadoalli haga gii lea miehtan',
      'rabas logga almmá boahtte beaivvi haga',
      'logga man ovddas ii oktage vástit',
    ],
  },
}
