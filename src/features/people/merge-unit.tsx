import { listMergeTargets } from './list-unit.ts'
import { openUnit, type OpenUnit } from './open-unit.ts'
import { MergeUnitPage } from './pages/merge-unit.tsx'
import { doneAt, missing, movedTo, type Answer, type Request } from './request.ts'
import { mergeUnits } from './save-merge.ts'

/** GET /administrasjon/enheter/:unit/sla-sammen */
export async function showMergeUnit(request: Request): Promise<Answer> {
  const open = await openUnit(request, 'manage-units', request.parameters['unit'] ?? '')
  if (open === undefined || isClosed(open)) return missing
  return mergeUnitPage(open, '', undefined)
}

/** POST /administrasjon/enheter/:unit/sla-sammen – the old address leads to the other unit from now on. */
export async function mergeUnit(request: Request): Promise<Answer> {
  const chosen = request.form.get('inn-i') ?? ''
  const open = await openUnit(request, 'manage-units', request.parameters['unit'] ?? '')
  if (open === undefined) return missing
  if (isClosed(open)) return movedTo(addressOf(open, open.unit.unit_id))

  const target = (await listMergeTargets(open)).find((one) => one.unit_id === chosen)
  if (target === undefined) return mergeUnitPage(open, chosen, chosen === '' ? 'none' : 'gone')
  const done = await mergeUnits(open, target.unit_id)
  return done === 'gone' ? mergeUnitPage(open, chosen, 'gone') : doneAt(addressOf(open, target.unit_id), 'unitsMerged')
}

const isClosed = ({ unit, request }: OpenUnit<'manage-units'>): boolean =>
  unit.closed_on !== null && unit.closed_on <= request.today

const addressOf = ({ request }: OpenUnit<'manage-units'>, unit: string): string =>
  `${request.prefix}/administrasjon/enheter/${unit}`

async function mergeUnitPage(
  open: OpenUnit<'manage-units'>,
  chosen: string,
  fault: 'none' | 'gone' | undefined,
): Promise<Answer> {
  const { request, unit } = open
  const { text, prefix } = request
  const targets = await listMergeTargets(open)
  return {
    kind: 'page',
    status: fault === undefined ? 200 : 422,
    title: text.merging.title,
    at: 'administration',
    body: (
      <MergeUnitPage
        text={text}
        prefix={prefix}
        unit={{ name: unit.name, href: addressOf(open, unit.unit_id) }}
        targets={targets.map(({ unit_id, name }) => ({ id: unit_id, name }))}
        chosen={chosen}
        fault={fault}
      />
    ),
  }
}
