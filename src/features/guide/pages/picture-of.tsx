import type { Words } from '#base/item.ts'
import { readStoredName } from '#base/stored-file.ts'
import { Picture } from '#ui/picture.tsx'
import type { Addresses } from '../rules/address.ts'
import type { ShownImage } from './shell.ts'

type Given = {
  readonly addresses: Addresses
  /** The language of what stands around. */
  readonly around: string
  readonly languageOf: (words: Words) => string
  readonly filled: (said: string) => string
}

/** A picture as readers meet it. None, where it is said neither what it shows nor that it only decorates. */
export function pictureOf(
  { file, decorative, alt, caption, credit, source }: ShownImage,
  { addresses, around, languageOf, filled }: Given,
) {
  const size = readStoredName(file)?.size
  if (size === undefined || (alt === undefined && !decorative)) return undefined
  const langOf = (words: Words | undefined) =>
    words === undefined || languageOf(words) === around ? undefined : languageOf(words)
  return (
    <Picture
      src={addresses.file(file)}
      {...size}
      alt={decorative || alt === undefined ? '' : filled(alt.text)}
      lang={decorative ? undefined : langOf(alt)}
      caption={caption && filled(caption.text)}
      captionLang={langOf(caption)}
      credit={credit && filled(credit.text)}
      source={source}
    />
  )
}

/** Of `image/<key>`; undefined: no picture. */
export const keyOfImage = (target: string): string | undefined => /^image\/([a-z0-9-]+)$/.exec(target)?.[1]
