import { expect, test } from 'vitest'
import { openSite } from '../../../test/site.ts'
test('x', async () => {
  for (const packs of [['harstad'], undefined]) {
  const t = performance.now()
  const site = await openSite(packs ? { packs } : {})
  console.log(performance.now() - t)
  const r = await site.get('/harstad/')
  console.log(site.logged())
  expect(r.status).toBe(200)
  console.log((await r.text()).slice(0, 300), [...r.headers])
  await site.close() }
}, 100000)
