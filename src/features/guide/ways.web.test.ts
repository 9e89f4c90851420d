import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeFault } from '#base/fault.ts'
import { readPacks } from '#features/content/load-packs.ts'
import { packFiles, readPackFolder, type Pack } from '#features/content/pack-folder.ts'
import { checkModels } from '#features/content/rules/check.ts'
import { openModels } from '#features/content/rules/models.ts'
import { projectFolder } from '#platform/project-folder.ts'
import { knowledge } from '../../app.ts'
import { readHtml } from '../../../test/html.ts'
import { contentFolder, openSite, type Site } from '../../../test/site.ts'
import { ways, type Seen } from '../../../test/ways-of-municipalities.ts'

const folder = join(projectFolder, 'test', 'packs')
const own = await readPacks(folder, knowledge.types)
const { pack: base } = await readPackFolder(join(contentFolder, 'base'), 'base', knowledge.types)
const all = [...own, ...(base === undefined ? [] : [base])]

let site: Site
beforeAll(async () => {
  site = await openSite({ packs: ['base'], findable: false })
  await site.publish(own)
})
afterAll(() => site.close())

/** A pack and those it inherits from, nearest first. */
const chainOf = (pack: Pack): readonly Pack[] => {
  const parent = all.find(({ slug }) => slug === pack.manifest.inherits)
  return parent === undefined ? [pack] : [pack, ...chainOf(parent)]
}

describe.each(own.map((pack) => [pack.slug, pack] as const))('the pack of %s', (_, pack) => {
  test('is sound, and kept in the canonical form', () => {
    const models = openModels(
      knowledge.types,
      chainOf(pack).map(({ parts }) => parts),
      pack.manifest.language,
    )
    expect(checkModels(models, knowledge.checks, knowledge.services(models.readBy(''))).map(describeFault)).toEqual([])
    const written = packFiles(
      knowledge.types,
      pack.manifest,
      pack.parts.map(({ part }) => part),
    )
    for (const [file, text] of written) expect(readFileSync(join(folder, pack.slug, file), 'utf8')).toBe(text)
    expect([...written.keys()].toSorted()).toEqual(
      [...new Set(['pack.md', ...pack.parts.map(({ file }) => file)])].toSorted(),
    )
  })
})

describe.each(Object.entries(ways))('%s', (_, pages) => {
  test.each(pages.map((seen) => [seen.at, seen] as const))('%s', async (_at, seen) => {
    await expectSeen(seen)
  })
})

async function expectSeen({ at, sees, never = [], lang }: Seen) {
  const answer = await site.get(at)
  expect(answer.status).toBe(200)
  const read = readHtml(await answer.text())
  const text = read.texts.map((one) => one.text).join(' ')
  const found = sees.reduce<{ readonly from: number; readonly missing: readonly string[] }>(
    ({ from, missing }, words) => {
      const place = text.indexOf(words, from)
      return place < 0 ? { from, missing: [...missing, words] } : { from: place + words.length, missing }
    },
    { from: 0, missing: [] },
  )
  expect({ missing: found.missing, unwanted: never.filter((words) => text.includes(words)) }).toEqual({
    ...{ missing: [], unwanted: [] },
  })
  if (lang !== undefined) expect(read.lang).toBe(lang)
}
