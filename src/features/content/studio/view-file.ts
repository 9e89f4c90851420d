import { fileKinds } from '#base/file-kind.ts'
import type { Field } from '#base/content-type.ts'
import { readStoredName } from '#base/stored-file.ts'
import type { Control } from '../pages/edited-field.tsx'
import type { StudioText } from '../text/text-for.ts'

/** What a file is, in words. */
export function sayFile(name: string, { file: words }: StudioText): string {
  const file = readStoredName(name)
  if (file === undefined) return name
  const { kind, size } = file
  return size === undefined
    ? words.document(fileKinds[kind].ending.toUpperCase())
    : words.picture(size.width, size.height)
}

/** The file that a field has, shown as it is, and the way to another. */
export function fileControl(
  { picture }: Field & { kind: 'file' },
  value: string,
  text: StudioText,
  fileAt: (name: string) => string,
): Control {
  const { file: words } = text
  const file = readStoredName(value)
  const [none, choose, other] = picture
    ? [words.noPicture, words.choosePicture, words.otherPicture]
    : [words.noFile, words.chooseFile, words.otherFile]
  return {
    is: 'file',
    value,
    none,
    choose: file === undefined ? choose : other,
    shown: file && { href: fileAt(value), words: sayFile(value, text), size: file.size },
  }
}
