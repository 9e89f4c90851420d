import type { ContentType } from '#base/content-type.ts'
import { knownIn, type WritingGiven } from '#base/writing-notes.ts'
import type { StudioKnowledge } from './knowledge.ts'
import type { ListedItem } from './list-items.ts'
import { listModelOf } from './list-model-of.ts'
import type { OpenStudio } from './open-item.ts'

/** What is known where texts are written in a language: words of the trade, and names that are no person's. `of`: what is written. */
export async function listWriting(
  open: OpenStudio,
  { types, plainWords }: StudioKnowledge,
  items: readonly ListedItem[],
  { of, language }: { readonly of: ContentType; readonly language: string },
): Promise<WritingGiven> {
  // Where the words of the trade are listed themselves, nobody need be told of them.
  const type = types.find(({ name }) => name === plainWords.type && name !== of.name)
  const { names } = open.request.municipality
  return {
    language,
    plainer: type === undefined ? [] : plainWords.of(await listModelOf(open, type, language)),
    known: knownIn([...items.map(({ title }) => title), ...Object.values(names)]),
  }
}
