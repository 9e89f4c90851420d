import { openUnit, type OpenUnit } from './open-unit.ts'
import { ChangeUnitPage } from './pages/change-unit.tsx'
import type { UnitFormFaults } from './pages/unit-form.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { isUnit, readUnit, typedUnit, type UnitTyped } from './rules/unit-fields.ts'
import { saveUnitChange } from './save-unit.ts'

/** GET /administrasjon/enheter/:unit/endre */
export async function showChangeUnit(request: Request): Promise<Answer> {
  const open = await openUnit(request, 'manage-units', request.parameters['unit'] ?? '')
  if (open === undefined || isClosed(open)) return missing
  const now = typedFrom(open.unit)
  return changeUnitPage(open, now, now, {})
}

/** POST /administrasjon/enheter/:unit/endre */
export async function changeUnit(request: Request): Promise<Answer> {
  const { form, text } = request
  const typed = typedUnit(form)
  const seen = {
    name: form.get('for-navn') ?? '',
    owner: form.get('for-eier') ?? '',
    number: form.get('for-orgnr') ?? '',
  }
  const open = await openUnit(request, 'manage-units', request.parameters['unit'] ?? '')
  if (open === undefined || isClosed(open)) return missing

  const fields = readUnit(typed)
  if (!isUnit(fields)) return changeUnitPage(open, typed, seen, fields)

  const done = await saveUnitChange(open, fields, seen)
  if (done === 'taken') return changeUnitPage(open, typed, seen, { name: 'taken' })
  if (done !== 'saved') {
    const now = typedFrom(done.now)
    const { changed, noNumber } = text.unitForm.faults
    const words = changed(now.name, text.owners[done.now.owner], now.number || noNumber)
    return changeUnitPage(open, typed, now, { changed: words })
  }
  return doneAt(addressOf(open), 'saved')
}

const typedFrom = (unit: { name: string; owner: string; organisation_number: string | null }): UnitTyped => ({
  name: unit.name,
  owner: unit.owner,
  number: unit.organisation_number ?? '',
})

const isClosed = ({ unit, request }: OpenUnit<'manage-units'>): boolean =>
  unit.closed_on !== null && unit.closed_on <= request.today

const addressOf = ({ request, unit }: OpenUnit<'manage-units'>): string =>
  `${request.prefix}/administrasjon/enheter/${unit.unit_id}`

function changeUnitPage(
  open: OpenUnit<'manage-units'>,
  typed: UnitTyped,
  seen: UnitTyped,
  faults: UnitFormFaults,
): Answer {
  const { text, prefix } = open.request
  return {
    kind: 'page',
    status: Object.keys(faults).length === 0 ? 200 : 422,
    title: text.unitForm.changeTitle,
    at: 'administration',
    body: (
      <ChangeUnitPage
        text={text}
        prefix={prefix}
        unit={{ name: open.unit.name, href: addressOf(open) }}
        typed={typed}
        seen={seen}
        faults={faults}
      />
    ),
  }
}
