import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitAddress, type Visited } from '#platform/outside/visit-address.ts'
import { openFakeWeb, type FakeWeb } from '../../../test/fake-web.ts'

let web: FakeWeb
beforeAll(async () => {
  web = await openFakeWeb()
})
afterAll(() => web.close())

const visit = (address: string) => visitAddress(address, { ask: web.ask, patience: 600 })

test.each<[string, Visited]>([
  ['https://a.example/ok', 'works'],
  ['https://a.example/404', 'gone'],
  ['https://a.example/410', 'gone'],
  ['https://a.example/500', 'fault'],
  ['https://a.example/503', 'fault'],
  // Whoever wants to know who asks, or is asked too often, is there.
  ['https://a.example/401', 'works'],
  ['https://a.example/403', 'works'],
  ['https://a.example/429', 'works'],
  ['https://a.example/head-500', 'works'],
  ['https://a.example/to/ok', 'works'],
  ['https://a.example/to/to/to/to/to/ok', 'works'],
  ['https://a.example/to/404', 'gone'],
  ['https://a.example/loop', 'loop'],
  ['https://a.example/to/to/to/to/to/to/ok', 'loop'],
  ['https://a.example/slow', 'unreachable'],
  ['https://a.example/cut', 'unreachable'],
  ['https://a.example/garbage', 'unreachable'],
  ['https://a.nowhere/ok', 'unreachable'],
  ['https://a.tls/ok', 'unreachable'],
  ['https://', 'unreachable'],
  ['https://a.example/http', 'unknown'],
  ['https://secret.inside/ok', 'unknown'],
  ['https://a.example/inward', 'unknown'],
])('%s: %s', async (address, expected) => expect(await visit(address)).toBe(expected))

test('a page is not read, however long it is', async () => {
  const from = performance.now()
  expect(await visitAddress('https://a.example/endless', { ask: web.ask, patience: 5000 })).toBe('works')
  expect(performance.now() - from).toBeLessThan(4000)
})
