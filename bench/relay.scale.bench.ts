import { median, report } from './support/figures.ts'
import { loadModules } from './support/load-modules.ts'
import type * as measuring from './support/measured-app.ts'
import { asOwnerOf } from './support/owner.ts'
import { visitsTo, type Visit } from './support/relay-visits.ts'
import { runStafett } from './support/run-stafett.ts'
import { newDataFolder } from './support/server.ts'

/**
 * What a hundred times as many relays cost whoever opens one, and whoever reads their list: one municipality with 100,000
 * beside one with 1,000, as many for each person at work in both, answered in turn by the same process.
 * `--relays 20000`: so many instead, which is then written as not reached.
 */
const wanted = 100_000
const given = process.argv.indexOf('--relays')
const many = given < 0 ? wanted : Number(process.argv[given + 1])
const few = 1000
const rounds = 7
const town = 'lasttest-1-1'
const lists = ['', '/avsluttet', '/ny']
const pages = [
  ...['', '?alt=ja', '/mal/ny', '/samtykke', '/samtykke/spor', '/samtykke/svar', '/folk', '/folk/foresatt'],
  ...['/folk/inviter', '/stafetten', '/mote/ny', '/lest', '/styr'],
]

const modules = await loadModules()
const { openMeasuredApp } = (await modules.load('/bench/support/measured-app.ts')) as typeof measuring // the module of that path
const small = await prepare(few)
const large = await prepare(many)

// Read before anything is measured, so that both sides are warm code.
await compare(small.visits.opens.slice(-40), large.visits.opens.slice(-40))
await compare(small.visits.lists.slice(-40), large.visits.lists.slice(-40))
const opened: Compared[] = []
const listed: Compared[] = []
const sizes: number[] = []
for (let round = 0; round < rounds; round += 1) {
  opened.push(await compare(turn(small.visits.opens, round, 100), turn(large.visits.opens, round, 100)))
  listed.push(await compare(turn(small.visits.lists, round, 60), turn(large.visits.lists, round, 60)))
  sizes.push(await compareSizes(large.visits.fifty, large.visits.thousand))
}
const [touchedBySmall, touchedByLarge] = [await buffersPerPage(small), await buffersPerPage(large)]
const counted = await countStatements(large)
for (const side of [small, large]) {
  await side.app.close()
  side.remove()
}
await modules.close()

const named = (figures: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${name}_100k_to_1k`, value]))
const figures = {
  ...named({
    open_p50: median(opened.map(({ p50 }) => p50)),
    open_p95: median(opened.map(({ p95 }) => p95)),
    list_p50: median(listed.map(({ p50 }) => p50)),
    list_p95: median(listed.map(({ p95 }) => p95)),
    buffers: touchedByLarge / touchedBySmall,
  }),
  open_1000_events_to_50: median(sizes),
  statements_per_page_max: counted.most,
  append_statements: counted.append,
  relays: many,
  open_p50_milliseconds: median(opened.map(({ milliseconds }) => milliseconds)),
  list_p50_milliseconds: median(listed.map(({ milliseconds }) => milliseconds)),
  buffers_per_page: touchedByLarge,
  generate_seconds: large.seconds,
}
report('relay.scale', figures, many < wanted ? `**not reached: ${wanted} relays**` : undefined)
process.exit(0)

type Side = Awaited<ReturnType<typeof prepare>>

/** Ten relays for each person at work, as in a municipality. */
async function prepare(relays: number) {
  const data = newDataFolder()
  const began = performance.now()
  await runStafett(data.folder, ['generate', '1', String(relays / 10), String(relays)])
  const seconds = (performance.now() - began) / 1000
  const visits = await asOwnerOf(data.folder, async (client) => {
    // Nothing else touches the database while it is measured.
    await client.query('alter system set autovacuum = off')
    await client.query('select pg_reload_conf()')
    const drawn = await visitsTo(client, town)
    await client.query('vacuum analyze')
    return drawn
  })
  const app = await openMeasuredApp(data.folder, 1)
  return { app, visits, seconds, remove: data.remove }
}

type Compared = { readonly p50: number; readonly p95: number; readonly milliseconds: number }

/** The same number of pages on both sides, turn by turn. */
async function compare(ofSmall: readonly Visit[], ofLarge: readonly Visit[]): Promise<Compared> {
  const [one, other]: [number[], number[]] = [[], []]
  for (const [at, visit] of ofSmall.entries()) {
    one.push(await small.app.ask(visit))
    other.push(await large.app.ask(ofLarge[at] ?? visit))
  }
  return {
    p50: part(other, 0.5) / part(one, 0.5),
    p95: part(other, 0.95) / part(one, 0.95),
    milliseconds: part(other, 0.5),
  }
}

async function compareSizes(fifty: readonly Visit[], thousand: readonly Visit[]): Promise<number> {
  const [one, other]: [number[], number[]] = [[], []]
  for (const [at, visit] of fifty.slice(0, 20).entries()) {
    one.push(await large.app.ask(visit))
    other.push(await large.app.ask(thousand[at % thousand.length] ?? visit))
  }
  return part(other, 0.5) / part(one, 0.5)
}

/** Half of them relays, half lists. */
async function buffersPerPage({ app, visits }: Side): Promise<number> {
  const pages = [...turn(visits.opens, 0, 100), ...turn(visits.lists, 0, 100)]
  const before = await app.buffers()
  for (const page of pages) await app.ask(page)
  return ((await app.buffers()) - before) / pages.length
}

/** Everyone's page of a relay, each a while after the last, so that the session is noted as seen too. */
async function countStatements({ app, visits }: Side): Promise<{ most: number; append: number }> {
  const [{ path, cookie }] = visits.opens as [Visit, ...Visit[]] // there are some
  const counts: number[] = []
  const count = async (asked: Visit, status?: number): Promise<number> => {
    app.advance(2)
    app.statements()
    await app.ask(asked, status)
    const statements = app.statements()
    console.error(`${String(statements.length).padStart(3)} statements: ${asked.path.replace(path, '/<relay>')}`)
    if (process.argv.includes('--statements')) for (const one of statements) console.error(`      ${shortened(one)}`)
    return statements.length
  }
  for (const page of pages) counts.push(await count({ path: path + page, cookie }))
  for (const list of lists) counts.push(await count({ path: `/${town}/logger${list}`, cookie }))
  const form = { skjema: crypto.randomUUID(), ord: 'Kom glad i dag.', slag: 'note', type: 'everyday' }
  return { most: Math.max(...counts), append: await count({ path: `${path}/skriv`, cookie, form }, 303) }
}

function shortened(statement: string): string {
  return statement.replaceAll(/\s+/g, ' ').trim().slice(0, 110)
}

/** A part of a list that is another each round, as far as the list is long enough. */
function turn<Item>(items: readonly Item[], round: number, count: number): Item[] {
  return Array.from({ length: count }, (_, at) => items[(round * count + at) % items.length]).flatMap(
    (item) => item ?? [],
  )
}

function part(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN
}
