import { outline } from '#base/outline.ts'
import { competence } from '#features/collaboration-model/index.ts'
import { readPublished } from '#features/content/index.ts'
import { addressesFor } from '#features/guide/index.ts'
import type { Request } from '#features/people/index.ts'
import type { Topic } from './rules/topic.ts'

const told = outline(competence, 'name', 'summary')

/** The model's topics of competence in the reader's words. One statement. */
export async function listTopics({ tx, municipality, language, prefix }: Request): Promise<readonly Topic[]> {
  const reader = { service: '', language, home: municipality.language }
  const [found] = await readPublished(tx, municipality.layers, reader, [{ type: told }])
  const addresses = addressesFor(prefix)
  return found.map(({ key, name, summary }) => ({
    ...{ key, name: name.text, lang: name.lang, summary: summary.text, summaryLang: summary.lang },
    href: addresses.inModel(`competence/${key}`) ?? addresses.of(`competence/${key}`),
  }))
}
