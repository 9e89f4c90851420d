import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { packFiles } from './pack-folder.ts'
import type { ContentType } from './rules/content-type.ts'
import type { Part } from './rules/item.ts'
import type { Manifest } from './rules/manifest.ts'

type Row = Omit<Part, 'reviewed' | 'because'> & { reviewed: Part['reviewed'] | null; because: Part['because'] | null }

/** The canonical files of a pack as this installation holds it: file name → text. `tx` is the owner's. */
export async function exportPack(tx: Tx, slug: string, types: readonly ContentType[]): Promise<Map<string, string>> {
  const { rows: own } = await sql<Manifest & { accessibility: string | null; id: number }>`
    select municipality_id as id, 'municipality' as kind, inherits, number, names, language, languages, colour, hosts, accessibility
    from municipality
    where slug = ${slug}`.execute(tx)
  const { rows: upstream } = await sql<Manifest>`
    select kind, inherits, names, language, languages
    from pack
    where slug = ${slug}`.execute(tx)

  const [municipality] = own
  const [pack] = upstream
  if (municipality !== undefined) {
    const { id, hosts, accessibility, ...facts } = municipality
    const manifest: Manifest = {
      ...facts,
      ...(hosts !== undefined && hosts.length > 0 ? { hosts } : {}),
      ...(accessibility ? { accessibility } : {}),
    }
    const { rows } = await sql<Row>`
      select type, key, service, language, fields, reviewed, because
      from municipality_part
      where municipality_id = ${id}
      order by type, key, service, language`.execute(tx)
    return packFiles(types, manifest, rows.map(partOf))
  }
  if (pack !== undefined) {
    const { inherits, ...facts } = pack
    const { rows } = await sql<Row>`
      select type, key, service, language, fields, reviewed, because
      from upstream_part
      where layer = ${slug}
      order by type, key, service, language`.execute(tx)
    return packFiles(types, { ...facts, ...(inherits ? { inherits } : {}) }, rows.map(partOf))
  }
  throw new PlainFault(`There is no municipality or pack "${slug}" on this installation.`)
}

const partOf = ({ reviewed, because, ...part }: Row): Part => ({
  ...part,
  ...(reviewed ? { reviewed } : {}),
  ...(because ? { because } : {}),
})
