import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemName } from '#base/item.ts'
import { readChain } from '#features/content/check-pack.ts'
import { openModel } from '#features/content/rules/models.ts'
import { addressesFor } from '#features/guide/index.ts'
import { knowledge } from '../../app.ts'
import { readHtml } from '../../../test/html.ts'
import { contentFolder, openSite, towns, type Site } from '../../../test/site.ts'
import { rowsOf } from '../../../test/sources.ts'
import { kinds } from './rules/kinds.ts'
import { role, service, tier } from './rules/content-types.ts'

/** What is demanded of the model or the project is answered by things of these kinds. */
const ofModel: ReadonlySet<string> = new Set([role, service, tier, ...kinds].map(({ name }) => name))

let site: Site
beforeAll(async () => {
  site = await openSite({ findable: false })
}, 60_000)
afterAll(() => site.close())

const models = new Map(
  await Promise.all(
    towns.map(async (slug) => {
      const { packs } = await readChain(join(contentFolder, slug), knowledge.types)
      const parts = packs.map((pack) => pack.parts)
      return [slug, openModel(knowledge.types, parts, packs[0]?.manifest.language ?? 'nb', '')] as const
    }),
  ),
)

/** What a thing is called on the town's own pages. */
const titleOf = (slug: string, name: ItemName): string => {
  const [type = '', key = ''] = name.split('/')
  const found = models
    .get(slug)
    ?.all(knowledge.types.find((one) => one.name === type) ?? role)
    .find((one) => one.key === key) as { readonly name?: { readonly text: string } } | undefined
  return found?.name?.text ?? ''
}

describe.each(towns.filter((slug) => rowsOf(slug).length > 0))(
  '%s has on its own pages what its text asks for:',
  (slug) => {
    const { inModel, of } = addressesFor(`/${slug}`)
    const demands = rowsOf(slug).flatMap(({ sentence, items }) => {
      const own = items.filter((name) => ofModel.has(name.slice(0, name.indexOf('/'))))
      return own.length === 0 ? [] : [{ sentence, own }]
    })

    test.each(demands)('«$sentence»', async ({ own }) => {
      for (const name of own) {
        const address = inModel(name) ?? of(name) ?? ''
        const answer = await site.get(address)
        expect([address, answer.status]).toEqual([address, 200])
        const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(await answer.text())?.[1] ?? ''
        const title = readHtml(`<body>${heading}</body>`)
          .texts.map(({ text }) => text)
          .join(' ')
        expect([address, title.toLowerCase()]).toEqual([address, titleOf(slug, name).toLowerCase()])
      }
    })
  },
)
