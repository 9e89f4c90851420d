/** What is said of pictures and other files that content holds. */
export const nb = {
  chooseFile: 'Velg fil',
  choosePicture: 'Velg bilde',
  otherFile: 'Velg en annen fil',
  otherPicture: 'Bytt bilde',
  noFile: 'Ingen fil er valgt ennå.',
  noPicture: 'Ikke noe bilde er valgt ennå.',
  picture: (width: number, height: number) => `Bilde, ${width} × ${height} punkter`,
  document: (ending: string) => `${ending}-fil`,
  open: 'Åpne filen',
  titlePicture: 'Velg et bilde',
  titleFile: 'Velg en fil',
  lead: 'Det du har skrevet, er lagret i utkastet.',
  pictureHint: (largest: string) =>
    `JPG, PNG eller WebP, høyst ${largest}. Bildet gjøres passe stort, og det som forteller hvor og når det ble tatt, blir borte.`,
  fileHint: (largest: string) => `PDF, Word, Excel, PowerPoint, OpenDocument eller ren tekst, høyst ${largest}.`,
  people: 'Er det mennesker på bildet, må de ha sagt ja til at det vises her. Bruk aldri bilder av barn som får hjelp.',
  names:
    'Filen blir åpen for alle når dette publiseres. Se etter at ingen personer er nevnt, heller ikke i filens egenskaper.',
  submitPicture: 'Bruk bildet',
  submitFile: 'Bruk filen',
  back: 'Tilbake uten å velge',
  /** Why a file is not taken; whoever takes files says so with these. */
  faults: {
    none: 'Velg en fil først.',
    'too-large': (largest: string) => `Filen er større enn ${largest}. Lagre den mindre, eller del den i flere.`,
    unknown: 'Denne typen fil kan vi ikke ta imot. Lagre den som PDF, og prøv igjen.',
    empty: 'Filen er tom.',
    macros: 'Dokumentet har makroer. Lagre det uten makroer eller som PDF, og prøv igjen.',
    'too-packed': 'Dokumentet er for stort når det pakkes ut. Lagre det som PDF, og prøv igjen.',
    'phone-picture': 'Bildet er lagret på en måte bare noen telefoner kan (HEIC). Lagre det som JPEG, og prøv igjen.',
    'old-office':
      'Dokumentet er i et gammelt format eller låst med passord. Lagre det på nytt uten passord eller som PDF.',
    unreadable: 'Bildet lar seg ikke åpne. Lagre det på nytt, og prøv igjen.',
    'too-many-pixels': 'Bildet er for stort. Gjør det mindre, og prøv igjen.',
    infected: 'Viruskontrollen stoppet filen, så den er ikke tatt imot. Snakk med IT der du arbeider.',
    unavailable: 'Viruskontrollen svarer ikke akkurat nå, så filen er ikke tatt imot. Prøv igjen om litt.',
    'no-picture': 'Dette er ikke et bilde. Velg et som er JPG, PNG eller WebP.',
    picture: 'Dette er et bilde. Legg det inn som bilde i stedet, med ord for den som ikke ser det.',
  },
}

export type FileText = typeof nb
