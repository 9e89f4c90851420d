import type pg from 'pg'
import { report } from './support/figures.ts'
import { load } from './support/load.ts'
import { copyTowns } from './support/copy-towns.ts'
import { asOwnerOf } from './support/owner.ts'
import { newDataFolder, startStafett, type MeasuredServer } from './support/server.ts'

/** What 400 municipalities cost compared with eight: CPU per request and memory, after reading every step of every town. */
const many = 400
const data = newDataFolder()

const first = await startStafett(data.folder)
const eight = await asOwnerOf(data.folder, (client) => measure(client, first))
await asOwnerOf(data.folder, (client) => copyTowns(client, many))
await first.stop()

const second = await startStafett(data.folder)
const all = await asOwnerOf(data.folder, (client) => measure(client, second))
await second.stop()
data.remove()

report('guide.tenants', {
  cpu_per_request_400_to_8: all.cpuPerRequest / eight.cpuPerRequest,
  memory_400_to_8: all.memory / eight.memory,
  ready_seconds: all.readySeconds,
  municipalities: all.towns,
  requests: all.requests,
})

/** Every step of every town, so often that both sides answer about as many requests; each time as if just published. */
async function measure(client: pg.Client, server: MeasuredServer) {
  const { rows: towns } = await client.query<{ slug: string }>('select slug from municipality order by slug')
  const { rows: steps } = await client.query<{ level: string; key: string }>(
    `select fields ->> 'level' as level, key
     from upstream_part
     where layer = 'base' and type = 'step' and service = '' and language = ''
     order by key`,
  )
  const pages = towns.flatMap(({ slug }) =>
    steps.map(({ level, key }) => `${server.origin}/${slug}/veileder/${level}/${key}`),
  )
  const rounds = Math.max(1, Math.round((many * steps.length) / pages.length))

  await load(pages.slice(0, 200), 200)
  const before = server.cpuSeconds()
  for (let round = 0; round < rounds; round += 1) {
    await client.query(`select pg_notify('content', '*')`)
    await load(pages, pages.length)
  }
  return {
    cpuPerRequest: (server.cpuSeconds() - before) / (rounds * pages.length),
    memory: server.memory(),
    readySeconds: server.readySeconds,
    towns: towns.length,
    requests: rounds * pages.length,
  }
}
