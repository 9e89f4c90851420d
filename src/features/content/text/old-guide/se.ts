import type { ReportWords } from '../../rules/old-guide/write-report.ts'
import type { OldGuideText } from './nb.ts'

const report: ReportWords = {
  counts: ({ pages, placed, already, left }) =>
    [
      pages === 1 ? 'Okta siidu.' : `${pages} siiddu.`,
      placed === 1 ? 'Okta šaddá evttohussan.' : `${placed} šaddet evttohussan.`,
      already === 0 ? '' : `${already} leat dás jo.`,
      left === 0 ? '' : `${left} eai leat biddjojuvvon.`,
    ]
      .filter((one) => one !== '')
      .join(' '),
  parts: {
    placed: 'Evttohusat',
    already: 'Leat dás jo',
    left: 'Eai biddjojuvvon',
    pictures: 'Govat, filmmat ja rámat mat eai leat mielde',
    files: 'Fiillat maid ii lean vejolaš lohkat',
    around: 'Fálut ja eará sánit teavsttaid birra, mat eai leat mielde',
  },
  sureness: { sure: 'Sihkar', likely: 'Jáhkkimis', chosen: 'Din válljejupmi' },
  signs: {
    label: (words) => `bajilčállagis lea nummir: «${words}»`,
    title: (words) => `«${words.trim()}» bajilčállagis`,
    folder: (words) => `lea máhpas «${words}»`,
    headings: (words) => `bajilčállagat mat heivejit: ${words}`,
  },
  left: {
    'no-sign': () => 'Siiddus ii leat mihkkege mii muitala mii dat lea.',
    'only-links': () => 'Siiddus leat dušše liŋkkat eará siidduide.',
    several: (types) => `Siidu sáhttá leat máŋga ášši: ${types}.`,
    'not-yours': (types) => `Don it doaimmat dán: ${types}.`,
    chosen: () => 'Dii válljiidet guođđit dan.',
    'no-title': () => 'Siiddus ii leat bajilčálus.',
  },
  already: 'Dán namas lea juo elemeanta dás, iige dat rievdan.',
  beside: (item) => `Málles lea juo sullasaš: «${item}». Geahča daid ovttas.`,
  over: 'Dása ii lean sadji makkárge gieddis:',
  unknown: (field, number) => `${field}: eat gávdnan nummira ${number}. Vállje dan skovis.`,
  lost: {
    nowhere: 'ii doalvvo gosage',
    'not-placed': 'siidu gosa dat doalvu, ii leat vižžojuvvon',
    document: 'dokumeanta ii leat mielde',
    'open-line': 'čujuhus ii álgge https://',
  },
  lostTitle: 'Liŋka',
  taken: { picture: 'govva ii leat mielde', film: 'filbma ii leat mielde', frame: 'rápma ii leat mielde' },
  faults: {
    kind: 'Dát ii leat HTML iige Markdown. Word-dokumeantta sáhttá vurket neahttasiidun.',
    'too-large': 'Fiila lea menddo stuoris.',
    'too-deep': 'Siidu lea ráhkaduvvon nu ahte mii eat sáhte lohkat dan.',
    empty: 'Dás ii leat teaksta.',
  },
  onPages: (count) => (count === 1 ? '(ovtta siiddus)' : `(${count} siiddus)`),
}

/** Placings an old guide in. */
export const oldGuide: OldGuideText = {
  title: 'Viečča boares bagadusa',
  lead: 'Lea go dis bagadus neahttasiiddus dahje Wordas? Lasit siidduid, de šaddet evttohussan dás. Oktage lohkki ii oainne maidege ovdal go almmuhehpet.',
  files: 'Siiddut',
  filesHint: (most: number) =>
    `HTML (.html, .htm) dahje Markdown (.md), dahje zip olles máhpas. Eanemusat ${most} fiilla, oktiibuot eanemusat 8 MB.`,
  read: 'Loga siidduid',
  advice: {
    title: 'Nu oaččubehtet fiillaid',
    lines: [
      'Neahttasiiddus: raba siiddu, vállje «Vurke siiddu» ja «Dušše HTML». Okta fiila juohke siidui.',
      'Wordas: vállje «Vurke nugo» ja «Neahttasiidu, sillejuvvon». Dokumeanta mas leat kapihttalat, šaddá máŋgan siidun.',
      'Lasit seamma bagadusa siidduid oktanaga, de šaddet liŋkkat daid gaskkas liŋkan elemeanttaid gaskkas dás.',
      'Leat go siiddut máhpain? Ráhkat zip máhpas.',
    ],
  },
  faults: {
    none: 'Vállje unnimusat ovtta fiilla.',
    'too-large': 'Fiillat leat oktiibuot menddo stuorrát. Váldde muhtuma hávális.',
    zip: 'Zip-fiilla ii sáhte rahpat, dahje dat lea menddo stuoris.',
    'too-much': 'Lea menddo ollu teaksta oktanaga. Váldde unnit fiillaid.',
  },
  review: {
    title: 'Dát šaddet siidduin',
    lead: 'Ii mihkkege leat vel ráhkaduvvon.',
    becomes: 'Šaddá',
    leave: 'Ale váldde mielde',
    again: (type: string) => `${type}, vel okta`,
    see: 'Geahča teavstta',
    text: 'Teaksta',
    submit: 'Ráhkat evttohusaid',
    anew: 'Geahča ođđasit válljemiiguin',
  },
  done: {
    title: (count: number) => (count === 1 ? 'Okta evttohus lea ráhkaduvvon' : `${count} evttohusa leat ráhkaduvvon`),
    lead: 'Geahča evttohusaid ja almmut daid ovttaid mielde. Vurke dán siiddu: mii ii boahtán mielde, lea dušše dás.',
    print: 'Čálit',
    more: 'Viečča eanet siidduid',
    studio: 'Stuđioi',
  },
  report,
  operator: 'Doaibmaheaddji viežžan',
}
