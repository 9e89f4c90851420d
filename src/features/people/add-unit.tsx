import { newToken } from '#platform/crypto/seal.ts'
import { idFrom } from './id-from.ts'
import { listOwnServices } from './list-services.ts'
import { openHere, type OpenHere } from './open-here.ts'
import { AddUnitPage } from './pages/add-unit.tsx'
import type { UnitFormFaults } from './pages/unit-form.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { isUnit, readUnit, typedUnit, type UnitTyped } from './rules/unit-fields.ts'
import { saveNewUnit } from './save-unit.ts'

/** GET /administrasjon/enheter/ny – `tjeneste`: the service it was asked from. */
export async function showAddUnit(request: Request): Promise<Answer> {
  const open = await openHere(request, 'manage-units')
  if (open === undefined) return missing
  const service = request.query.get('tjeneste') ?? ''
  return addUnitPage(open, { name: '', owner: 'municipal', number: '', service }, {}, newToken())
}

/** POST /administrasjon/enheter/ny */
export async function addUnit(request: Request): Promise<Answer> {
  const { form, keys, municipality, prefix } = request
  const typed = { ...typedUnit(form), service: form.get('tjeneste') ?? '' }
  const once = form.get('gang') ?? ''
  const open = await openHere(request, 'manage-units')
  if (open === undefined) return missing

  const fields = readUnit(typed)
  const services = await listOwnServices(open)
  const service = services.find((one) => one.service_id === typed.service)
  if (!isUnit(fields) || service === undefined) {
    const faults = isUnit(fields) ? {} : fields
    return addUnitPage(open, typed, service === undefined ? { ...faults, service: 'none' } : faults, once)
  }

  const id = idFrom(keys.installation, `unit/${municipality.id}/${once.slice(0, 100)}`)
  const done = await saveNewUnit(open, id, { service: service.service_id, fields })
  if (done === 'taken') return addUnitPage(open, typed, { name: 'taken' }, once)
  if (done === 'gone') return addUnitPage(open, typed, { service: 'gone' }, once)
  return doneAt(`${prefix}/administrasjon/enheter/${id}`, 'unitAdded')
}

async function addUnitPage(
  open: OpenHere<'manage-units'>,
  typed: UnitTyped & { service: string },
  faults: UnitFormFaults,
  once: string,
): Promise<Answer> {
  const { text, prefix } = open.request
  const services = await listOwnServices(open)
  return {
    kind: 'page',
    status: Object.keys(faults).length === 0 ? 200 : 422,
    title: text.unitForm.addTitle,
    at: 'administration',
    body: (
      <AddUnitPage
        text={text}
        prefix={prefix}
        once={once}
        services={services.map(({ service_id, name }) => ({ id: service_id, name }))}
        typed={typed}
        faults={faults}
      />
    ),
  }
}
