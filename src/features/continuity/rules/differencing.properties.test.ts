import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workOut } from '../../../../test/differencing/attack.ts'
import { countsOf, groupsIn, halves, lives, unitNames, type Life } from '../../../../test/differencing/lives.ts'
import { tellHalf, tellYear, type Said } from './telling.ts'

/** Some hundred municipalities in CI; the sweep asks for many more. */
// oxlint-disable-next-line no-process-env -- the sweep asks for more, and a test has no other ear
const { STAFETT_MUNICIPALITIES: runs = '300' } = process.env

/** All that was told of two years. */
function toldOf(all: readonly Life[], fewest: number): ReadonlyMap<string, Said> {
  const told = new Map<string, Said>()
  for (const half of halves) {
    told.set(half, tellHalf(countsOf(all, half), fewest))
    const year = half.slice(0, 4)
    const [one, other] = [told.get(`${year}-1`)?.whole, told.get(`${year}-2`)?.whole]
    if (one !== undefined && other !== undefined) told.set(year, tellYear(countsOf(all, year), [one, other], fewest))
  }
  return told
}

/** The sums of one to four relays that somebody can work out. */
const foundOut = (all: readonly Life[], fewest = 5) =>
  workOut(toldOf(all, fewest), unitNames).filter((one) => groupsIn(all, one).some((group) => group > 0 && group < 5))

describe('whoever has all that was ever told and subtracts', () => {
  test('never finds a group under five, however relays come and go', () => {
    fc.assert(
      fc.property(lives, (all) => {
        expect(foundOut(all)).toEqual([])
      }),
      { numRuns: Number(runs) },
    )
  })

  test('finds them at once where nothing is hidden', () => {
    const found = fc.sample(lives, { numRuns: 50, seed: 1 }).filter((all) => foundOut(all, 1).length > 0)
    expect(found.length).toBeGreaterThan(40)
  })

  test('meets numbers that are told, and not only hidden ones', () => {
    const sums = fc.sample(lives, { numRuns: 50, seed: 1 }).map((all) => workOut(toldOf(all, 5), unitNames).length)
    expect(sums.filter((count) => count > 0).length).toBeGreaterThan(25)
  })
})
