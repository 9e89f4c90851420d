import type { FileText } from './nb.ts'

export const en: FileText = {
  chooseFile: 'Choose a file',
  choosePicture: 'Choose a picture',
  otherFile: 'Choose another file',
  otherPicture: 'Change the picture',
  noFile: 'No file is chosen yet.',
  noPicture: 'No picture is chosen yet.',
  picture: (width: number, height: number) => `Picture, ${width} × ${height} dots`,
  document: (ending: string) => `${ending} file`,
  open: 'Open the file',
  titlePicture: 'Choose a picture',
  titleFile: 'Choose a file',
  lead: 'What you have written is saved in the draft.',
  pictureHint: (largest: string) =>
    `JPG, PNG or WebP, at most ${largest}. The picture is made a fitting size, and what tells where and when it was taken is removed.`,
  fileHint: (largest: string) => `PDF, Word, Excel, PowerPoint, OpenDocument or plain text, at most ${largest}.`,
  people:
    'If there are people in the picture, they must have agreed to it being shown here. Never use pictures of children who get help.',
  names:
    'The file is open to everyone once this is published. Make sure that it names no persons, nor in its properties.',
  submitPicture: 'Use the picture',
  submitFile: 'Use the file',
  back: 'Back without choosing',
  faults: {
    none: 'Choose a file first.',
    'too-large': (largest: string) => `The file is larger than ${largest}. Save it smaller, or split it.`,
    unknown: 'We cannot take this kind of file. Save it as PDF and try again.',
    empty: 'The file is empty.',
    macros: 'The document has macros. Save it without macros or as PDF, and try again.',
    'too-packed': 'The document is too large when unpacked. Save it as PDF and try again.',
    'phone-picture': 'The picture is saved in a way only some phones can read (HEIC). Save it as JPEG and try again.',
    'old-office':
      'The document has an old format or is locked with a password. Save it anew without a password or as PDF.',
    unreadable: 'The picture cannot be opened. Save it anew and try again.',
    'too-many-pixels': 'The picture is too large. Make it smaller and try again.',
    infected: 'The virus check stopped the file, so it was not taken. Talk to IT where you work.',
    unavailable: 'The virus check does not answer right now, so the file was not taken. Try again in a while.',
    'no-picture': 'This is not a picture. Choose one that is JPG, PNG or WebP.',
    picture: 'This is a picture. Put it in as a picture instead, with words for whoever does not see it.',
  },
}
