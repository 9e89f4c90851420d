import type { FileText } from './nb.ts'

export const se: FileText = {
  chooseFile: 'Vállje fiilla',
  choosePicture: 'Vállje gova',
  otherFile: 'Vállje eará fiilla',
  otherPicture: 'Molsso gova',
  noFile: 'Ii oktage fiila leat vel válljejuvvon.',
  noPicture: 'Ii oktage govva leat vel válljejuvvon.',
  picture: (width: number, height: number) => `Govva, ${width} × ${height} čuoggá`,
  document: (ending: string) => `${ending}-fiila`,
  open: 'Raba fiilla',
  titlePicture: 'Vállje gova',
  titleFile: 'Vállje fiilla',
  lead: 'Dat maid leat čállán, lea vurkejuvvon evttohussii.',
  pictureHint: (largest: string) =>
    `JPG, PNG dahje WebP, eanemustá ${largest}. Govva dahkkojuvvo heivvolaš sturrodahkii, ja dat mii muitala gos ja goas dat váldojuvvui, sihkkojuvvo.`,
  fileHint: (largest: string) =>
    `PDF, Word, Excel, PowerPoint, OpenDocument dahje čielga teaksta, eanemustá ${largest}.`,
  people:
    'Jus govas leat olbmot, de sii fertejit leat miehtan ahte dat čájehuvvo dáppe. Ale goassege geavat govaid mánáin geat ožžot veahki.',
  names: 'Fiila lea buohkaide rabas go dát almmuhuvvo. Geahča ahte das eai leat olbmuid namat, eai ge fiilla dieđuin.',
  submitPicture: 'Geavat gova',
  submitFile: 'Geavat fiilla',
  back: 'Ruovttoluotta válljekeahttá',
  faults: {
    none: 'Vállje vuos fiilla.',
    'too-large': (largest: string) => `Fiila lea stuorit go ${largest}. Vurke dan unnibun, dahje juoge dan.`,
    unknown: 'Dákkár fiilla mii eat sáhte váldit vuostá. Vurke dan PDF:n, ja geahččal ođđasit.',
    empty: 'Fiila lea guorus.',
    macros: 'Dokumeanttas leat makrot. Vurke dan makroid haga dahje PDF:n, ja geahččal ođđasit.',
    'too-packed': 'Dokumeanta lea menddo stuoris go dat rahppojuvvo. Vurke dan PDF:n, ja geahččal ođđasit.',
    'phone-picture':
      'Govva lea vurkejuvvon vugiin maid dušše muhtin telefovnnat máhttet (HEIC). Vurke dan JPEG:n, ja geahččal ođđasit.',
    'old-office':
      'Dokumeanta lea boares formáhtas dahje lohkkaduvvon beassansániin. Vurke dan ođđasit beassansáni haga dahje PDF:n.',
    unreadable: 'Gova ii sáhte rahpat. Vurke dan ođđasit, ja geahččal ođđasit.',
    'too-many-pixels': 'Govva lea menddo stuoris. Daga dan unnibun, ja geahččal ođđasit.',
    infected: 'Virusdárkkisteapmi bissehii fiilla, iige dat leat váldon vuostá. Hupma IT-olbmuiguin bargosajistat.',
    unavailable: 'Virusdárkkisteapmi ii vástit justa dál, iige fiila leat váldon vuostá. Geahččal ođđasit dan maŋŋá.',
    'no-picture': 'Dát ii leat govva. Vállje gova mii lea JPG, PNG dahje WebP.',
    picture: 'Dát lea govva. Bija dan govvan baicce, sániiguin sutnje gii ii oainne dan.',
  },
}
