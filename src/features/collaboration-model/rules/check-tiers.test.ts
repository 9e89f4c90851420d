import { expect, test } from 'vitest'
import { modelPages } from '../routes.ts'
import { takenByPages } from './check-tiers.ts'

test('no level of the organisation may take the place of a page of the model’s own', () => {
  const own = modelPages.flatMap(({ path }) => /^\/samhandlingsmodell\/([a-z-]+)(?:\/|$)/.exec(path)?.[1] ?? [])
  expect([...takenByPages].toSorted()).toEqual([...new Set(own)].toSorted())
})
