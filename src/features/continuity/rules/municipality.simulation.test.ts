import { beforeAll, describe, expect, test } from 'vitest'
import { simulate, type Faults } from '../../../../test/simulated/municipality.ts'

/** Fifty relays for a month in CI; the sweep asks for ten thousand and a year. */
// oxlint-disable-next-line no-process-env -- the sweep asks for more, and a test has no other ear
const { STAFETT_RELAYS: relays = '50', STAFETT_DAYS: days = '30', STAFETT_SEED: seed = 'november' } = process.env

describe(`a municipality of ${relays} relays for ${days} days, drawn from «${seed}»`, () => {
  let found: Faults

  beforeAll(() => {
    found = simulate({ relays: Number(relays), days: Number(days), seed })
  })

  test('no relay is ever without somebody responsible and a next date', () => {
    expect(found.left).toEqual([])
  })

  test('no rung’s day passes without that rung told, but while the worker is down', () => {
    expect(found.silent).toEqual([])
  })

  test('nobody is told of the same twice', () => {
    expect(found.twice).toEqual([])
  })

  test('people left, the coordinator was told, and things were done', () => {
    expect(Object.keys(found.met)).toEqual(
      expect.arrayContaining(['left', 'told next-follow-up 4', 'done next-follow-up']),
    )
  })
})
