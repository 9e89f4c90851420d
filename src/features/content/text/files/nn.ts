import type { FileText } from './nb.ts'

export const nn: FileText = {
  chooseFile: 'Vel fil',
  choosePicture: 'Vel bilete',
  otherFile: 'Vel ei anna fil',
  otherPicture: 'Byt bilete',
  noFile: 'Inga fil er vald enno.',
  noPicture: 'Ikkje noko bilete er valt enno.',
  picture: (width: number, height: number) => `Bilete, ${width} × ${height} punkt`,
  document: (ending: string) => `${ending}-fil`,
  open: 'Opne fila',
  titlePicture: 'Vel eit bilete',
  titleFile: 'Vel ei fil',
  lead: 'Det du har skrive, er lagra i utkastet.',
  pictureHint: (largest: string) =>
    `JPG, PNG eller WebP, høgst ${largest}. Biletet blir gjort passe stort, og det som fortel kvar og når det blei teke, blir borte.`,
  fileHint: (largest: string) => `PDF, Word, Excel, PowerPoint, OpenDocument eller rein tekst, høgst ${largest}.`,
  people:
    'Er det menneske på biletet, må dei ha sagt ja til at det blir vist her. Bruk aldri bilete av barn som får hjelp.',
  names:
    'Fila blir open for alle når dette blir publisert. Sjå etter at ingen personar er nemnde, heller ikkje i eigenskapane til fila.',
  submitPicture: 'Bruk biletet',
  submitFile: 'Bruk fila',
  back: 'Tilbake utan å velje',
  faults: {
    none: 'Vel ei fil først.',
    'too-large': (largest: string) => `Fila er større enn ${largest}. Lagre henne mindre, eller del henne i fleire.`,
    unknown: 'Denne typen fil kan vi ikkje ta imot. Lagre henne som PDF, og prøv igjen.',
    empty: 'Fila er tom.',
    macros: 'Dokumentet har makroar. Lagre det utan makroar eller som PDF, og prøv igjen.',
    'too-packed': 'Dokumentet er for stort når det blir pakka ut. Lagre det som PDF, og prøv igjen.',
    'phone-picture':
      'Biletet er lagra på ein måte berre nokre telefonar kan (HEIC). Lagre det som JPEG, og prøv igjen.',
    'old-office':
      'Dokumentet er i eit gammalt format eller låst med passord. Lagre det på nytt utan passord eller som PDF.',
    unreadable: 'Biletet lèt seg ikkje opne. Lagre det på nytt, og prøv igjen.',
    'too-many-pixels': 'Biletet er for stort. Gjer det mindre, og prøv igjen.',
    infected: 'Viruskontrollen stoppa fila, så ho er ikkje teken imot. Snakk med IT der du arbeider.',
    unavailable: 'Viruskontrollen svarer ikkje akkurat no, så fila er ikkje teken imot. Prøv igjen om litt.',
    'no-picture': 'Dette er ikkje eit bilete. Vel eit som er JPG, PNG eller WebP.',
    picture: 'Dette er eit bilete. Legg det inn som bilete i staden, med ord for den som ikkje ser det.',
  },
}
