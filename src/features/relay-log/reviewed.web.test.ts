import { afterAll, beforeAll, expect, test } from 'vitest'
import { said, rowsOf } from '../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type PeopleSite } from '../../../test/signed-in.ts'

let site: PeopleSite

beforeAll(async () => {
  site = await openPeopleSite({ packs: ['base', 'harstad'], mode: 'production' })
})
afterAll(() => site.close())

test('in production no relay is opened before somebody here has reviewed the words that families answer to', async () => {
  const teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  const typed = { navn: 'Elias', gjelder: 'barn', fodt: '05.05.2016', niva: '2', grunn: 'Vondt i magen.' }
  expect(await said(await teacher.get('/harstad/logger/ny'))).toContain('Vi kan ikke åpne logger ennå')
  expect(await said(await teacher.post('/harstad/logger/ny', typed))).toContain('Vi kan ikke åpne logger ennå')
  expect(await rowsOf(site, 'select from relay')).toHaveLength(0)

  await rowsOf(
    site,
    `insert into municipality_part (municipality_id, type, key, service, language, fields, reviewed)
     select municipality_id, 'fragment', key, '', 'nb', '{"title": "Om samtykke", "text": "Det er frivillig."}',
       '{"by": "Prøveleser", "date": "2026-11-01"}'
     from municipality, unnest(array['samtykke-hva', 'samtykke-ja', 'samtykke-nei', 'frivillig']) as key
     where slug = 'harstad'`,
  )
  expect(await said(await teacher.get('/harstad/logger/ny'))).toContain('Åpne en stafettlogg')
})
