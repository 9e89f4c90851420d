import { keep } from '../bench/support/figures.ts'
import { runProperty } from './support/run-property.ts'

/** A million random steps by random people: the promises of the relay hold after each. */
const steps = 1_000_000
const properties = 'src/features/relay-log/rules/relay.properties.test.ts'
const { status, held, failed } = runProperty(properties, { STAFETT_STEPS: String(steps) })
keep(
  'relay-steps',
  `${steps.toLocaleString('en')} random steps for each property: ${held} properties hold, ${failed} do not`,
)
process.exit(status)
