import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner, inOwnerTransaction } from '#platform/db/owner.ts'
import { knowledge } from '../../../app.ts'
import { expectArchivable, unpacked } from '../../../../test/pdf.ts'
import { municipalityId, personId, rowsOf, said } from '../../../../test/people-pages.ts'
import { openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../../test/signed-in.ts'
import { formIn, sendForm } from '../../../../test/studio-pages.ts'
import { linkIndexer } from '../save-links.ts'

const place = '/porsanger/studio/plan/forebyggende-plan'
const form = `${place}/vedtak`
const plan = '/samhandlingsmodell/plan/forebyggende-plan'
const adoption = { dag: '12.06.2026', sak: '71/26', av: 'Kommunestyret' }

let site: PeopleSite
let approver: Browser
const statements: string[] = []

beforeAll(async () => {
  site = await openPeopleSite({
    ...{ packs: ['porsanger', 'snasa'], now: new Date('2026-11-23T10:00:00Z') },
    onStatement: (statement) => statements.push(statement),
  })
  await inOwnerTransaction(site.fresh.ownerUrl, (tx) => linkIndexer(knowledge.types)(tx, 'porsanger'))
  approver = await signedIn(site, 'porsanger', 'porsanger-godkjenner')
}, 60_000)
afterAll(() => site.close())

/** The form as it comes back when somebody has written what was adopted: all of it to read through. */
const readThrough = async (browser: Browser, typed: Record<string, string> = adoption) =>
  formIn(await (await browser.post(form, typed)).text(), form)
const confirm = (browser: Browser, read: URLSearchParams, changed = {}) => sendForm(browser, form, read, changed)
const kept = () =>
  rowsOf<{ day: string; languages: string[] }>(
    site,
    `select adopted_plan.day::text, array_agg(language order by language) as languages
     from adopted_plan join adopted_document using (municipality_id, plan, day) group by 1 order by 1`,
  )

const get = async (path: string): Promise<Response> => {
  const answer = await site.get(`/porsanger${path}`)
  expect(answer.status, path).toBe(200)
  return answer
}
const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const page = async (path: string) => mainOf(await (await get(path)).text())
const paper = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer())

describe('a plan that was adopted', () => {
  test('nothing is adopted before somebody has said so, in any language', async () => {
    expect(await kept()).toEqual([])
    expect(await page(`${plan}/dokument`)).toContain('Ingen vedtatt utgave ligger her ennå.')
  })

  test('is read through before it is kept, and is then on the page of the plan with its day and case', async () => {
    expect(await (await approver.get(place)).text()).toContain(`href="${form}"`)
    const answer = await approver.post(form, adoption)
    const words = await said(answer.clone())
    expect(words).toContain('Se gjennom før dere fryser')
    expect(words).toContain('Barn som strever, blir sett og spurt tidlig.')
    expect(words).toMatch(/Vedtatt 12\. juni 2026 Sak 71\/26 Vedtatt av Kommunestyret/)
    const html = await answer.text()
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(await kept()).toEqual([])

    // Both buttons of somebody in a hurry, and once more later.
    const read = formIn(html, form)
    const twice = await Promise.all([confirm(approver, read), confirm(approver, read)])
    const answers = [...twice, await confirm(approver, read)]
    for (const one of answers) expect(one.headers.get('location')).toContain('gjort=planAdopted')
    expect(await kept()).toEqual([{ day: '2026-06-12', languages: ['en', 'nb', 'nn', 'se'] }])
    const written = await rowsOf(
      site,
      `select person_id, subject_id, details from audit where act = 'adopt-plan' and details ? 'day'`,
    )
    expect(written).toEqual([
      {
        person_id: personId('porsanger-godkjenner'),
        subject_id: 'plan/forebyggende-plan',
        details: { day: '2026-06-12' },
      },
    ])
    expect(await said(await approver.get(form))).toContain('Vedtatt 12. juni 2026 Sak 71/26, Kommunestyret')
    const now = await page(`${plan}/dokument`)
    expect(now).toContain(`href="/porsanger${plan}/vedtatt/2026-06-12"`)
    expect(now).toContain('Ikke vedtatt')
  })

  test('is a page and a tagged PDF/A-2a in every language that the municipality has', async () => {
    const from = statements.length
    await page(`${plan}/vedtatt/2026-06-12`)
    const own = statements.slice(from).filter((one) => !/^(begin|commit|select set_config)/i.test(one.trim()))
    expect(own.length).toBe(2)
    for (const [language, words] of [
      ['nb', 'Vedtatt 12. juni 2026'],
      ['nn', 'Vedteken 12. juni 2026'],
      ['se', 'Mearriduvvon '],
      ['en', 'Adopted June 12, 2026'],
    ] as const) {
      const path = `${language === 'nb' ? '' : `/${language}`}${plan}/vedtatt/2026-06-12`
      const html = await page(path)
      expect(html).toContain(words)
      expect(html).toContain('71/26')
      expectArchivable(unpacked(await paper(`${path}.pdf`)), language)
    }
  })

  test('stays to the byte when the model is written anew', async () => {
    const path = `${plan}/vedtatt/2026-06-12`
    const before = {
      html: await page(path),
      pdf: Buffer.from(await paper(`${path}.pdf`)),
      now: await page(`${plan}/dokument`),
    }
    await asOwner(site.fresh.ownerUrl, (client) =>
      client.query(
        `insert into municipality_part (municipality_id, type, key, service, language, fields)
         select municipality_id, of.type, of.key, '', of.language, of.fields::jsonb
         from municipality, (values
           ('plan', 'forebyggende-plan', 'nb', '{"name": "Noe helt annet", "text": "Alt er nytt."}'),
           ('routine', 'fravaer', '', '{"plans": []}'),
           ('law', 'samarbeidsplikt', 'nb', '{"name": "En annen lov"}')
         ) as of (type, key, language, fields)
         where slug = 'porsanger'
         on conflict (municipality_id, type, key, service, language) do update set fields = municipality_part.fields || excluded.fields`,
      ),
    )
    await inOwnerTransaction(site.fresh.ownerUrl, async (tx) => {
      await linkIndexer(knowledge.types)(tx, 'porsanger')
      await sql`update installation set content_version = content_version + 1`.execute(tx)
      await sql`select pg_notify('content', 'porsanger')`.execute(tx)
    })
    await expect.poll(() => page(`${plan}/dokument`)).toContain('Noe helt annet')
    expect(await page(path)).toBe(before.html)
    const pdf = Buffer.from(await paper(`${path}.pdf`))
    expect(pdf.equals(before.pdf)).toBe(true)
    const [row] = await rowsOf<{ sha256: string }>(site, `select sha256 from adopted_document where language = 'nb'`)
    expect(row?.sha256).toBe(createHash('sha256').update(pdf).digest('hex'))
  })
})

describe('nobody keeps', () => {
  test('what they may not: an editor, whoever is a stranger here, the municipality’s administrator', async () => {
    const read = await readThrough(approver, { ...adoption, dag: '01.09.2026' })
    for (const key of ['porsanger-redaktor', 'porsanger-administrator']) {
      const browser = await signedIn(site, 'porsanger', key)
      expect([key, (await browser.get(form)).status]).toEqual([key, 404])
      expect([key, (await confirm(browser, read)).status]).toEqual([key, 404])
      expect(await (await browser.get(place)).text()).not.toContain(form)
    }
    const neighbour = await signedIn(site, 'snasa', 'snasa-godkjenner')
    for (const answer of [await neighbour.get(form), await confirm(neighbour, read)])
      expect(await said(answer)).toContain('ikke koblet til kommunen')
    expect((await kept()).map(({ day }) => day)).toEqual(['2026-06-12'])
    // Nor does the neighbour find it at home.
    expect((await site.get(`/snasa${plan}/vedtatt/2026-06-12`)).status).toBe(404)
    expect((await site.get(`/snasa${plan}/vedtatt/2026-06-12.pdf`)).status).toBe(404)
  })

  test('a forged day, a day that is taken, or no case', async () => {
    for (const [dag, words] of [
      ['31.02.2026', 'Skriv dagen slik'],
      ['2026-06-12; drop table adopted_plan', 'Skriv dagen slik'],
      ['24.11.2126', 'Skriv dagen slik'],
      ['24.12.2099', 'Dagen har ikke vært ennå'],
      ['12.06.2026', 'allerede en utgave'],
    ] as const) {
      const answer = await approver.post(form, { ...adoption, dag })
      expect([dag, answer.status]).toEqual([dag, 422])
      expect(await said(answer)).toContain(words)
    }
    expect((await approver.post(form, { ...adoption, dag: '01.09.2026', sak: ' ' })).status).toBe(422)
    for (const day of ['2026-02-31', '2026-6-12', '2026-06-12.html', '9999-99-99', '2026-06-13', "'--"])
      for (const file of ['', '.pdf'])
        expect((await site.get(`/porsanger${plan}/vedtatt/${day}${file}`)).status, day).toBe(404)
  })

  test('another thing than what they read through: it is read through once more', async () => {
    const read = await readThrough(approver, { ...adoption, dag: '01.09.2026' })
    for (const changed of [{ sak: '72/26' }, { sett: 'a'.repeat(64) }]) {
      const answer = await confirm(approver, read, changed)
      expect(answer.status).toBe(200)
      expect(await said(answer)).toContain('Noe er endret siden du så på det.')
    }
    expect((await kept()).length).toBe(1)
  })

  test('anything in place of it: the app can neither change nor take away what was adopted', async () => {
    const porsanger = await municipalityId(site, 'porsanger')
    for (const table of ['adopted_plan', 'adopted_document'])
      for (const act of [`update ${table} set plan = plan`, `delete from ${table}`, `truncate ${table}`])
        await expect(
          site.fresh.database.inMunicipality(porsanger, (tx) => sql.raw(act).execute(tx)),
          act,
        ).rejects.toThrow(/permission denied/)
  })

  test('it on an old sign-in', async () => {
    site.advance(11)
    const answer = await approver.get(form)
    expect(answer.headers.get('location')).toMatch(/\/logg-inn/)
  })
})
