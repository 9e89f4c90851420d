import { keep } from '../bench/support/figures.ts'
import { runProperty } from './support/run-property.ts'

/** Thousands of random histories of a base, a region and a town: what the studio promises holds after each step. */
const histories = 5000
const { status, held, failed } = runProperty('src/features/content/rules/histories.test.ts', {
  STAFETT_HISTORIES: String(histories),
})
keep(
  'studio-histories',
  `${histories.toLocaleString('en')} random histories for each promise: ${held} promises hold, ${failed} do not`,
)
process.exit(status)
