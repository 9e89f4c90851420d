import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ContentType } from '#base/content-type.ts'
import type { Composed, Part, Value } from '#base/item.ts'
import { outline } from '#base/outline.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { appConnection } from '#platform/db/database.ts'
import { bindMode } from '#platform/db/installation.ts'
import { asOwner, inOwnerTransaction } from '#platform/db/owner.ts'
import { knowledge } from '../../app.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { contentPacks } from '../../../test/site.ts'
import { exportPack } from './export-pack.ts'
import { importPack } from './import-pack.ts'
import { inOrder } from './load-packs.ts'
import { readPublished } from './list-published.ts'
import { packFiles, type Pack } from './pack-folder.ts'
import { compose } from './rules/compose.ts'
import { insertChanges } from './store/changes.ts'
import { updateKeeper } from './store/packs.ts'
import { watchContent, type ContentWatch } from './watch-content.ts'

const note = {
  name: 'note',
  folder: 'notes',
  variants: true,
  safetyFlag: 'safety',
  fields: {
    order: { kind: 'number' },
    name: { kind: 'line', required: true },
    text: { kind: 'prose' },
    safety: { kind: 'flag' },
  },
} as const satisfies ContentType

const seen: string[] = []
let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase({ onStatement: (statement) => seen.push(statement) })
  await fresh.database.inInstallation((tx) => bindMode(tx, 'demo', new Date('2026-11-23T10:00:00Z')))
})
afterAll(() => fresh.drop())

const monday = new Date('2026-11-23T10:00:00Z')
const nobodyElse = async () => undefined
const publish = (...packs: Pack[]) =>
  inOwnerTransaction(fresh.ownerUrl, async (tx) => {
    for (const pack of packs) await importPack(tx, pack, nobodyElse, monday)
  })

type Said = Record<string, Record<string, Value>>

/** Parts of notes: by key, `.language` and `@service`. */
const partsOf = (said: Said): Pack['parts'] =>
  Object.entries(said).map(([name, fields]) => {
    const [key = '', language = '', service = ''] = name.split(/[.@]/)
    const part: Part = { type: 'note', key, service, language, fields }
    return { part, file: `notes/${name}.md`, lines: new Map() }
  })
const base = (said: Said): Pack => ({
  slug: 'grunn',
  manifest: { kind: 'base', names: { nb: 'Grunn' }, language: 'nb', languages: ['nb', 'nn', 'en'] },
  parts: partsOf(said),
})
const town = (slug: string, said: Said, more: Partial<Pack['manifest']> = {}): Pack => ({
  slug,
  manifest: {
    kind: 'municipality',
    inherits: 'grunn',
    number: numberOf(slug),
    names: { nb: slug },
    language: 'nb',
    languages: ['nb', 'nn', 'en'],
    colour: '#123456',
    ...more,
  },
  parts: partsOf(said),
})
const numberOf = (slug: string) =>
  String([...slug].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_000, 7)).padStart(4, '0')

async function municipalityOf(slug: string) {
  const found = await fresh.database.inInstallation((tx) => openMunicipality(tx, { slug }))
  if (found === undefined) throw new Error(`${slug} was not imported`)
  return found
}

async function notesOf(slug: string, language = 'nb', service = ''): Promise<Composed<typeof note>[]> {
  const municipality = await municipalityOf(slug)
  const reader = { service, language, home: municipality.language }
  const [notes] = await fresh.database.inMunicipality(municipality.id, (tx) =>
    readPublished(tx, municipality.layers, reader, [{ type: note }]),
  )
  return notes
}

describe('what a town reads', () => {
  test('is its own words over those of the packs above it', async () => {
    await publish(
      base({ 'a.nb': { name: 'Grunn A', text: 'Tekst' }, 'b.nb': { name: 'Grunn B' } }),
      town('vik', { 'a.nb': { name: 'Viks A' } }),
    )
    expect((await notesOf('vik')).map((one) => [one.key, one.name.text, one.text?.text])).toEqual([
      ['a', 'Viks A', 'Tekst'],
      ['b', 'Grunn B', undefined],
    ])
  })

  test('stands in order, then by key', async () => {
    await publish(
      base({
        'b.nb': { name: 'B' },
        b: { order: 1 },
        'a.nb': { name: 'A' },
        a: { order: 2 },
        'c.nb': { name: 'C' },
        c: { order: 1 },
      }),
      town('vik', {}),
    )
    expect((await notesOf('vik')).map((one) => one.key)).toEqual(['b', 'c', 'a'])
  })

  test('of a layer in another language than its own is read in that language, not further up', async () => {
    await publish(
      base({ 'a.nb': { name: 'Grunn' }, 'a.en': { name: 'Base' } }),
      {
        ...base({ 'a.nn': { name: 'Dalen' } }),
        slug: 'dal',
        manifest: { kind: 'shared', inherits: 'grunn', names: { nn: 'Dal' }, language: 'nn', languages: ['nn'] },
      },
      town('vik', {}, { inherits: 'dal' }),
    )
    expect((await notesOf('vik'))[0]?.name).toEqual({ text: 'Dalen', lang: 'nn' })
    expect((await notesOf('vik', 'en'))[0]?.name).toEqual({ text: 'Dalen', lang: 'nn' })
  })

  test('in a list has words on danger in bokmål too, though the list does not ask for the mark', async () => {
    await publish(base({ a: { safety: true }, 'a.nb': { name: 'Fare' }, 'a.en': { name: 'Danger' } }), town('vik', {}))
    const vik = await municipalityOf('vik')
    const [[listed]] = await fresh.database.inMunicipality(vik.id, (tx) =>
      readPublished(tx, vik.layers, { service: '', language: 'en', home: 'nb' }, [{ type: outline(note, 'name') }]),
    )
    expect(listed?.name).toEqual({ text: 'Fare', lang: 'nb' })
  })

  test('is gone when the pack no longer says it', async () => {
    await publish(base({ 'a.nb': { name: 'A' }, 'b.nb': { name: 'B' } }), town('vik', { 'c.nb': { name: 'C' } }))
    await publish(base({ 'a.nb': { name: 'A' } }), town('vik', {}))
    expect((await notesOf('vik')).map((one) => one.key)).toEqual(['a'])
  })

  test('is read in one statement, whatever the number of things wanted', async () => {
    await publish(base({ 'a.nb': { name: 'A' } }), town('vik', {}))
    const vik = await municipalityOf('vik')
    for (const count of [1, 2, 40]) {
      seen.length = 0
      const wants = Array.from({ length: count }, (_, at) => ({ type: at % 2 === 0 ? note : outline(note, 'name') }))
      const answers = await fresh.database.inMunicipality(vik.id, (tx) =>
        readPublished(tx, vik.layers, { service: 'skole', language: 'nn', home: 'nb' }, wants),
      )
      expect(answers).toHaveLength(count)
      expect(seen).toHaveLength(1)
    }
  })
})

describe('what an import puts in place of something else', () => {
  type Row = { key: string; before: readonly Part[]; news: string; at: Date }
  const changes = (of: string) =>
    asOwner(fresh.ownerUrl, async (client) => {
      const { rows } = await client.query<Row>(`select key, before, news, at from ${of} order by number`)
      await client.query(`delete from ${of}`)
      return rows
    })

  test('is kept, of the items alone that readers meet otherwise; what a pack brings first is nothing new', async () => {
    for (const table of ['upstream_change', 'municipality_change']) await changes(table)
    const first = base({ 'a.nb': { name: 'A', text: 'Tekst' }, 'b.nb': { name: 'B' }, 'c.nb': { name: 'C' } })
    await publish({ ...first, slug: 'ny-grunn' }, town('nyby', { 'a.nb': { name: 'Vår A' } }, { inherits: 'ny-grunn' }))
    expect([await changes('upstream_change'), await changes('municipality_change')]).toEqual([[], []])

    await publish(
      {
        ...base({
          'a.nb': { name: 'Ny A', text: 'Tekst' },
          'b.nb': { name: 'B' },
          b: { owner: 'Rektor' },
          'd.nb': { name: 'D' },
        }),
        slug: 'ny-grunn',
      },
      town('nyby', {}, { inherits: 'ny-grunn' }),
    )
    const note = { type: 'note', service: '', language: 'nb' }
    expect(await changes('upstream_change')).toEqual([
      { key: 'a', before: [{ ...note, key: 'a', fields: { name: 'A', text: 'Tekst' } }], news: '', at: monday },
      { key: 'c', before: [{ ...note, key: 'c', fields: { name: 'C' } }], news: '', at: monday },
      { key: 'd', before: [], news: '', at: monday },
    ])
    expect(await changes('municipality_change')).toEqual([
      { key: 'a', before: [{ ...note, key: 'a', fields: { name: 'Vår A' } }], news: '', at: monday },
    ])
  })

  test('is written for a pack by whoever keeps it, and by nobody else', async () => {
    const vik = await municipalityOf('vik')
    const write = () =>
      fresh.database.inMunicipality(vik.id, (tx) =>
        insertChanges(
          tx,
          { municipality: vik.id, layer: 'grunn' },
          [{ type: 'note', key: 'a', before: [], news: '' }],
          monday,
        ),
      )
    await expect(write()).rejects.toThrow(/row-level security/)
    await inOwnerTransaction(fresh.ownerUrl, (tx) => updateKeeper(tx, 'grunn', 'vik'))
    await write()
    expect(await changes('upstream_change')).toHaveLength(1)
    await inOwnerTransaction(fresh.ownerUrl, (tx) => updateKeeper(tx, 'grunn', undefined))
  })
})

describe('an operator is told in one sentence', () => {
  test('that a parent must be imported first', async () => {
    await expect(publish(town('vik', {}, { inherits: 'gone' }))).rejects.toThrow(
      'vik inherits from gone, which is not here; import that first.',
    )
    await expect(
      publish({ ...base({}), slug: 'dal', manifest: { ...base({}).manifest, kind: 'shared', inherits: 'gone' } }),
    ).rejects.toThrow('dal inherits from gone, which is not here; import that first.')
  })

  test('that another municipality has the number', async () => {
    await publish(base({}), town('vik', {}, { number: '9998' }))
    await expect(publish(town('nes', {}, { number: '9998' }))).rejects.toThrow(
      'Another municipality than nes has the number 9998 here.',
    )
  })
})

describe('of the packs in content/', async () => {
  const packs = inOrder(await contentPacks())
  const towns = packs.filter((pack) => pack.manifest.kind === 'municipality').map((pack) => pack.slug)
  beforeAll(() => publish(...packs))

  test.each(packs.map((pack) => [pack.slug, pack] as const))(
    '%s is exported as it was imported',
    async (slug, pack) => {
      const exported = await inOwnerTransaction(fresh.ownerUrl, (tx) => exportPack(tx, slug, knowledge.types))
      const canonical = packFiles(
        knowledge.types,
        pack.manifest,
        pack.parts.map((read) => read.part),
      )
      expect([...exported.keys()].toSorted()).toEqual([...canonical.keys()].toSorted())
      expect([...exported].filter(([file, text]) => canonical.get(file) !== text)).toEqual([])
    },
  )

  test.each(towns)('%s reads from the database what its layers say together', async (slug) => {
    const municipality = await municipalityOf(slug)
    const layers = [slug, ...municipality.layers].map((layer) => packs.find((pack) => pack.slug === layer)?.parts ?? [])
    for (const language of municipality.languages) {
      for (const service of ['', 'skole', 'helsestasjon']) {
        const reader = { service, language, home: municipality.language }
        const read = await fresh.database.inMunicipality(municipality.id, (tx) =>
          readPublished(
            tx,
            municipality.layers,
            reader,
            knowledge.types.map((type) => ({ type })),
          ),
        )
        const composed = knowledge.types.map((type) => inMemory(type, layers, reader))
        expect(read.map(byKey)).toEqual(composed.map(byKey))
      }
    }
  })

  const byKey = (items: readonly { key: string }[]) => Object.fromEntries(items.map((item) => [item.key, item]))
  function inMemory(type: ContentType, layers: readonly Pack['parts'][], reader: Parameters<typeof compose>[2]) {
    const own = layers.map((layer) => layer.map((read) => read.part).filter((part) => part.type === type.name))
    const keys = new Set(own.flat().map((part) => part.key))
    return [...keys]
      .map((key) =>
        compose(
          type,
          own.map((layer) => layer.filter((part) => part.key === key)),
          reader,
        ),
      )
      .filter((item) => item !== undefined)
  }
})

describe('a town', () => {
  const all = sql<{ municipality_id: number; type: string; key: string }>`select * from municipality_part`

  test('never sees what another has written, whoever has written what', async () => {
    await publish(base({ 'shared.nb': { name: 'Felles' } }))
    const name = fc.stringMatching(/^made-up-[a-z]{3,8}$/)
    const said = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,3}\.nb$/),
      fc.record({ name: fc.string({ minLength: 1, unit: 'grapheme' }) }),
      { maxKeys: 6 },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(name, said), { minLength: 2, maxLength: 4, selector: ([slug]) => slug }),
        async (towns) => {
          await publish(...towns.map(([slug, said], at) => town(slug, said, { number: `999${at}` })))
          for (const [slug, said] of towns) {
            const { id } = await municipalityOf(slug)
            const { rows } = await fresh.database.inMunicipality(id, (tx) => all.execute(tx))
            expect(rows.map((row) => row.municipality_id).filter((one) => one !== id)).toEqual([])
            expect(rows).toHaveLength(Object.keys(said).length)
            const keys = new Set(['shared', ...Object.keys(said).map((path) => path.split('.')[0])])
            expect(new Set((await notesOf(slug)).map((one) => one.key))).toEqual(keys)
          }
          // The next time others have these numbers.
          await asOwner(fresh.ownerUrl, (client) =>
            client.query(
              `delete from municipality_part; delete from municipality where slug = any ('{${towns.map(([slug]) => slug).join()}}')`,
            ),
          )
        },
      ),
      { numRuns: 25 },
    )
  })

  test('cannot write, change or remove what is another’s', async () => {
    await publish(base({}), town('vik', { 'a.nb': { name: 'Viks' } }), town('nes', { 'a.nb': { name: 'Nesets' } }))
    const vik = await municipalityOf('vik')
    const nes = await municipalityOf('nes')
    const inVik = (statement: ReturnType<typeof sql>) =>
      fresh.database.inMunicipality(vik.id, (tx) => statement.execute(tx))

    const changed = await inVik(sql`update municipality_part set fields = '{}' where municipality_id = ${nes.id}`)
    const removed = await inVik(sql`delete from municipality_part where municipality_id = ${nes.id}`)
    expect([changed.numAffectedRows, removed.numAffectedRows]).toEqual([0n, 0n])
    await expect(
      inVik(
        sql`insert into municipality_part (municipality_id, type, key, service, language, fields) values (${nes.id}, 'note', 'x', '', '', '{}')`,
      ),
    ).rejects.toThrow('row-level security')
    await expect(inVik(sql`update municipality_part set municipality_id = ${nes.id}`)).rejects.toThrow(
      'row-level security',
    )
    expect((await notesOf('nes')).map((one) => one.name.text)).toEqual(['Nesets'])
  })

  test.each(['pack', 'municipality'])('cannot write in %s, which all read', async (table) => {
    const writing = fresh.database.inMunicipality(1, (tx) => sql`delete from ${sql.table(table)}`.execute(tx))
    await expect(writing).rejects.toThrow('permission denied')
  })

  test('writes in a pack that it keeps, and in no other', async () => {
    await publish(base({ 'a.nb': { name: 'Grunnens' } }), town('vik', {}), town('nes', {}))
    const [vik, nes] = [await municipalityOf('vik'), await municipalityOf('nes')]
    const give = (to: string | undefined) => inOwnerTransaction(fresh.ownerUrl, (tx) => updateKeeper(tx, 'grunn', to))
    const writes = async ({ id }: { id: number }) => {
      const run = (statement: ReturnType<typeof sql>) =>
        fresh.database.inMunicipality(id, async (tx) => (await statement.execute(tx)).numAffectedRows)
      return {
        changed: await run(sql`update upstream_part set because = '{}' where layer = 'grunn'`),
        added: await run(sql`
          insert into upstream_part (layer, type, key, service, language, fields)
          values ('grunn', 'note', 'b', '', 'nb', '{"name": "Ny"}')`).catch(() => undefined),
        removed: await run(sql`delete from upstream_part where layer = 'grunn' and key = 'b'`),
      }
    }
    const none = { changed: 0n, added: undefined, removed: 0n }
    const all = { changed: 1n, added: 1n, removed: 1n }
    expect(await writes(nes)).toEqual(none)
    await give('nes')
    expect(await writes(nes)).toEqual(all)
    expect(await writes(vik)).toEqual(none)
    await give(undefined)
    expect(await writes(nes)).toEqual(none)
    await expect(fresh.database.inMunicipality(nes.id, (tx) => updateKeeper(tx, 'grunn', 'nes'))).rejects.toThrow(
      'permission denied',
    )
  })

  test('is what one must be to see anything of any', async () => {
    const rows = await fresh.database.inInstallation(async (tx) => [
      ...(await all.execute(tx)).rows,
      ...(await sql`select * from search_document`.execute(tx)).rows,
    ])
    expect(rows).toEqual([])
  })
})

describe('search documents', () => {
  test('of one town are never seen by another', async () => {
    await publish(base({}), town('vik', {}), town('nes', {}))
    const ids = [(await municipalityOf('vik')).id, (await municipalityOf('nes')).id]
    for (const id of ids) {
      await fresh.database.inMunicipality(id, (tx) =>
        sql`insert into search_document (municipality_id, language, type, key, path, title, summary, terms)
          values (${id}, 'nb', 'note', ${`note-${id}`}, '/', 'Tittel', '', '')`.execute(tx),
      )
    }
    for (const id of ids) {
      const { rows } = await fresh.database.inMunicipality(id, (tx) =>
        sql<{ key: string }>`select key from search_document where type = 'note'`.execute(tx),
      )
      expect(rows).toEqual([{ key: `note-${id}` }])
    }
  })
})

describe('a process that remembers what it has read', () => {
  let watch: ContentWatch | undefined
  afterEach(() => watch?.stop())

  const cutListeners = () =>
    asOwner(fresh.ownerUrl, (client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stafett listener' and datname = current_database()`,
      ),
    )
  /** With 0 the app's role gets no new connection; those it has stay. */
  const allowConnections = (most: number) =>
    asOwner(fresh.ownerUrl, (client) =>
      client.query(
        `do $$ begin execute format('alter database %I connection limit ${most}', current_database()); end $$`,
      ),
    )

  test('hears within a second what another process has published', async () => {
    const program = fileURLToPath(new URL('../../../test/programs/watch-content.ts', import.meta.url))
    const child = spawn(process.execPath, [program, fresh.ownerUrl, fresh.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    try {
      await vi.waitFor(() => expect(said).toBe('listening\n'), { timeout: 15_000 })
      await publish(base({ 'a.nb': { name: 'A' } }))
      await vi.waitFor(() => expect(said).toBe('listening\npublished\n'), { timeout: 1000 })
    } finally {
      child.kill()
      await once(child, 'exit')
    }
  })

  test('hears nothing of what was never committed', async () => {
    watch = watchContent(
      appConnection({ ownerUrl: fresh.ownerUrl, appUrl: fresh.url }),
      fresh.database,
      () => undefined,
    )
    await vi.waitFor(() => expect(watch?.listens()).toBe(true), { timeout: 5000 })
    const before = watch.generation()
    await expect(
      inOwnerTransaction(fresh.ownerUrl, async (tx) => {
        await importPack(tx, base({}), nobodyElse, monday)
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    await publish(base({}))
    await vi.waitFor(() => expect(watch?.generation()).toBe(before + 1), { timeout: 1000 })
  })

  test('is never out of date, though its connection is cut while others publish', async () => {
    watch = watchContent(
      appConnection({ ownerUrl: fresh.ownerUrl, appUrl: fresh.url }),
      fresh.database,
      () => undefined,
    )
    const { listens, generation, catchUp } = watch
    await vi.waitFor(() => expect(listens()).toBe(true), { timeout: 5000 })
    await fresh.database.ready()
    let away = 0

    try {
      await allowConnections(0)
      await cutListeners()
      await vi.waitFor(() => expect(listens()).toBe(false), { timeout: 1000 })
      await catchUp()
      const cut = generation()
      await publish(base({ 'a.nb': { name: 'Mens den var borte' } }))
      await catchUp()
      expect(generation()).toBeGreaterThan(cut)

      away = generation()
      await catchUp()
      expect(generation()).toBe(away)
    } finally {
      await allowConnections(-1)
    }
    await vi.waitFor(() => expect(listens()).toBe(true), { timeout: 10_000 })
    // What was published between the last look and the first word heard is not missed either.
    expect(generation()).toBeGreaterThan(away)
    const back = generation()
    await publish(base({}))
    await vi.waitFor(() => expect(generation()).toBe(back + 1), { timeout: 1000 })
  })
})
