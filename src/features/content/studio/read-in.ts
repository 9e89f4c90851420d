import { fieldAt } from '#base/content-type.ts'
import type { ItemName, Language } from '#base/item.ts'
import type { Studio } from '../knowledge.ts'
import type { OpenStudio } from '../open-item.ts'
import type { Reading } from '../rules/comparing-prose.ts'
import type { Models } from '../rules/models.ts'
import { lineIn, titleIn } from '../rules/naming.ts'

/** What texts ask of the model, in the language that they are in. */
export type ReadIn = (language: Language) => Reading

/** As the layer that is written has it in public. */
export const readInModel = async (open: OpenStudio, knowledge: Studio): Promise<ReadIn> =>
  readIn(open, (await knowledge.listModels(open)).models)

/** The words of a model: a role by its name; a whole text that is put in, by what it is called. */
export const readIn =
  ({ layer }: OpenStudio, { items }: Models): ReadIn =>
  (language) => {
    const languages = [language, layer.language, 'nb', '']
    const title = (name: ItemName): string | undefined => {
      const item = items.get(name)
      return item?.type && titleIn(item.type, item.parts, languages)
    }
    const words = (name: ItemName, field: string): string | undefined => {
      const item = items.get(name)
      if (item?.type === undefined) return undefined
      const isWhole = fieldAt(item.type, field)?.kind === 'prose'
      return isWhole ? `«${title(name) ?? item.type.name}»` : lineIn(item.parts, field, { languages })
    }
    return { title: (to) => title(to) ?? to, words }
  }
