/**
 * The text of an old file, whatever letters it was saved in: what begins with a mark says so itself; what can be read as UTF-8 is, since
 * Norwegian words in other letters never can; else what the page says of itself, and Windows' letters where it says nothing.
 */
export function decodeFile(bytes: Uint8Array): string {
  const marked = marks.find(({ mark }) => mark.every((one, at) => bytes[at] === one))
  if (marked !== undefined) return new TextDecoder(marked.letters).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(lettersIn(bytes)).decode(bytes)
  }
}

const marks = [
  { mark: [0xef, 0xbb, 0xbf], letters: 'utf-8' },
  { mark: [0xff, 0xfe], letters: 'utf-16le' },
  { mark: [0xfe, 0xff], letters: 'utf-16be' },
] as const

/** Where a page says which letters it is written in. */
const mostAhead = 4096

function lettersIn(bytes: Uint8Array): string {
  const ahead = new TextDecoder('latin1').decode(bytes.subarray(0, mostAhead))
  const said = /charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(ahead)?.[1] ?? ''
  return known.find((letters) => letters === said.toLowerCase()) ?? 'windows-1252'
}

/** What Norwegian and Sámi pages have been written in; Latin 1 is read as Windows' letters, as browsers do. */
const known = ['iso-8859-10', 'iso-8859-15', 'iso-8859-4', 'windows-1257', 'macintosh', 'utf-16le']
