import type { FileKind } from '#base/file-kind.ts'
import type { Day } from '#base/ids.ts'
import type { Mark } from './words.ts'

/** A file in a relay, as it is known; its bytes lie sealed elsewhere. */
export type RelayFile = {
  readonly id: string
  readonly mark: Mark
  /** What the reader sees; never an address or a header. */
  readonly name: string
  readonly kind: FileKind
  readonly size: number
  readonly on: Day
  /** It landed in the wrong place: its bytes are gone, and its name is shown no more. */
  readonly withdrawnOn: Day | undefined
}

export type FileEvent =
  | { readonly type: 'file-added'; readonly file: Omit<RelayFile, 'withdrawnOn'> }
  | {
      readonly type: 'file-withdrawn'
      readonly file: string
      /** Whose the reason is; about what the file was about. */
      readonly mark: Mark
      readonly reason: string
      readonly on: Day
    }

/** Bytes. A scan of some pages, a picture as a phone takes it. */
export const largestFile = 10_000_000
export const mostInRelay = 200_000_000
export const longestName = 120

export function evolveFiles(files: readonly RelayFile[], event: FileEvent): readonly RelayFile[] {
  switch (event.type) {
    case 'file-added':
      return [...files, { ...event.file, withdrawnOn: undefined }]
    case 'file-withdrawn':
      return files.map((file) => (file.id === event.file ? { ...file, withdrawnOn: event.on } : file))
  }
}

export const isThere = ({ withdrawnOn }: RelayFile): boolean => withdrawnOn === undefined

/**
 * A name as a reader may see it: no path, and no character that is not seen itself but changes how others are (turned around,
 * broken, nothing at all).
 */
export function fileName(typed: string): string {
  // Cut first: what is longer than any name is nobody's name, and costs no time.
  const seen = typed
    .slice(0, 4 * longestName)
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replaceAll(/[/\\]+/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.-]+|[\s.-]+$/g, '')
  return [...seen].slice(0, longestName).join('').trim()
}

/** What a file that was sent is called: without the folders it lay in, and the ending that its content decides. */
export const sentName = (sent: string): string =>
  fileName(
    (
      sent
        .slice(-4 * longestName)
        .replaceAll('\\', '/')
        .split('/')
        .at(-1) ?? ''
    ).replace(/\.[a-z][a-z0-9]{2,4}$/i, ''),
  )
