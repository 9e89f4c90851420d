import type { BringingWords } from '../../rules/bring-in/write-report.ts'
import type { BringInText } from './nb.ts'

const report: BringingWords = {
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
  beside: (item) => `Málles lea juo sullasaš: ${item}. Geahča daid ovttas.`,
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
    kind: 'Dát ii leat HTML iige Markdown.',
    'too-large': 'Fiila lea menddo stuoris.',
    'too-deep': 'Siidu lea ráhkaduvvon nu ahte mii eat sáhte lohkat dan.',
    empty: 'Dás ii leat teaksta.',
  },
  onPages: (count) => (count === 1 ? '(ovtta siiddus)' : `(${count} siiddus)`),
}

/** Bringing an old guide in. */
export const bringIn: BringInText = {
  report,
  operator: 'Doaibmaheaddji viežžan',
}
