import type pg from 'pg'
import { copyTowns } from './support/copy-towns.ts'
import { median, report } from './support/figures.ts'
import { loadModules } from './support/load-modules.ts'
import type * as loading from './support/load-content.ts'
import type * as measuring from './support/measured-app.ts'
import { asOwnerOf } from './support/owner.ts'
import { newDataFolder } from './support/server.ts'

/**
 * What 400 municipalities with 200 measures each cost whoever looks for a measure in one of them, beside one municipality alone: by words,
 * misspelt words, and what is chosen, answered in turn by the same process.
 */
const towns = 400
const measures = 200
const rounds = 40
const town = 'porsanger'
const searches = [
  { q: 'angst' },
  { q: 'krisesentr', alder: '14' },
  { q: 'hjelp hjemme', gruppe: 'foreldre' },
  { alder: '9', emne: 'psykisk-helse' },
  { hos: 'skole', niva: '1' },
]

const modules = await loadModules()
const { openMeasuredApp } = (await modules.load('/bench/support/measured-app.ts')) as typeof measuring // the module of that path
const { loadContent } = (await modules.load('/bench/support/load-content.ts')) as typeof loading // the module of that path
const one = await prepare(1)
const all = await prepare(towns)

for (const form of searches) for (const side of [one, all]) await side.app.ask({ path: `/${town}/tiltak`, form })
const took: Readonly<Record<'one' | 'all', number[]>> = { one: [], all: [] }
for (let round = 0; round < rounds; round += 1) {
  for (const form of searches) {
    took.one.push(await one.app.ask({ path: `/${town}/tiltak`, form }))
    took.all.push(await all.app.ask({ path: `/${town}/tiltak`, form }))
  }
}
const [touchedByOne, touchedByAll] = [await buffersPerSearch(one.app), await buffersPerSearch(all.app)]
const statements = await mostStatements(all.app)
for (const side of [one, all]) {
  await side.app.close()
  side.remove()
}
await modules.close()

report('model.search', {
  p50_400_to_1: median(took.all) / median(took.one),
  buffers_400_to_1: touchedByAll / touchedByOne,
  statements_max: statements,
  p50_milliseconds: median(took.all),
  buffers_per_search: touchedByAll,
  ...{ towns: all.towns, measures: all.measures },
})
process.exit(0)

async function prepare(count: number) {
  const data = newDataFolder()
  const app = await openMeasuredApp(data.folder, 1)
  await loadContent(app)
  const sizes = await asOwnerOf(data.folder, async (client) => {
    await fillTown(client)
    if (count > 1) await copyTowns(client, count)
    await copyMeasures(client, count)
    await client.query('alter system set autovacuum = off')
    await client.query('select pg_reload_conf()')
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ towns: number; measures: number }>(
      `select count(distinct municipality_id)::int as towns, count(*)::int as measures
       from search_document
       where type = 'measure' and language = 'nb'`,
    )
    return rows[0] ?? { towns: 0, measures: 0 }
  })
  await app.forget()
  return { app, ...sizes, remove: data.remove }
}

/** The town's own measures, again and again under other keys, until there are as many as are wanted. */
async function fillTown(client: pg.Client): Promise<void> {
  await client.query(
    `insert into search_document (municipality_id, language, type, key, path, title, summary, shown_in, facets, terms)
     select municipality_id, language, type, key || '-' || copy, path || '-' || copy, title || ' ' || copy, summary, shown_in, facets, terms
     from (
       select document.*, copy, row_number() over (partition by document.language order by copy, key) as at,
         count(*) filter (where copy = 1) over (partition by document.language) as own
       from search_document as document
       join municipality using (municipality_id)
       cross join generate_series(1, $1::int) as copy
       where slug = $2 and type = 'measure'
     ) as more
     where at <= $1::int - own`,
    [measures, town],
  )
}

/** Every other town has the same measures; a single one is alone on its installation. */
async function copyMeasures(client: pg.Client, count: number): Promise<void> {
  await client.query(
    `delete from search_document
     using municipality
     where municipality.municipality_id = search_document.municipality_id and slug <> $1 and ($2::int = 1 or type = 'measure')`,
    [town, count],
  )
  if (count === 1) return
  await client.query(
    `insert into search_document (municipality_id, language, type, key, path, title, summary, shown_in, facets, terms)
     select other.municipality_id, document.language, type, key, path, title, summary, shown_in, facets, terms
     from search_document as document
     join municipality as own on own.municipality_id = document.municipality_id and own.slug = $1
     cross join municipality as other
     where document.type = 'measure' and other.slug <> $1`,
    [town],
  )
}

async function buffersPerSearch(app: measuring.MeasuredApp): Promise<number> {
  const before = await app.buffers()
  for (const form of searches) await app.ask({ path: `/${town}/tiltak`, form })
  return ((await app.buffers()) - before) / searches.length
}

/** Those that begin and end a transaction, or say whose it is, are not counted. */
async function mostStatements(app: measuring.MeasuredApp): Promise<number> {
  const counts: number[] = []
  for (const form of searches) {
    app.statements()
    await app.ask({ path: `/${town}/tiltak`, form })
    counts.push(app.statements().filter((said) => !/^(begin|commit|select set_config)/i.test(said.trim())).length)
  }
  return Math.max(...counts)
}
