import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fieldAt } from '#base/content-type.ts'
import { blocksOfProse, knownIn, notesOn } from '#base/writing-notes.ts'
import { knowledge } from './app.ts'
import { readProse } from '#base/prose/read-prose.ts'
import { writeProse } from '#base/prose/write-prose.ts'
import { readPackFolder } from './features/content/pack-folder.ts'
import { contentFolder } from '../test/site.ts'

const slugs = readdirSync(contentFolder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)
const packs = await Promise.all(slugs.map((slug) => readPackFolder(join(contentFolder, slug), slug, knowledge.types)))

/** Every text of every pack, with its language and the name of its field. */
const texts = packs.flatMap(({ pack }) =>
  (pack?.parts ?? []).flatMap(({ part }) => {
    const type = knowledge.types.find(({ name }) => name === part.type)
    return Object.entries(part.fields).flatMap(([path, text]) => {
      const kind = type && fieldAt(type, path)?.kind
      const isText = (kind === 'prose' || kind === 'line') && typeof text === 'string'
      return isText ? [{ path, text, kind, language: part.language }] : []
    })
  }),
)
const prose = texts.flatMap(({ kind, text }) => (kind === 'prose' ? [text] : []))

test('the editor shows every text of every pack, and gives it back to the byte', () => {
  expect(prose.length).toBeGreaterThan(1000)
  const back = prose.map((text) => {
    const read = readProse(text)
    return read && writeProse(read)
  })
  expect(back.filter((text, at) => text !== prose[at])).toEqual([])
})

test('where no person stands by name, an editor is asked about one in fewer than one of five hundred fields', () => {
  const titles = texts.flatMap(({ path, text }) => (path === 'name' || path === 'title' ? [text] : []))
  const known = knownIn([...titles, ...packs.flatMap(({ pack }) => Object.values(pack?.manifest.names ?? {}))])
  const asked = texts.filter(({ kind, text, language }) => {
    const blocks = kind === 'prose' ? blocksOfProse(text) : [text]
    const { names, hasIdentityNumber } = notesOn(blocks, { language, plainer: [], known })
    return names.length > 0 || hasIdentityNumber
  })
  expect(asked.length).toBeLessThan(texts.length / 500)
})
