import { keep } from '../bench/support/figures.ts'
import { runProperty } from './support/run-property.ts'

/**
 * Published figures against a slow recount from what happened, in a made-up municipality; and many municipalities in which somebody
 * subtracts all that was ever told. `--relays`, `--days` and `--municipalities` make it another, and it is then said what was not reached.
 */
const whole = { relays: 1000, days: 430, municipalities: 50_000 }
const relays = Number(argument('--relays') ?? whole.relays)
const days = Number(argument('--days') ?? whole.days)
const municipalities = Number(argument('--municipalities') ?? whole.municipalities)
const seed = argument('--seed') ?? 'november'
const recounted = runProperty('src/features/continuity/recount.db.test.ts', {
  ...{ STAFETT_RELAYS: String(relays), STAFETT_DAYS: String(days), STAFETT_SEED: seed },
})
const attacked = runProperty('src/features/continuity/rules/differencing.properties.test.ts', {
  STAFETT_MUNICIPALITIES: String(municipalities),
})
const isWhole = relays >= whole.relays && days >= whole.days && municipalities >= whole.municipalities
const number = (one: number) => one.toLocaleString('en')
keep(
  'continuity-figures',
  `${number(relays)} relays for ${days} days, seed ${seed}: ${recounted.held} of ${recounted.held + recounted.failed} comparisons with a slow recount hold; ${number(municipalities)} municipalities attacked by subtracting: ${attacked.held} of ${attacked.held + attacked.failed} hold${isWhole ? '' : `; **not reached: ${number(whole.relays)} relays for ${whole.days} days, ${number(whole.municipalities)} municipalities**`}`,
)
process.exit(recounted.status || attacked.status)

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
