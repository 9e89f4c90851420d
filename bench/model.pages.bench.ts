import { median, report } from './support/figures.ts'
import { loadModules } from './support/load-modules.ts'
import type * as loading from './support/load-large-model.ts'
import type * as measuring from './support/measured-app.ts'
import { asOwnerOf } from './support/owner.ts'
import { newDataFolder } from './support/server.ts'

/** What a model of a thousand things costs on each of its pages, beside one of about a hundred; answered in turn by the same process. */
const town = 'harstad'
const more = 900
const rounds = 25
const pages = [
  '/samhandlingsmodell',
  '/samhandlingsmodell/kommuneniva',
  '/samhandlingsmodell/tjenesteniva',
  '/samhandlingsmodell/plan/forebyggende-plan',
  '/samhandlingsmodell/rolle/leader',
  '/samhandlingsmodell/tjeneste/skole',
  '/samhandlingsmodell/kart/role/leader',
  '/samhandlingsmodell/ansvar',
  '/samhandlingsmodell/ansvar?slag=rutine',
  '/samhandlingsmodell/ansvar?etter=rolle',
  '/samhandlingsmodell/ansvar?etter=rolle&hvem=leader',
  '/samhandlingsmodell/min-tjeneste?tjeneste=skole',
  '/samhandlingsmodell/arshjul?tjeneste=skole',
  '/tiltak/ppt',
  '/veileder/0/bestem-0',
]

const modules = await loadModules()
const { openMeasuredApp } = (await modules.load('/bench/support/measured-app.ts')) as typeof measuring // the module of that path
const { loadLargeModel } = (await modules.load('/bench/support/load-large-model.ts')) as typeof loading // the module of that path
const small = await prepare(0)
const large = await prepare(more)

const ratios: number[] = []
for (const page of pages) {
  const [few, many]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    // What nobody asks for keeps the page from being kept.
    const path = `/${town}${page}${page.includes('?') ? '&' : '?'}runde=${round}`
    few.push(await small.app.ask({ path }))
    many.push(await large.app.ask({ path }))
  }
  const ratio = median(many.slice(3)) / median(few.slice(3))
  console.error(`${ratio.toFixed(2)} ${page}: ${median(few).toFixed(1)} and ${median(many).toFixed(1)} ms`)
  ratios.push(ratio)
}
for (const side of [small, large]) {
  await side.app.close()
  side.remove()
}
await modules.close()

report('model.pages', {
  worst_1000_to_100: Math.max(...ratios),
  median_1000_to_100: median(ratios),
  ...{ pages: pages.length, things_small: small.things, things_large: large.things },
})
process.exit(0)

async function prepare(count: number) {
  const data = newDataFolder()
  const app = await openMeasuredApp(data.folder, 1)
  await loadLargeModel(app, town, count)
  const things = await asOwnerOf(data.folder, async (client) => {
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ things: number }>(
      `select count(*)::int as things
       from content_item
       join municipality using (municipality_id)
       where slug = $1
         and type = any ('{plan,guideline,law,agreement,routine,arena,transition,measure,programme,group,competence,resource,film}')`,
      [town],
    )
    return rows[0]?.things ?? 0
  })
  await app.forget()
  return { app, things, remove: data.remove }
}
