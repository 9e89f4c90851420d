import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isLocalized, fieldAt } from '#base/content-type.ts'
import { describeFault } from '#base/fault.ts'
import { itemName, type Part } from '#base/item.ts'
import { knowledge } from '../../app.ts'
import { bokmalOnlyWords } from '../../../test/bokmal-only-words.ts'
import { names } from '../../../test/names.ts'
import { laterTitles, rowsOf } from '../../../test/sources.ts'
import { contentFolder } from '../../../test/site.ts'
import { checkPack, readChain } from './check-pack.ts'
import { packFiles } from './pack-folder.ts'
import { openModel } from './rules/models.ts'

const slugs = readdirSync(contentFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const chains = new Map(
  await Promise.all(
    slugs.map(async (slug) => [slug, (await readChain(join(contentFolder, slug), knowledge.types)).packs] as const),
  ),
)
const packsAbove = (slug: string) => chains.get(slug) ?? []
const partsOf = (slug: string) => packsAbove(slug)[0]?.parts ?? []

/** Towns whose own text we were given; each says of every field it changes which words ask for it. */
const described = ['porsanger', 'harstad', 'nore-og-uvdal', 'rollag', 'inderoy', 'tinn']
const withSources = slugs.filter((slug) => existsSync(join(contentFolder, slug, 'sources.md')))

describe('every pack', () => {
  test.each(slugs)('%s is sound and complete', async (slug) => {
    const faults = await checkPack(join(contentFolder, slug), knowledge, true)
    expect(faults.map(describeFault)).toEqual([])
  })

  test.each(slugs)('%s is kept in the canonical form: `content format` would change nothing', (slug) => {
    const [own] = packsAbove(slug)
    const files = own
      ? packFiles(
          knowledge.types,
          own.manifest,
          own.parts.map((read) => read.part),
        )
      : new Map<string, string>()
    const changed = [...files].filter(([file, text]) => textOf(slug, file) !== text).map(([file]) => file)
    expect(changed).toEqual([])
  })

  test.each(slugs)('%s has no file that says nothing', (slug) => {
    const [own] = packsAbove(slug)
    const files = own
      ? [
          ...packFiles(
            knowledge.types,
            own.manifest,
            own.parts.map((read) => read.part),
          ).keys(),
        ]
      : []
    const kept = readdirSync(join(contentFolder, slug), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.md') && file !== 'sources.md',
    )
    expect(kept.toSorted()).toEqual(files.toSorted())
  })

  test.each(slugs)('%s gives reasons for fields that it says, and for no others', (slug) => {
    const reasoned = partsOf(slug).flatMap(({ part, file }) =>
      Object.keys(part.because ?? {}).map((path) => ({ part, file, path })),
    )
    const lost = reasoned.filter(
      ({ part, path }) => !saidPaths(slug, part).some((said) => said === path || said.startsWith(`${path}/`)),
    )
    expect(lost.map(({ file, path }) => `${file}: ${path}`)).toEqual([])
  })

  test.each(slugs)('%s has no bokmål word in its nynorsk', (slug) => {
    const hits = wordsIn(slug, 'nn').flatMap(({ file, path, text }) =>
      spokenWords(text)
        .filter((word) => bokmal.has(word))
        .map((word) => `${file}: ${path}: «${word}»`),
    )
    expect(hits).toEqual([])
  })

  test.each(slugs)('%s says nothing in English, Northern Sámi or Kven that is only its bokmål again', (slug) => {
    const own = new Map(wordsIn(slug, 'nb').map(({ at, text }) => [at, text]))
    const same = ['en', 'se', 'fkv', 'sma'].flatMap((language) =>
      wordsIn(slug, language)
        .filter(({ at, text }) => own.get(at) === text && !names.has(text) && !isPutIn(text))
        .map(({ file, path, text }) => `${file}: ${path}: «${text}»`),
    )
    expect(same).toEqual([])
  })
})

test('the list of words that are bokmål alone has two hundred', () => {
  expect(new Set(bokmalOnlyWords).size).toBe(200)
})

describe('the towns whose text we were given', () => {
  test.each(described)('%s changes at least twenty-five fields because its text asks for it', (slug) => {
    const layers = packsAbove(slug).filter((pack) => pack.manifest.kind !== 'base')
    const reasons = layers.flatMap((pack) => pack.parts.flatMap(({ part }) => Object.keys(part.because ?? {})))
    expect(reasons.length).toBeGreaterThanOrEqual(25)
  })

  test.each(slugs.filter((slug) => slug !== 'base'))('%s quotes only what stands in a text, word for word', (slug) => {
    const heard = [...familyOf(slug).map((one) => plain(textOf(one, 'sources.md'))), ...namesAndDomain.map(plain)]
    const invented = partsOf(slug).flatMap(({ part, file }) =>
      Object.entries(part.because ?? {})
        .filter(([, quote]) => !heard.some((text) => text.includes(plain(quote))))
        .map(([path, quote]) => `${file}: ${path}: «${quote}»`),
    )
    expect(invented).toEqual([])
  })

  test.each(described)('%s has its text answered, sentence by sentence', (slug) => {
    expect(withSources).toContain(slug)
    expect(rowsOf(slug).length).toBeGreaterThan(8)
  })

  test.each(withSources)('every sentence of %s is answered by something there is, or by something planned', (slug) => {
    const packs = packsAbove(slug)
    const model = openModel(
      knowledge.types,
      packs.map((pack) => pack.parts),
      packs[0]?.manifest.language ?? 'nb',
      '',
    )
    const unanswered = rowsOf(slug).flatMap(({ sentence, items, later, rest }) => [
      ...(items.length + later.length === 0 ? [`«${sentence}» is answered by nothing`] : []),
      ...items.filter((name) => !model.has(name)).map((name) => `«${sentence}»: there is no ${name}`),
      ...rest.map((words) => `«${sentence}»: what is «${words}»?`),
    ])
    expect(unanswered).toEqual([])
  })

  test.each(withSources)('the sentences of %s that wait for a later capability are counted aloud', (slug) => {
    const waiting = Map.groupBy(
      rowsOf(slug).flatMap((row) => row.later),
      (title) => title,
    )
    const counts = [...waiting].map(([title, rows]) => `${rows.length} × «${title.split(':')[0] ?? ''}»`)
    process.stdout.write(`${slug}: ${rowsOf(slug).length} sentences, waiting: ${counts.join(', ') || 'none'}\n`)
    expect([...waiting.keys()].filter((title) => !laterTitles.includes(title))).toEqual([])
  })
})

const bokmal: ReadonlySet<string> = new Set(bokmalOnlyWords)

function textOf(slug: string, file: string): string {
  const path = join(contentFolder, slug, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** Every passage of a pack in one language. `at` names the same passage in every language. */
function wordsIn(slug: string, language: string) {
  return partsOf(slug)
    .filter(({ part }) => part.language === language)
    .flatMap(({ part, file }) => {
      const type = knowledge.types.find((one) => one.name === part.type)
      return Object.entries(part.fields).flatMap(([path, value]) => {
        const field = type && fieldAt(type, path)
        if (field === undefined || value === null || !isLocalized(field)) return []
        return [{ file, path, at: `${itemName(part)}@${part.service}:${path}`, text: [value].flat().join('\n') }]
      })
    })
}

/** The words a reader meets: no keys, no addresses, no names of others. */
function spokenWords(text: string): string[] {
  const spoken = text
    .replaceAll(/\{\{[^}]*\}\}/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, '] ')
    .replaceAll(/\b[\w.-]+\.(no|com|org)\b/g, ' ')
    .replaceAll(/-en\b/g, ' ') // «PC-en»
  const unnamed = namesInNynorsk.reduce((rest, name) => rest.replaceAll(name, ' '), spoken)
  return unnamed.toLowerCase().match(/\p{L}+/gu) ?? []
}

const saidPaths = (slug: string, { type, key, service }: Part): string[] =>
  partsOf(slug)
    .filter(({ part }) => part.type === type && part.key === key && part.service === service)
    .flatMap(({ part }) => Object.keys(part.fields))

/** Towns that share a pack between the base and themselves: what one of them says may be a reason for all. */
function familyOf(slug: string): string[] {
  const shared = packsAbove(slug)
    .filter((pack) => pack.manifest.kind === 'shared')
    .map((pack) => pack.slug)
  return slugs.filter((one) => one === slug || packsAbove(one).some((pack) => shared.includes(pack.slug)))
}

/** As sources.md writes a text: one space, and a stroke for what would end a cell. */
const plain = (text: string): string => text.replaceAll('|', '/').replaceAll(/\s+/g, ' ').trim()

/** What a quote may come from beside a town's own text: the domain description and the official names, word for word. */
const namesAndDomain = [
  'always tenant data',
  '0–25 (Harstad)',
  'konsultasjonsteam (pre-school, Harstad)',
  'WATCH OUT, two different "levels"',
  'Matters for Porsanger (Norwegian, Northern Sámi, Kven)',
  'small municipalities (Rollag, Lavangen) identify people',
  'right to reply in Sámi (written and oral)',
  'Porsanger also has Kven as official name language (Porsanki)',
  'Harstad – Hárstták',
  'Porsanger – Porsáŋgu – Porsanki',
  'Nore og Uvdal **3338**',
  'Rollag **3336**',
  'Felles barn – felles ansvar. Helhetlig innsats',
]

/** Nothing but words put in from elsewhere, which have a language of their own. */
const isPutIn = (text: string): boolean => /^(\{\{[^{}]+\}\}\s*)+$/.test(text)

/** Names of others that a nynorsk text may hold as they are. */
const namesInNynorsk: readonly string[] = ['Bedre tverrfaglig innsats', 'Bedre Tverrfaglig Innsats']
