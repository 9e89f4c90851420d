import { newToken } from '#platform/crypto/seal.ts'
import { idFrom } from './id-from.ts'
import { openHere, type OpenHere } from './open-here.ts'
import { AddServicePage, type ServiceFormFaults } from './pages/add-service.tsx'
import { missing, movedTo, type Answer, type Request } from './request.ts'
import { isService, readService, typedService, type ServiceTyped } from './rules/service-fields.ts'
import { saveNewService } from './save-service.ts'

/** GET /administrasjon/tjenester/ny */
export async function showAddService(request: Request): Promise<Answer> {
  const open = await openHere(request, 'manage-services')
  if (open === undefined) return missing
  return addServicePage(open, { kind: '', name: '', owner: 'municipal' }, {}, newToken())
}

/** POST /administrasjon/tjenester/ny – leads on to adding its first unit. */
export async function addService(request: Request): Promise<Answer> {
  const { tx, form, keys, municipality, language, prefix } = request
  const typed = typedService(form)
  const once = form.get('gang') ?? ''
  const open = await openHere(request, 'manage-services')
  if (open === undefined) return missing

  const kinds = await request.serviceKinds(tx, municipality, language)
  const fields = readService(
    typed,
    kinds.map(({ key }) => key),
  )
  if (!isService(fields)) return addServicePage(open, typed, fields, once)

  const id = idFrom(keys.installation, `service/${municipality.id}/${once.slice(0, 100)}`)
  const done = await saveNewService(open, id, fields)
  if (done === 'taken') return addServicePage(open, typed, { name: 'taken' }, once)
  return movedTo(`${prefix}/administrasjon/enheter/ny?tjeneste=${id}`)
}

async function addServicePage(
  { request }: OpenHere<'manage-services'>,
  typed: ServiceTyped,
  faults: ServiceFormFaults,
  once: string,
): Promise<Answer> {
  const { tx, text, prefix, municipality, language } = request
  return {
    kind: 'page',
    status: Object.keys(faults).length === 0 ? 200 : 422,
    title: text.services.addTitle,
    at: 'administration',
    body: (
      <AddServicePage
        text={text}
        prefix={prefix}
        once={once}
        kinds={await request.serviceKinds(tx, municipality, language)}
        typed={typed}
        faults={faults}
      />
    ),
  }
}
