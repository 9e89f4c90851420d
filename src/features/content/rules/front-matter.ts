import { parseDocument, type LineCounter } from 'yaml'

/** Undefined: so deep that nobody wrote it by hand, and the stack would end before it does. */
export function parseFront(front: string, lineCounter: LineCounter) {
  try {
    return parseDocument(front, { lineCounter, prettyErrors: false })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
