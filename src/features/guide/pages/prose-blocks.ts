import type { Words } from '#base/item.ts'
import { markdownBlocks } from '#ui/markdown.ts'
import type { Setting } from './setting.ts'
import type { View } from './view.ts'

type Blocks = ReturnType<typeof markdownBlocks>

/** A text of content as blocks of a document, each in its language. `addressOf`: where a link in it leads. */
export const proseBlocks = (
  words: Words,
  level: number,
  view: View,
  addressOf: (target: string) => string | undefined,
): Blocks =>
  view
    .passages(words)
    .flatMap((passage) =>
      markdownBlocks(passage.text, { addressOf, level }).map((block) =>
        passage.lang === undefined ? block : { ...block, language: passage.lang },
      ),
    )

/** The page that readers meet. */
export const onTheWeb =
  ({ origin }: Pick<Setting, 'origin'>, view: View) =>
  (target: string): string | undefined => {
    const href = view.hrefOf(target)
    return href?.startsWith('/') ? origin + href : href
  }
