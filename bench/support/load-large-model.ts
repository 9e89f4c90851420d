import { join } from 'node:path'
import { knowledge } from '../../src/app.ts'
import type { Part } from '#base/item.ts'
import { importPack } from '#features/content/import-pack.ts'
import { inOrder, readPacks } from '#features/content/load-packs.ts'
import type { Pack } from '#features/content/pack-folder.ts'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import type { MeasuredApp } from './measured-app.ts'

type Fields = Part['fields']

/** Publishes one town with what it inherits, and so many things more in its model: routines, meetings and measures, each with its links. */
export async function loadLargeModel({ connected }: MeasuredApp, town: string, more: number): Promise<void> {
  const all = await readPacks(join(import.meta.dirname, '..', '..', 'content'), knowledge.types)
  const wanted = new Set([town])
  // A Set hands out what is added while it is walked.
  for (const slug of wanted) {
    const parent = all.find((pack) => pack.slug === slug)?.manifest.inherits
    if (parent !== undefined) wanted.add(parent)
  }
  const packs = all
    .filter(({ slug }) => wanted.has(slug))
    .map((pack) => (pack.slug === town ? { ...pack, parts: [...pack.parts, ...made(pack, more)] } : pack))
  await inOwnerTransaction(connected.ownerUrl, async (tx) => {
    for (const pack of inOrder(packs)) await importPack(tx, pack, async () => undefined, new Date())
    await knowledge.onPublish(tx, '*')
  })
}

/** As a town's own things are: one role that answers, a service that takes part, a level, a plan, and some leading to others. */
function made({ parts: [like] }: Pack, count: number): Pack['parts'] {
  if (like === undefined) throw new Error('The town has no pack of its own.')
  return Array.from({ length: count }, (_, at) => {
    const [type = '', own = {}, words = {}] = kinds[at % kinds.length] ?? []
    const key = `laget-${at}`
    const shared: Fields = {
      tiers: [tiers[at % tiers.length] ?? ''],
      services: [services[at % services.length] ?? ''],
      plans: ['forebyggende-plan'],
    }
    const part = { ...like.part, type, key, service: '' }
    return [
      { ...like, part: { ...part, language: '', fields: { ...shared, ...own } } },
      { ...like, part: { ...part, language: 'nb', fields: { name: `Laget ${at}`, ...words } } },
    ]
  }).flat()
}

const tiers = ['kommuneniva', 'tjenesteniva', 'individniva']
const services = ['skole', 'barnehage', 'ppt', 'helsestasjon', 'barnevern', 'sfo', 'jordmor', 'nav', 'slt']
const kinds: readonly (readonly [string, Fields, Fields])[] = [
  [
    'routine',
    { responsible: ['role/leader'], takesPart: ['service/ppt'], steps: ['bestem-0'] },
    { summary: 'Slik gjør vi det.', text: 'Først det ene, så det andre.' },
  ],
  [
    'arena',
    { responsible: ['role/coordinator'], months: '2,9' },
    { purpose: 'Møtes.', target: 'Ansatte', frequency: 'To ganger i året' },
  ],
  ['measure', { audiences: ['barn'], subjects: ['mobbing'] }, { summary: 'Hjelp.', gives: 'Råd', how: 'Ring.' }],
]
