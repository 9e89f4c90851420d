import type * as counting from '#features/continuity/count-figures.ts'
import { median, report } from './support/figures.ts'
import { loadModules } from './support/load-modules.ts'
import type * as measuring from './support/measured-app.ts'
import { asOwnerOf } from './support/owner.ts'
import { runStafett } from './support/run-stafett.ts'
import { newDataFolder } from './support/server.ts'

/**
 * What it costs to count a half-year of a municipality with 1,000 relays and with 100,000: statements, buffers and time.
 * `--relays 20000`: so many instead, which is then written as not reached.
 */
const wanted = 100_000
const given = process.argv.indexOf('--relays')
const many = given < 0 ? wanted : Number(process.argv[given + 1])
const few = 1000
const rounds = 7
const half = { key: '2026-1', from: '2026-01-01', last: '2026-06-30' }

const modules = await loadModules()
const { openMeasuredApp } = (await modules.load('/bench/support/measured-app.ts')) as typeof measuring // the module of that path
const { countFigures } = (await modules.load('/src/features/continuity/count-figures.ts')) as typeof counting // likewise
const small = await prepare(few)
const large = await prepare(many)
for (const side of [small, large]) await count(side)
const counted: { readonly small: Counted; readonly large: Counted }[] = []
for (let round = 0; round < rounds; round += 1) counted.push({ small: await count(small), large: await count(large) })
for (const side of [small, large]) {
  await side.app.close()
  side.remove()
}
await modules.close()
const of = (what: keyof Counted, side: 'small' | 'large') => median(counted.map((one) => one[side][what]))
report(
  'continuity.figures',
  {
    statements_1k: of('statements', 'small'),
    statements_100k: of('statements', 'large'),
    buffers_per_relay_1k: of('buffers', 'small') / few,
    buffers_per_relay_100k: of('buffers', 'large') / many,
    milliseconds_1k: of('milliseconds', 'small'),
    milliseconds_100k: of('milliseconds', 'large'),
    rows_answered_100k: of('ways', 'large'),
    relays: many,
  },
  many < wanted ? `**not reached: ${wanted} relays**` : undefined,
)
process.exit(0)

type Side = Awaited<ReturnType<typeof prepare>>
type Counted = Awaited<ReturnType<typeof count>>

/** Two years of relays: half of them moved, some waited, every fifth broke, and every other has a first measure. */
async function prepare(relays: number) {
  const data = newDataFolder()
  await runStafett(data.folder, ['generate', '1', '40', '40'])
  const municipality = await asOwnerOf(data.folder, async (client) => {
    await client.query('alter system set autovacuum = off')
    await client.query('select pg_reload_conf()')
    await client.query(
      `create temporary table made as
       select relay.municipality_id, gen_random_uuid() as relay_id, 1000 + at as number, at, relay.office_unit_id,
         date '2025-01-01' + (at * 7 % 500) as opened_on, unit.unit_id as other_unit
       from (select * from relay order by relay_id limit 1) as relay
       cross join generate_series(1, ${relays}) as at
       cross join lateral (
         select unit_id from unit where unit.municipality_id = relay.municipality_id
         order by unit_id offset at % (select count(*) from unit where unit.municipality_id = relay.municipality_id) limit 1
       ) as unit`,
    )
    await client.query(
      `insert into relay (municipality_id, relay_id, number, version, state, level, office_unit_id, accept_by, next_on,
         next_kind, opened_on, look_at)
       select municipality_id, relay_id, number, 1, 'waiting-for-holder', '1', office_unit_id, '2030-01-01', '2030-01-01',
         'find-holder', opened_on, 'infinity'
       from made`,
    )
    await client.query(
      `insert into follow_up_span (municipality_id, relay_id, from_day, to_day, unit_id, is_waiting)
       select municipality_id, relay_id, opened_on, case when at % 2 = 0 then opened_on + 90 end, office_unit_id, false from made
       union all
       select municipality_id, relay_id, opened_on + 90, opened_on + 95, office_unit_id, true from made where at % 2 = 0
       union all
       select municipality_id, relay_id, opened_on + 95, case when at % 3 = 0 then opened_on + 300 end, other_unit, false
       from made where at % 2 = 0`,
    )
    await client.query(
      `insert into follow_up_break (municipality_id, relay_id, subject, kind, from_day, to_day, unit_id)
       select municipality_id, relay_id, gen_random_uuid(), 'past-next-date', opened_on + 60, opened_on + 70, office_unit_id
       from made where at % 5 = 0`,
    )
    await client.query(
      `insert into follow_up (municipality_id, relay_id, version, sealed, first_measure_on, first_measure_unit_id, days_from_wonder)
       select municipality_id, relay_id, 1, '', opened_on + 20, office_unit_id, at % 80 from made where at % 2 = 0`,
    )
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ id: number }>('select municipality_id as id from made limit 1')
    return rows[0]?.id ?? 0
  })
  return { app: await openMeasuredApp(data.folder, 1), municipality, remove: data.remove }
}

async function count({ app, municipality }: Side) {
  const before = await app.buffers()
  app.statements()
  const began = performance.now()
  const { ways } = await app.connected.database.inMunicipality(municipality, (tx) =>
    countFigures(tx, municipality, half),
  )
  const milliseconds = performance.now() - began
  const statements = app.statements().length
  return { milliseconds, statements, buffers: (await app.buffers()) - before, ways: ways.length }
}
