import type { BringingWords } from '../../rules/bring-in/write-report.ts'
import type { BringInText } from './nb.ts'

const report: BringingWords = {
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
  beside: (item) => `The model has something like it already: ${item}. Look at them together.`,
  over: 'No field had room for this:',
  unknown: (field, number) => `${field}: we did not find number ${number}. Choose it in the form.`,
  lost: {
    nowhere: 'leads nowhere',
    'not-placed': 'the page it leads to was not brought in',
    document: 'the document is left out',
    'open-line': 'the address does not begin with https://',
  },
  lostTitle: 'The link',
  taken: { picture: 'the picture is left out', film: 'the film is left out', frame: 'the frame is left out' },
  faults: {
    kind: 'This is neither HTML nor Markdown.',
    'too-large': 'The file is too large.',
    'too-deep': 'The page is put together in a way that we cannot read.',
    empty: 'There is no text here.',
  },
  onPages: (count) => (count === 1 ? '(on one page)' : `(on ${count} pages)`),
}

/** Bringing an old guide in. */
export const bringIn: BringInText = {
  report,
  operator: 'Brought in by the operator',
}
