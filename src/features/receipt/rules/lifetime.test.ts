import { expect, test } from 'vitest'
import { lifetimeOn } from './lifetime.ts'

test('a receipt is there for ninety days, and for thirty after it was taken care of', () => {
  expect(lifetimeOn('2026-11-24')).toEqual({ madeAfter: '2026-08-26', takenCareOfAfter: '2026-10-25' })
})
