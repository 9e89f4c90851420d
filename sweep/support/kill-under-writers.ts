import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { openSessions } from '../../bench/support/sessions.ts'
import { drawsFrom } from '#features/relay-log/demo/draws.ts'
import { parseConfig } from '#platform/config.ts'
import { connectDatabase } from '#platform/db/connect.ts'
import { asOwner } from '#platform/db/owner.ts'
import { silentLog } from '#platform/log.ts'
import { relayFaults } from './relay-faults.ts'

/** What a client knows of a form that it sent: until it has an answer, only that it may or may not have been done. */
export type Sent = { readonly by: Writer; isAcknowledged: boolean }
/** By what each form carried (`skjema`), which are its words too. */
export type Ledger = Map<string, Sent>

/** One browser, and the relay that it writes in. */
type Writer = { readonly path: string; readonly relay: string; readonly cookie: string }

type Given = {
  readonly dataFolder: string
  /** Runs one of the operator's commands to its end. */
  readonly run: (words: string) => Promise<unknown>
  /** Starts the app in a process of its own. `kill`: SIGKILL; answers when it is gone. */
  readonly start: () => Promise<{ readonly origin: string; readonly kill: () => Promise<unknown> }>
  readonly kills: number
  readonly seed: number
}

const writersInAll = 20
/** Fewer than writers, so that they also wait for each other. */
const relaysInAll = 8

/**
 * Kills the app again and again under people who write. What has had no answer is sent again, to the next process, as a
 * browser does. Answers how much was written, and what is not as it must be afterwards.
 */
export async function killUnderWriters({ dataFolder, run, start, kills, seed }: Given) {
  await run(`generate 1 30 40 --seed ${seed}`)
  // Held for the whole time, so that PostgreSQL is not what is killed.
  const connected = await connectDatabase(parseConfig({ STAFETT_DATA: dataFolder }), {
    log: silentLog,
    now: new Date(),
  })
  const ledger: Ledger = new Map()
  const draws = drawsFrom(`kills/${seed}`)
  const refusals: number[] = []
  try {
    const writers = await writersIn(connected.ownerUrl, `lasttest-${seed}-1`)
    for (let kill = 0; kill <= kills; kill += 1) {
      const app = await start()
      const unsure = [...ledger].filter(([, { isAcknowledged }]) => !isAcknowledged)
      const isLast = kill === kills
      const writing = Promise.all(
        writers.map(async (writer) => {
          for (const [form, sent] of unsure.filter(([, { by }]) => by === writer))
            while (!sent.isAcknowledged) if (!(await send(app.origin, writer, form, ledger, refusals))) return
          if (isLast) return
          while (await send(app.origin, writer, randomUUID(), ledger, refusals));
        }),
      )
      if (isLast) await writing
      else await answered(ledger, draws.between(20, 120))
      await delay(draws.between(0, 20))
      await app.kill()
      await writing
    }
    const sent = [...ledger.values()]
    return {
      sent: sent.length,
      acknowledged: sent.filter(({ isAcknowledged }) => isAcknowledged).length,
      /** Told to come back later, which is an answer too: nothing was done, or it is done when it is sent again. */
      turnedAway: refusals.filter((status) => status === 503).length,
      faults: [
        ...refusals.filter((status) => status !== 503).map((status) => `A form was answered ${status}`),
        ...(await relayFaults(connected, dataFolder, ledger)),
      ],
    }
  } finally {
    await connected.close()
  }
}

/** Until so many more have been answered: there is writing going on, however slow the machine is. */
async function answered(ledger: Ledger, more: number): Promise<void> {
  const count = () => [...ledger.values()].filter(({ isAcknowledged }) => isAcknowledged).length
  const wanted = count() + more
  for (const deadline = Date.now() + 20_000; count() < wanted && Date.now() < deadline;) await delay(5)
}

/** Whether an answer came, so that there is someone to write to. */
async function send(
  origin: string,
  writer: Writer,
  form: string,
  ledger: Ledger,
  refusals: number[],
): Promise<boolean> {
  const { path, cookie } = writer
  const sent = ledger.get(form) ?? { by: writer, isAcknowledged: false }
  ledger.set(form, sent)
  const answer = await fetch(`${origin}${path}/skriv`, {
    method: 'POST',
    headers: { cookie, origin },
    body: new URLSearchParams({ skjema: form, ord: form, slag: 'note', type: 'everyday' }),
    redirect: 'manual',
  }).catch(() => undefined)
  if (answer === undefined) return false
  if (answer.status === 303 && answer.headers.get('location')?.startsWith(`${path}?gjort=`) === true)
    sent.isAcknowledged = true
  else {
    refusals.push(answer.status)
    await delay(100)
  }
  return true
}

/** Those who hold the batons of some relays, signed in; several browsers on each. */
function writersIn(ownerUrl: string, slug: string): Promise<readonly Writer[]> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ municipality: number; relay: string; holder: string }>(
      `select municipality_id as municipality, relay_id as relay, holder_id as holder
       from relay
       join municipality using (municipality_id)
       where slug = $1
         and state = 'active'
       order by relay_id
       limit $2`,
      [slug, relaysInAll],
    )
    if (rows.length < relaysInAll) throw new Error(`There are only ${rows.length} relays to write in.`)
    const cookies = await openSessions(client, rows[0]?.municipality ?? 0, [
      ...new Set(rows.map(({ holder }) => holder)),
    ])
    return Array.from({ length: writersInAll }, (_, at) => rows[at % rows.length]).flatMap((row) =>
      row === undefined
        ? []
        : [{ path: `/${slug}/logger/${row.relay}`, relay: row.relay, cookie: cookies.get(row.holder) ?? '' }],
    )
  })
}
