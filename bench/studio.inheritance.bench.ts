import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { copyTowns } from './support/copy-towns.ts'
import type * as counting from './support/count-offers.ts'
import { report } from './support/figures.ts'
import { loadModules } from './support/load-modules.ts'
import { asOwnerOf } from './support/owner.ts'
import { runStafett } from './support/run-stafett.ts'
import { newDataFolder, startStafett } from './support/server.ts'

/**
 * What one edit of the base costs for each field that towns have overridden: 400 towns with 5,000 such fields, and 40 with 500. Nothing
 * of theirs may be lost, readers meet their words all the while, and every one of them is offered what is new. `--towns 100`: so
 * many instead, which is then written as not reached.
 */
const wanted = 400
/** What the base says in each of the texts from now on. */
const news = 'Nytt fra basen.'
const given = process.argv.indexOf('--towns')
const towns = given < 0 ? wanted : Number(process.argv[given + 1])
const modules = await loadModules()
const { countOffers } = (await modules.load('/bench/support/count-offers.ts')) as typeof counting // the module of that path
const [few, many] = [await measure(towns / 10), await measure(towns)]
await modules.close()

const figures = {
  per_field_400_to_40: many.milliseconds / many.fields / (few.milliseconds / few.fields),
  seconds: many.milliseconds / 1000,
  fields: many.fields,
  municipalities: many.towns,
  lost: many.lost + few.lost,
  offers: many.offers,
  inherited_fields_updated: many.updated,
  inherited_items_awaiting: many.awaiting,
  pages_read_meanwhile: many.pages,
  pages_wrong: many.wrong + few.wrong,
  memory_400_to_40: many.memory / few.memory,
}
report('studio.inheritance', figures, towns < wanted ? `**not reached: ${wanted} towns**` : undefined)
process.exit(0)

type Overridden = { readonly type: string; readonly key: string; readonly path: string; readonly text: string }

async function measure(wantedTowns: number) {
  const data = newDataFolder()
  const first = await startStafett(data.folder)
  await asOwnerOf(data.folder, (client) => copyTowns(client, wantedTowns))
  await first.stop()
  const fields = await asOwnerOf(data.folder, overridable)
  const count = await asOwnerOf(data.folder, (client) => override(client, fields))
  // Half of the towns let their readers meet what staff must do at once; the others look at it first.
  await asOwnerOf(data.folder, (client) =>
    client.query(
      `update municipality set approves = 'none', approved_to = 9223372036854775807 where (municipality_id / 2) % 2 = 0`,
    ),
  )
  const pack = edited(fields)

  const server = await startStafett(data.folder)
  const slugs = await asOwnerOf(data.folder, async (client) =>
    (await client.query<{ slug: string }>('select slug from municipality order by slug')).rows.map(({ slug }) => slug),
  )
  const level = await asOwnerOf(data.folder, levelsOf)
  const step = fields.find(({ type }) => type === 'step')
  const reading = readAll(server.origin, slugs, step, level)
  const began = performance.now()
  await runStafett(data.folder, ['content', 'import', pack.folder])
  const imported = performance.now() - began
  const { pages, wrong } = await reading.stop()
  const memory = server.memory()
  const found = await asOwnerOf(data.folder, () =>
    countOffers(data.folder, slugs, { keys: fields.map(({ key }) => key), words: news }),
  )
  const lost = count - (await asOwnerOf(data.folder, (client) => kept(client, fields)))
  await server.stop()
  pack.remove()
  data.remove()
  return {
    ...{ towns: slugs.length, fields: count, lost, offers: found.offers, pages, wrong, memory },
    ...{ updated: found.updated, awaiting: found.awaiting },
    milliseconds: imported + found.milliseconds,
  }
}

/** Thirteen long texts of the base that no town has changed. */
async function overridable(client: pg.Client): Promise<Overridden[]> {
  const { rows } = await client.query<Overridden>(
    `select part.type, part.key, 'what' as path, part.fields ->> 'what' as text
     from upstream_part as part
     where part.layer = 'base' and part.service = '' and part.language = 'nb' and part.type = 'step' and part.fields ? 'what'
       and not exists (
         select from municipality_part as own
         where own.type = part.type and own.key = part.key and own.service = '' and own.language = 'nb' and own.fields ? 'what'
       )
       and not exists (
         select from upstream_part as other
         where other.layer <> 'base' and other.type = part.type and other.key = part.key and other.fields ? 'what'
       )
     order by part.key
     limit 13`,
  )
  if (rows.length < 13) throw new Error(`Only ${rows.length} texts of the base are nobody's own.`)
  return rows
}

/** Twelve or thirteen fields in each town, with a line of its own at the end; five thousand in four hundred. */
async function override(client: pg.Client, fields: readonly Overridden[]): Promise<number> {
  let count = 0
  for (const [at, { type, key, path, text }] of fields.entries()) {
    const { rowCount } = await client.query(
      `insert into municipality_part (municipality_id, type, key, service, language, fields, under)
       select municipality_id, $1, $2, '', 'nb', jsonb_build_object($3::text, $4 || chr(10) || chr(10) || 'Lokalt i ' || slug || '.'),
         jsonb_build_object($3::text, $4::text)
       from municipality
       where $5 < 12 or municipality_id % 2 = 0
       on conflict (municipality_id, type, key, service, language) do update
         set fields = municipality_part.fields || excluded.fields,
           under = coalesce(municipality_part.under, '{}') || excluded.under`,
      [type, key, path, text, at],
    )
    count += rowCount ?? 0
  }
  return count
}

/** Those of them that say what they said. */
async function kept(client: pg.Client, fields: readonly Overridden[]): Promise<number> {
  let count = 0
  for (const { type, key, path, text } of fields) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count
       from municipality_part
       join municipality using (municipality_id)
       where type = $1 and key = $2 and service = '' and municipality_part.language = 'nb'
         and fields ->> $3 = $4 || chr(10) || chr(10) || 'Lokalt i ' || slug || '.'`,
      [type, key, path, text],
    )
    count += rows[0]?.count ?? 0
  }
  return count
}

/** The base with each of the texts begun otherwise. */
function edited(fields: readonly Overridden[]): { folder: string; remove: () => void } {
  const above = mkdtempSync(join(tmpdir(), 'stafett-base-'))
  const folder = join(above, 'base')
  cpSync(join(import.meta.dirname, '..', 'content', 'base'), folder, { recursive: true })
  for (const { key, text } of fields) {
    const file = join(folder, 'steps', `${key}.md`)
    const [line = ''] = text.split('\n')
    const before = readFileSync(file, 'utf8')
    if (!before.includes(line)) throw new Error(`${file} does not say «${line}».`)
    writeFileSync(file, before.replace(line, `${news} ${line}`))
  }
  return { folder, remove: () => rmSync(above, { recursive: true, force: true }) }
}

async function levelsOf(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ key: string; level: string }>(
    `select key, fields ->> 'level' as level
     from upstream_part
     where layer = 'base' and type = 'step' and service = '' and language = ''`,
  )
  return new Map(rows.map(({ key, level }) => [key, level]))
}

/** Reads a step of one town after another until it is stopped; each page must be there, with the town's own line. */
function readAll(
  origin: string,
  slugs: readonly string[],
  step: Overridden | undefined,
  levels: ReadonlyMap<string, string>,
) {
  const going = new AbortController()
  let pages = 0
  let wrong = 0
  const done = (async () => {
    for (let at = 0; !going.signal.aborted; at += 1) {
      const slug = slugs[at % slugs.length] ?? ''
      const answer = await fetch(`${origin}/${slug}/veileder/${levels.get(step?.key ?? '') ?? ''}/${step?.key ?? ''}`)
      const html = await answer.text()
      pages += 1
      const isNynorsk = html.includes('<html lang="nn"')
      if (answer.status !== 200 || (!isNynorsk && !html.includes(`Lokalt i ${slug}.`))) wrong += 1
    }
  })()
  return {
    stop: async () => {
      going.abort()
      await done
      return { pages, wrong }
    },
  }
}
