import type * as jobs from '#features/continuity/follow-up.job.ts'
import { median, report } from './support/figures.ts'
import { loadModules } from './support/load-modules.ts'
import type * as measuring from './support/measured-app.ts'
import { asOwnerOf } from './support/owner.ts'
import { runStafett } from './support/run-stafett.ts'
import { newDataFolder } from './support/server.ts'

/**
 * What it costs to look at a hundred relays that are due, in a municipality with 100,000 beside one with 1,000: statements,
 * buffers and time of one round of the job. `--relays 20000`: so many instead, which is then written as not reached.
 */
const wanted = 100_000
const given = process.argv.indexOf('--relays')
const many = given < 0 ? wanted : Number(process.argv[given + 1])
const few = 1000
const due = 100
const rounds = 7

const modules = await loadModules()
const { openMeasuredApp } = (await modules.load('/bench/support/measured-app.ts')) as typeof measuring // the module of that path
const { followUp } = (await modules.load('/src/features/continuity/follow-up.job.ts')) as typeof jobs // likewise
const small = await prepare(few)
const large = await prepare(many)

// Looked at before anything is measured, so that both sides have rows for what is due, and warm code.
for (const side of [small, large]) for (const round of [0, 1]) await look(side, round)
const compared: Record<'statements' | 'buffers' | 'time', number>[] = []
for (let round = 0; round < rounds; round += 1) {
  const [one, other] = [await look(small, round), await look(large, round)]
  compared.push({
    statements: other.statements / one.statements,
    buffers: other.buffers / one.buffers,
    time: other.milliseconds / one.milliseconds,
  })
}
const last = await look(large, 0)
for (const side of [small, large]) {
  await side.app.close()
  side.remove()
}
await modules.close()
report(
  'continuity.due',
  {
    statements_100k_to_1k: median(compared.map(({ statements }) => statements)),
    buffers_100k_to_1k: median(compared.map(({ buffers }) => buffers)),
    time_100k_to_1k: median(compared.map(({ time }) => time)),
    statements_per_look: last.statements / due,
    buffers_per_look: last.buffers / due,
    milliseconds_per_look: last.milliseconds / due,
    relays: many,
    due,
  },
  many < wanted ? `**not reached: ${wanted} relays**` : undefined,
)
process.exit(0)

type Side = Awaited<ReturnType<typeof prepare>>

async function prepare(relays: number) {
  const data = newDataFolder()
  await runStafett(data.folder, ['generate', '1', String(relays / 10), String(relays)])
  const ids = await asOwnerOf(data.folder, async (client) => {
    // Nothing else touches the database while it is measured.
    await client.query('alter system set autovacuum = off')
    await client.query('select pg_reload_conf()')
    await client.query(`update relay set look_at = 'infinity'`)
    await client.query(`update wonder_note set look_at = 'infinity'`)
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ relay_id: string }>(
      `select relay_id from relay where state = 'active' order by relay_id limit ${2 * due}`,
    )
    return rows.map(({ relay_id }) => relay_id)
  })
  return { app: await openMeasuredApp(data.folder, 1), ids, folder: data.folder, remove: data.remove }
}

/** One round of the job in which so many are due. */
async function look({ app, ids, folder }: Side, round: number) {
  const wantedNow = ids.slice((round % 2) * due, (round % 2) * due + due)
  await asOwnerOf(folder, (client) =>
    client.query(`update relay set look_at = '-infinity' where relay_id = any ($1)`, [wantedNow]),
  )
  const job = followUp({ database: app.connected.database, keys: app.keys })
  app.statements()
  const before = await app.buffers()
  app.statements()
  const began = performance.now()
  await job(undefined, new Date())
  const milliseconds = performance.now() - began
  const statements = app.statements().length
  return { statements, buffers: (await app.buffers()) - before, milliseconds }
}
