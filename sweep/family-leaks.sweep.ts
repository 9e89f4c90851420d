import { keep } from '../bench/support/figures.ts'
import { runProperty } from './support/run-property.ts'

/** Random orders of what people do in a relay about a child who must not be found, each read whole by who must not know. */
const relays = 60
const property = 'src/features/relay-log/family/protection.properties.web.test.ts'
const { status, failed } = runProperty(property, { STAFETT_RELAYS: String(relays) })
keep(
  'family-leaks',
  failed === 0
    ? `${relays} random relays about a child with a protected address, read whole by the other guardian: 0 planted words found in pages, papers or messages`
    : '**a planted word was found**',
)
process.exit(status)
