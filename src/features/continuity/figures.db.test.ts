import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '#platform/db/owner.ts'
import { everyRow } from '../../../test/continuity-table.ts'
import { countedTown, type CountedTown, type Found } from '../../../test/counted-town.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { countFigures } from './count-figures.ts'
import { publishFigures } from './publish-figures.job.ts'
import { openSpans } from './rules/spans.ts'
import type { Period } from './rules/periods.ts'
import { followUp, states, waiting } from './testing/given.ts'

// F1–F3 and the rows of section 5 in docs/continuity-table.md, counted in a database; what is hidden is in rules/hiding.test.ts.

let fresh: FreshDatabase
let towns = 0
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

const newTown = (...units: readonly string[]): Promise<CountedTown> => {
  towns += 1
  return countedTown(fresh, `kommune-${towns}`, units)
}
const november: Period = { key: '2026-2', from: '2026-11-01', last: '2026-11-30' }
const second: Period = { key: '2026-2', from: '2026-07-01', last: '2026-12-31' }

const inTown = async (town: CountedTown, found: readonly Found[]) => {
  for (const one of found) await town.look(one)
}
const count = ({ id }: CountedTown, period: Period) =>
  fresh.database.inMunicipality(id, (tx) => countFigures(tx, id, period))
const counted = async (town: CountedTown, period: Period) => {
  const { amounts, ways } = await count(town, period)
  const [all] = amounts.values()
  const waited = ways.reduce((sum, one) => sum + (one.waiting.length > 0 ? one.relays : 0), 0)
  return { days: all?.waitingDays, relayDays: all?.relayDays, breaks: all?.breaks, waited }
}
const publish = (now: string) => publishFigures({ database: fresh.database })(undefined, new Date(now))
const bytesOf = async ({ id }: CountedTown) =>
  (
    await asOwner(fresh.ownerUrl, (client) =>
      client.query<{ period: string; said: string }>(
        'select period, said::text from follow_up_figures where municipality_id = $1 order by period',
        [id],
      ),
    )
  ).rows
const saidOf = async (town: CountedTown) =>
  new Map((await bytesOf(town)).map(({ period, said }) => [period, JSON.parse(said) as unknown]))

/** Waits from a day to a day, and is held before and after. */
const waited = (from: string, to?: string): Found => ({
  spans: [
    ['Aust', '2026-01-05', from],
    ['Aust', from, to, 'waiting'],
    ...(to === undefined ? [] : [['Aust', to, undefined] as const]),
  ],
})
const held: Found = { spans: [['Aust', '2026-01-05', undefined]] }
const five = [
  waited('2026-11-02', '2026-11-05'),
  waited('2026-10-28', '2026-11-03'),
  waited('2026-11-29'),
  held, // On the sixth it waited and was taken within the day.
  waited('2026-11-10', '2026-11-20'),
]

describe('counted in the database', () => {
  test('V1, V2: the days on which the office alone answered, and of how many relays', async () => {
    const town = await newTown('Aust')
    await inTown(town, five)
    expect(await counted(town, november)).toMatchObject({ days: 17, waited: 4 })
    await inTown(town, [waited('2026-11-30')])
    expect(await counted(town, november)).toMatchObject({ days: 18, waited: 5 })
  })

  test('V3: a relay that was open for ten days has ten', async () => {
    const town = await newTown('Aust')
    await inTown(town, [{ spans: [['Aust', '2026-11-10', '2026-11-20']] }])
    expect(await counted(town, november)).toMatchObject({ relayDays: 10, days: 0 })
  })

  test('V5: the middle of the days from a worry to the first measure', async () => {
    const town = await newTown('Aust')
    const measured = (days: number): Found => ({ ...held, measure: ['Aust', '2026-11-10', days] })
    await inTown(town, [9, 14, 20, 33, 51].map(measured))
    const median = async () => (await count(town, november)).measures.get(undefined)
    expect(await median()).toEqual({ relays: 5, median: 20 })
    await inTown(town, [measured(60)])
    expect(await median()).toEqual({ relays: 6, median: 26.5 })
    expect((await count(town, { ...november, from: '2026-11-11' })).measures.size).toBe(0)
  })

  test('V12: a break over new year counts once, where and when it began', async () => {
    const town = await newTown('Aust', 'Bakke')
    await inTown(town, [
      {
        spans: [
          ['Aust', '2026-01-05', '2027-01-02'],
          ['Bakke', '2027-01-02', undefined],
        ],
        breaks: [['Aust', '2026-12-29', '2027-01-07']],
      },
    ])
    const next = { key: '2027-1', from: '2027-01-01', last: '2027-06-30' }
    const breaksIn = async (period: Period, unit: string) =>
      (await count(town, period)).amounts.get(town.unit(unit))?.breaks
    expect(await breaksIn(second, 'Aust')).toBe(1)
    expect([await breaksIn(next, 'Aust'), await breaksIn(next, 'Bakke')]).toEqual([0, 0])
  })

  test('a break of what outlives closing counts, though its relay was open on no day', async () => {
    const town = await newTown('Aust')
    await inTown(town, [{ spans: [['Aust', '2026-01-05', '2026-10-01']], breaks: [['Aust', '2026-11-10']] }])
    expect(await counted(town, november)).toMatchObject({ relayDays: 0, breaks: 1 })
  })

  test('the days on which nobody held it count, also where that was the family’s choice', () => {
    const relay = followUp(states(waiting('2026-11-02', '2026-11-09', true)))
    const closed = followUp(states(waiting('2026-11-02', '2026-11-09', true), { is: 'closed', since: '2026-11-06' }))
    const spans = openSpans([
      { on: '2026-11-02', followUp: relay },
      { on: '2026-11-06', followUp: closed },
    ])
    expect(spans).toEqual([{ from: '2026-11-02', to: '2026-11-06', unit: relay.unit, isWaiting: true }])
  })

  test('what a look finds stands in place of what the one before found', async () => {
    const town = await newTown('Aust')
    const relay = await town.look(waited('2026-11-02'))
    await town.look(waited('2026-11-02', '2026-11-05'), relay)
    expect(await counted(town, november)).toMatchObject({ days: 3, relayDays: 30 })
    await town.look(held, relay)
    expect(await counted(town, november)).toMatchObject({ days: 0, relayDays: 30 })
  })
})

describe('published', () => {
  /** So many that were open all the year, in one unit. */
  const open = (count: number): Found[] => Array.from({ length: count }, () => held)
  const broken = (on: string): Found => ({ ...held, breaks: [['Aust', on]] })

  test('V4: seven breaks in six relays', async () => {
    const town = await newTown('Aust')
    await inTown(town, [
      ...Array.from({ length: 5 }, () => broken('2026-11-10')),
      { ...held, breaks: [['Aust', '2026-08-10', '2026-08-11'] as const, ['Aust', '2026-11-10'] as const] },
      ...open(20),
    ])
    await publish('2027-01-02T00:00:00Z')
    const said = (await saidOf(town)).get('2026-2') as { whole: { breaks: object } }
    expect(said.whole.breaks).toEqual({ breaks: 7, relayDays: 26 * 184, perHundredMonths: 4.4 })
  })

  test('V8: a half that is hidden hides the year', async () => {
    const town = await newTown('Aust')
    const spread = (count: number, on: string) => Array.from({ length: count }, () => broken(on))
    await inTown(town, [...spread(3, '2026-03-02'), ...spread(8, '2026-11-10'), ...open(60)])
    await publish('2027-01-02T00:00:00Z')
    const told = [...(await saidOf(town)).values()] as { whole: { breaks: unknown; waiting: unknown } }[]
    expect(told.map(({ whole }) => typeof whole.breaks)).toEqual(['string', 'string', 'object'])
    expect(told.map(({ whole }) => whole.waiting)).toEqual([0, 0, 0])
  })

  test('V10: once for ever, byte for byte, whatever is corrected since', async () => {
    const town = await newTown('Aust')
    const first = broken('2026-11-10')
    const relay = await town.look(first)
    await inTown(town, [...Array.from({ length: 5 }, () => first), ...open(20)])
    await publish('2027-01-02T00:00:00Z')
    const before = await bytesOf(town)
    await town.look({ ...first, breaks: [] }, relay)
    await publish('2027-03-02T00:00:00Z')
    expect(await bytesOf(town)).toEqual(before)
    expect(before.map(({ period }) => period)).toEqual(['2026', '2026-1', '2026-2'])
  })

  test('a year is its halves as they were told of, whatever was corrected in between', async () => {
    const town = await newTown('Aust')
    const relays = []
    for (let at = 0; at < 6; at += 1) relays.push(await town.look(waited('2026-02-02', '2026-02-04')))
    await inTown(town, open(20))
    await publish('2026-07-02T00:00:00Z')
    await town.look(held, relays[0])
    await publish('2027-01-02T00:00:00Z')
    const told = (await saidOf(town)) as Map<string, { whole: { waiting: unknown } }>
    expect([...told].map(([period, { whole }]) => [period, whole.waiting])).toEqual([
      ['2026', 12],
      ['2026-1', 12],
      ['2026-2', 0],
    ])
  })

  test('two workers at once tell of it once', async () => {
    const town = await newTown('Aust')
    await inTown(town, open(12))
    await Promise.all([publish('2026-07-02T00:00:00Z'), publish('2026-07-02T00:00:00Z')])
    expect((await bytesOf(town)).map(({ period }) => period)).toEqual(['2026-1'])
  })

  test('not before every relay has been looked at', async () => {
    const town = await newTown('Aust')
    await inTown(town, open(12))
    const waits = (at: string) =>
      asOwner(fresh.ownerUrl, (client) =>
        client.query('update relay set look_at = $2 where municipality_id = $1', [town.id, at]),
      )
    await waits('2026-06-30T20:00:00Z')
    await publish('2026-07-02T00:00:00Z')
    expect(await bytesOf(town)).toEqual([])
    await waits('2026-08-01T00:00:00Z')
    await publish('2026-07-02T00:00:00Z')
    expect(await bytesOf(town)).toHaveLength(1)
  })

  test('not on the last evening of the half-year', async () => {
    const town = await newTown('Aust')
    await inTown(town, open(12))
    await publish('2026-06-30T21:59:59Z')
    expect(await bytesOf(town)).toEqual([])
    await publish('2026-06-30T22:00:00Z')
    expect(await bytesOf(town)).toHaveLength(1)
  })

  test('the number of what is hidden stands nowhere in the database', async () => {
    const town = await newTown('Aust', 'Bakke', 'Dal')
    await inTown(town, [...Array.from({ length: 3 }, () => broken('2026-03-02')), ...open(30)])
    await publish('2026-07-02T00:00:00Z')
    const [{ said } = { said: '' }] = await bytesOf(town)
    expect(JSON.parse(said)).toEqual({
      whole: { waiting: 0, breaks: 'too-few', measure: 'too-few' },
      units: [
        { name: 'Aust', waiting: 0, breaks: 'too-few', measure: 'too-few' },
        { name: 'Bakke', waiting: 'too-few', breaks: 'too-few', measure: 'too-few' },
        { name: 'Dal', waiting: 'too-few', breaks: 'too-few', measure: 'too-few' },
      ],
    })
  })

  test('the app itself can neither change nor take away what was told of', async () => {
    const town = await newTown('Aust')
    await inTown(town, open(12))
    await publish('2026-07-02T00:00:00Z')
    const { rows } = await asOwner(fresh.ownerUrl, (client) =>
      client.query<{ privilege: string }>(
        `select privilege_type as privilege from information_schema.role_table_grants
         where table_name = 'follow_up_figures' and grantee = 'stafett_app' order by 1`,
      ),
    )
    expect(rows.map(({ privilege }) => privilege)).toEqual(['INSERT', 'SELECT'])
  })
})

everyRow(/^V\d/, {
  tested: ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10', 'V12'],
  waits: { V11: 'no statement asks for two municipalities, and row security gives no more than one' },
})
