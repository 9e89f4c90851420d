import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fieldAt } from '#base/content-type.ts'
import { knowledge } from './app.ts'
import { readProse } from './client/prose/read-prose.ts'
import { writeProse } from './client/prose/write-prose.ts'
import { readPackFolder } from './features/content/pack-folder.ts'
import { contentFolder } from '../test/site.ts'

const slugs = readdirSync(contentFolder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

/** Every text of a pack that is edited with headings, lists and links. */
async function proseOf(slug: string): Promise<readonly string[]> {
  const { pack } = await readPackFolder(join(contentFolder, slug), slug, knowledge.types)
  return (pack?.parts ?? []).flatMap(({ part }) => {
    const type = knowledge.types.find(({ name }) => name === part.type)
    return Object.entries(part.fields).flatMap(([path, value]) =>
      type !== undefined && fieldAt(type, path)?.kind === 'prose' && typeof value === 'string' ? [value] : [],
    )
  })
}

test('the editor shows every text of every pack, and gives it back to the byte', async () => {
  const texts = (await Promise.all(slugs.map(proseOf))).flat()
  expect(texts.length).toBeGreaterThan(1000)
  const back = texts.map((text) => {
    const read = readProse(text)
    return read && writeProse(read)
  })
  expect(back.filter((text, at) => text !== texts[at])).toEqual([])
})
