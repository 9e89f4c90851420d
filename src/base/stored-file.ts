import { fileKinds, imageKinds, type FileKind } from './file-kind.ts'

/** How large a picture is, in dots. */
export type PictureSize = { readonly width: number; readonly height: number }

/**
 * A file that content holds. Its name is what its field says: the SHA-256 of its bytes, of a picture also how large it is, and what
 * kind it is. Other bytes have another name, so a name always means the same.
 */
export type StoredFile = {
  readonly hash: string
  readonly kind: FileKind
  /** Undefined: no picture. */
  readonly size: PictureSize | undefined
}

/** The most bytes that a file of the content has. */
export const largestStored = 10_000_000

const written = /^([0-9a-f]{64})(?:-([1-9][0-9]{0,3})x([1-9][0-9]{0,3}))?\.([a-z]{3,4})$/

/** What a name says; undefined where it is the name of no file that content may hold. */
export function readStoredName(name: string): StoredFile | undefined {
  const [, hash = '', width, height, ending] = written.exec(name) ?? []
  const kind = kinds.find((one) => fileKinds[one].ending === ending)
  const size = width === undefined || height === undefined ? undefined : { width: +width, height: +height }
  // A picture says how large it is, and nothing else does.
  return kind === undefined || (kind === storedPicture) !== (size !== undefined) ? undefined : { hash, kind, size }
}

export const storedName = ({ hash, kind, size }: StoredFile): string =>
  `${hash}${size === undefined ? '' : `-${size.width}x${size.height}`}.${fileKinds[kind].ending}`

/** Every picture is painted anew as one of these. */
export const storedPicture = 'webp'

const isPicture = (kind: FileKind): boolean => imageKinds.some((one) => one === kind)
// Object.keys forgets which keys there are.
const kinds = (Object.keys(fileKinds) as FileKind[]).filter((kind) => kind === storedPicture || !isPicture(kind))
