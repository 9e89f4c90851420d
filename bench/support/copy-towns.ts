import type pg from 'pg'

/** Fills the installation up with copies of its towns, each with its own rows. */
export async function copyTowns(client: pg.Client, upTo: number): Promise<void> {
  await client.query('begin')
  const { rows } = await client.query<{ municipality_id: number; slug: string }>(
    'select municipality_id, slug from municipality',
  )
  for (let at = rows.length; at < upTo; at += 1) {
    const like = rows[at % rows.length]
    const made = await client.query<{ municipality_id: number }>(
      `insert into municipality (slug, number, inherits, names, language, languages, colour)
       select $1, $2, inherits, names, language, languages, colour
       from municipality
       where municipality_id = $3
       returning municipality_id`,
      [`${like?.slug ?? ''}-${at}`, String(9000 + at), like?.municipality_id],
    )
    await client.query(
      `insert into municipality_part (municipality_id, type, key, service, language, fields, reviewed, because, under)
       select $1, type, key, service, language, fields, reviewed, because, under
       from municipality_part
       where municipality_id = $2`,
      [made.rows[0]?.municipality_id, like?.municipality_id],
    )
  }
  await client.query('commit')
  await client.query('vacuum analyze')
}
