import { keep } from '../bench/support/figures.ts'
import { runProperty } from './support/run-property.ts'

/**
 * A made-up municipality lives a year: people come and go, some say nothing, the worker is down for days. `--relays 1000` and `--days 120`
 * make it smaller, and it is then said what was not reached.
 */
const whole = { relays: 10_000, days: 365 }
const relays = Number(argument('--relays') ?? whole.relays)
const days = Number(argument('--days') ?? whole.days)
const seed = argument('--seed') ?? 'november'
const { status, held, failed } = runProperty('src/features/continuity/rules/municipality.simulation.test.ts', {
  ...{ STAFETT_RELAYS: String(relays), STAFETT_DAYS: String(days), STAFETT_SEED: seed },
})
const isWhole = relays >= whole.relays && days >= whole.days
keep(
  'continuity-year',
  `${relays.toLocaleString('en')} relays for ${days} days, seed ${seed}: ${held} promises hold, ${failed} do not${isWhole ? '' : '; **not reached: 10,000 relays for 365 days**'}`,
)
process.exit(status)

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
