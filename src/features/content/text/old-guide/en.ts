import type { ReportWords } from '../../rules/old-guide/write-report.ts'
import type { OldGuideText } from './nb.ts'

const report: ReportWords = {
  counts: ({ pages, placed, already, left }) =>
    [
      pages === 1 ? 'One page.' : `${pages} pages.`,
      placed === 1 ? 'One becomes a draft.' : `${placed} become drafts.`,
      already === 0 ? '' : `${already} are here already.`,
      left === 0 ? '' : `${left} are not placed.`,
    ]
      .filter((one) => one !== '')
      .join(' '),
  parts: {
    placed: 'Drafts',
    already: 'Here already',
    left: 'Not placed',
    pictures: 'Pictures, films and frames that are left out',
    files: 'Files that could not be read',
    around: 'Menus and other words around the texts, left out',
  },
  sureness: { sure: 'Certain', likely: 'Likely', chosen: 'Your choice' },
  signs: {
    label: (words) => `the title is numbered with “${words}”`,
    title: (words) => `“${words.trim()}” in the title`,
    folder: (words) => `lies in the folder “${words}”`,
    headings: (words) => `headings that fit: ${words}`,
  },
  left: {
    'no-sign': () => 'Nothing in the page says what it is.',
    'only-links': () => 'The page is only links to other pages.',
    several: (types) => `The page may be several things: ${types}.`,
    'not-yours': (types) => `You do not edit this: ${types}.`,
    chosen: () => 'You chose to leave it out.',
    'no-title': () => 'The page has no title.',
  },
  already: 'An item of this name is here already, and was not touched.',
  beside: (item) => `The model has something like it already: “${item}”. Look at them together.`,
  over: 'No field had room for this:',
  unknown: (field, number) => `${field}: we did not find number ${number}. Choose it in the form.`,
  lost: {
    nowhere: 'leads nowhere',
    'not-placed': 'the page it leads to was not placed in',
    document: 'the document is left out',
    'open-line': 'the address does not begin with https://',
  },
  lostTitle: 'The link',
  taken: { picture: 'the picture is left out', film: 'the film is left out', frame: 'the frame is left out' },
  faults: {
    kind: 'This is neither HTML nor Markdown. A Word document can be saved as a web page.',
    'too-large': 'The file is too large.',
    'too-deep': 'The page is put together in a way that we cannot read.',
    empty: 'There is no text here.',
  },
  onPages: (count) => (count === 1 ? '(on one page)' : `(on ${count} pages)`),
}

/** Placings an old guide in. */
export const oldGuide: OldGuideText = {
  title: 'Bring an old guide in',
  lead: 'Do you have a guide on a web page or in Word? Upload its pages, and they become drafts here. No reader sees anything before you publish.',
  files: 'The pages',
  filesHint: (most: number) =>
    `HTML (.html, .htm) or Markdown (.md), or a zip of a whole folder. Up to ${most} files, 8 MB together at most.`,
  read: 'Read the pages',
  advice: {
    title: 'How to get the files',
    lines: [
      'From a web page: open the page, choose “Save page as” and “HTML only”. One file for each page.',
      'From Word: choose “Save as” and “Web page, filtered”. A document with chapters becomes several pages.',
      'Upload the pages of one guide together: links between them become links between the items here.',
      'Are the pages in folders? Make a zip of the folder.',
    ],
  },
  faults: {
    none: 'Choose at least one file.',
    'too-large': 'The files are too large together. Take some at a time.',
    zip: 'The zip cannot be opened, or is too large unpacked.',
    'too-much': 'This is too much text at once. Take fewer files.',
  },
  review: {
    title: 'What the pages become',
    lead: 'Nothing is made yet.',
    becomes: 'Becomes',
    leave: 'Leave it out',
    again: (type: string) => `${type}, one more`,
    see: 'See the text',
    text: 'The text',
    submit: 'Make drafts',
    anew: 'Look again with these choices',
  },
  done: {
    title: (count: number) => (count === 1 ? 'One draft is made' : `${count} drafts are made`),
    lead: 'Look through the drafts, and publish them one by one. Keep this page: what did not come along stands only here.',
    print: 'Print',
    more: 'Bring more pages in',
    studio: 'To the studio',
  },
  report,
  operator: 'PlacedPage in by the operator',
}
