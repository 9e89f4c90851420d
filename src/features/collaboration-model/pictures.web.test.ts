import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { drawnTypes } from '#features/guide/index.ts'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import { openSite, type Site } from '../../../test/site.ts'
import { askedIn } from '../../../test/statements.ts'
import { drawPictures, drawPicturesTask } from './draw-pictures.job.ts'

let site: Site
const statements: string[] = []

beforeAll(async () => {
  site = await openSite({
    packs: ['tinn'],
    findable: true,
    onStatement: (statement) => statements.push(statement),
  })
}, 60_000)
afterAll(() => site.close())

const page = async (path: string) => {
  const answer = await site.get(`/tinn/samhandlingsmodell/kart/${path}`)
  expect(answer.status, path).toBe(200)
  return answer.text()
}
const draw = (whose = 'all') => drawPictures({ database: site.fresh.database, drawn: drawnTypes })({ whose })
const shapes = () =>
  inOwnerTransaction(site.fresh.ownerUrl, async (tx) => {
    const { rows } = await sql<{ shape: string }>`select shape from picture_layout order by shape`.execute(tx)
    return rows.map(({ shape }) => shape)
  })
const hrefs = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)

test('is a list alone until it has been laid out, and never laid out in a request', async () => {
  expect(await page('service/ppt')).not.toContain('class="graph"')
  expect(await shapes()).toEqual([])
})

test('was asked for when the model was published', async () => {
  const asked = await inOwnerTransaction(site.fresh.ownerUrl, async (tx) => {
    const { rows } = await sql`select from graphile_worker.jobs where task_identifier = ${drawPicturesTask}`.execute(tx)
    return rows.length
  })
  expect(asked).toBe(1)
})

test('laid out, it shows at most sixty boxes, each a way on, and its list says the same', async () => {
  await draw()
  for (const path of ['service/ppt', 'role/leader', 'tier/tjenesteniva', 'level/1', 'plan/forebyggende-plan']) {
    const html = await page(path)
    const [picture = '', list = ''] = [
      html.split('<svg class="graph"')[1]?.split('</svg>')[0],
      html.split('id="liste"')[1],
    ]
    const boxes = [...picture.matchAll(/class="graph-box" data-is="([a-z]+)"/g)].map(([, is]) => is)
    expect(boxes.length, path).toBeLessThanOrEqual(60)
    expect(boxes.length, path).toBeGreaterThan(3)
    const listed = list.split('</section>')[0] ?? ''
    expect(boxes.filter((is) => is === 'item').length, path).toBe(
      [...listed.matchAll(/<li/g)].length - [...listed.matchAll(/>og (én|\d+) til</g)].length,
    )
    expect(boxes.filter((is) => is === 'end').length, path).toBe([...listed.matchAll(/<dt>/g)].length)
  }
})

test('leads from picture to picture, and what is not there or not drawn is missing', async () => {
  const [onward = ''] = hrefs(await page('role/leader')).filter((href) => href.includes('/kart/'))
  expect((await site.get(onward)).status).toBe(200)
  for (const path of ['role/finnes-ikke', 'tull/leader', 'image/leader'])
    expect((await site.get(`/tinn/samhandlingsmodell/kart/${path}`)).status, path).toBe(404)
})

test('is laid out once: doing it again adds nothing, and no words are kept', async () => {
  const before = await shapes()
  await draw('tinn')
  expect(await shapes()).toEqual(before)
  expect(before.every((shape) => /^[0-9,]*\|[0-9,]*$/.test(shape))).toBe(true)
})

test('takes four statements at most', async () => {
  statements.length = 0
  await page('service/skole')
  const counted = askedIn(statements)
  expect(counted.length, counted.join('\n\n')).toBeLessThanOrEqual(4)
})
