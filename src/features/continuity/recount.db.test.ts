import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayAfter, instantOf } from '#base/oslo-time.ts'
import { countedTown, type CountedTown } from '../../../test/counted-town.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { publish } from '../../../test/recount/publish.ts'
import { recount, type Recounted } from '../../../test/recount/recount.ts'
import { simulate } from '../../../test/simulated/municipality.ts'
import { historyOf } from '../../../test/simulated/relays.ts'
import { aroundOf, units } from '../../../test/simulated/town.ts'
import { publishFigures } from './publish-figures.job.ts'
import { lookAtRelay } from './rules/look.ts'
import { periodsOver } from './rules/periods.ts'
import { firstMeasureOf, openSpans } from './rules/spans.ts'
import { tooFew, type Said } from './rules/telling.ts'
import { listFigures } from './list-figures.ts'

/** Sixty relays until some days after new year in CI; the sweep asks for a thousand and more than a year. */
// oxlint-disable-next-line no-process-env -- the sweep asks for more, and a test has no other ear
const { STAFETT_RELAYS: relays = '60', STAFETT_DAYS: days = '70', STAFETT_SEED: seed = 'november' } = process.env

let fresh: FreshDatabase
let town: CountedTown
let told: ReadonlyMap<string, Said>
let lived: ReturnType<typeof simulate>
let recounted: readonly Recounted[]

/** What a look at each relay keeps, once the last day is over, and what is told of then. */
beforeAll(async () => {
  fresh = await freshDatabase()
  town = await countedTown(fresh, 'kommune', units)
  lived = simulate({ relays: Number(relays), days: Number(days), seed, isSteady: true })
  const today = dayAfter(lived.lastDay, 1)
  const now = instantOf(today, 0)
  const around = aroundOf(lived.town)
  for (const relay of lived.relays) {
    const history = historyOf(relay, lived.town, today)
    const { breaks } = lookAtRelay(history, around, lived.told.get(relay.id) ?? [], now)
    const measure = firstMeasureOf(history)
    await town.look({
      spans: openSpans(history).map(({ from, to, unit, isWaiting }) =>
        isWaiting ? [unit, from, to, 'waiting'] : [unit, from, to],
      ),
      breaks: breaks.map(({ unit, from, to, kind }) => [unit, from, to, kind]),
      measure: measure && [measure.unit, measure.on, measure.days],
    })
  }
  await publishFigures({ database: fresh.database })(undefined, now)
  told = await fresh.database.inMunicipality(town.id, (tx) => listFigures(tx, town.id))
  const { isWorking, away, administrators } = lived.town
  const isAdministrator = (person: string) => administrators.some((one) => one === person)
  const awayFrom = (person: string, day: string) =>
    away.find((one) => one.person === person && one.from <= day && (one.until === undefined || day <= one.until))?.from
  recounted = lived.relays.map(({ happened }) =>
    recount(happened, { isWorking, isAdministrator, awayFrom }, lived.lastDay),
  )
}, 0)
afterAll(() => fresh.drop())

/** As the recount writes a half-year. */
function written({ whole, units: own }: Said) {
  const line = (value: (of: Said['whole']) => string) => ({
    whole: value(whole),
    units: Object.fromEntries(own.map((unit) => [unit.name, value(unit)])),
  })
  const number = (value: number | typeof tooFew) => (value === tooFew ? 'too few' : String(value))
  return {
    waiting: line((of) => number(of.waiting)),
    breaks: line(({ breaks: of }) =>
      of === tooFew ? 'too few' : `${of.breaks} ${of.relayDays} ${of.perHundredMonths}`,
    ),
    measure: line((of) => number(of.measure)),
  }
}

describe(`${relays} relays for ${days} days, drawn from «${seed}», counted again slowly from what happened`, () => {
  test('every break of every relay is the same, from the same day and with the same unit', () => {
    const around = aroundOf(lived.town)
    const today = dayAfter(lived.lastDay, 1)
    for (const [at, relay] of lived.relays.entries()) {
      const history = historyOf(relay, lived.town, today)
      const { breaks } = lookAtRelay(history, around, lived.told.get(relay.id) ?? [], instantOf(today, 0))
      const slow = recounted[at]?.breaks.map(({ what, from, unit }) => `${what.split(' ')[0]} ${from} ${unit}`)
      expect(breaks.map(({ kind, from, unit }) => `${kind} ${from} ${unit}`).toSorted(), relay.id).toEqual(
        slow?.toSorted(),
      )
    }
  })

  test('what was told of each half-year is what it was, and what was hidden is what had to be', () => {
    const first = recounted.flatMap(({ open }) => open[0]?.day ?? []).toSorted()[0] ?? ''
    const halves = periodsOver(first, dayAfter(lived.lastDay, 1)).filter(({ key }) => key.includes('-'))
    expect(halves.length).toBeGreaterThan(0)
    for (const half of halves) {
      const said = told.get(half.key)
      expect(said && written(said), half.key).toEqual(publish(recounted, units, half))
    }
  })

  test('figures were told of, and things were broken: it is not nothing that is compared', () => {
    const whole = told.get('2026-2')?.whole
    expect([whole?.waiting, whole?.breaks, whole?.measure].filter((one) => one !== tooFew).length).toBeGreaterThan(1)
    const kinds = new Set(recounted.flatMap(({ breaks }) => breaks.map(({ what }) => what.split(' ')[0])))
    expect([...kinds]).toEqual(expect.arrayContaining(['past-next-date', 'evaluation-missed', 'beyond-ladder']))
  })
})
