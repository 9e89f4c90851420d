import type pg from 'pg'
import type { Asked } from './measured-app.ts'
import { openSessions } from './sessions.ts'

/** A page of the relay log, as someone signed in asks for it. */
export type Visit = Asked & { readonly cookie: string }

/** Visits to one municipality, all different as far as there are enough, in an order that is the same each time. */
export type Visits = {
  /** Of relays with about ten events, by who holds the baton. */
  readonly opens: readonly Visit[]
  /** Of lists with about as many lines, by whose they are. */
  readonly lists: readonly Visit[]
  readonly fifty: readonly Visit[]
  readonly thousand: readonly Visit[]
}

const most = 800

/** Signs in whoever the visits need; `client` is the owner's. */
export async function visitsTo(client: pg.Client, slug: string): Promise<Visits> {
  const { rows: towns } = await client.query<{ id: number }>(
    'select municipality_id as id from municipality where slug = $1',
    [slug],
  )
  const id = towns[0]?.id ?? 0
  const [opens, fifty, thousand] = [
    await relaysOf(client, id, [8, 12]),
    await relaysOf(client, id, [50, 50]),
    await relaysOf(client, id, [1000, 1000]),
  ]
  const { rows: readers } = await client.query<{ person: string }>(
    `select relay_part.person_id as person
     from relay_part
     join relay using (municipality_id, relay_id)
     where municipality_id = $1
       and relay.state <> 'closed'
     group by relay_part.person_id
     having count(*) between 14 and 18
     order by relay_part.person_id
     limit $2`,
    [id, most],
  )
  const people = [...opens, ...fifty, ...thousand, ...readers].map(({ person }) => person)
  const cookies = await openSessions(client, id, people)
  const as = (person: string, path: string): Visit => ({
    path: `/${slug}/logger${path}`,
    cookie: cookies.get(person) ?? '',
  })
  const open = ({ person, relay }: Held) => as(person, `/${relay}`)
  return {
    opens: opens.map(open),
    lists: readers.map(({ person }) => as(person, '')),
    fifty: fifty.map(open),
    thousand: thousand.map(open),
  }
}

type Held = { readonly relay: string; readonly person: string }

async function relaysOf(client: pg.Client, municipality: number, events: readonly [number, number]): Promise<Held[]> {
  const { rows } = await client.query<Held>(
    `select relay_id as relay, holder_id as person
     from relay
     where municipality_id = $1
       and state = 'active'
       and version between $2 and $3
     order by md5(relay_id::text)
     limit $4`,
    [municipality, ...events, most],
  )
  return rows
}
