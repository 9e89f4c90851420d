import { oneLine } from '#base/one-line.ts'
import { idFromForm, missing, type Answer, type Request } from '#features/people/index.ts'
import { newToken } from '#platform/crypto/seal.ts'
import { listWorkplaces } from './list-workplaces.ts'
import { openRollOut, openWorkplace, type OpenRollOut } from './open-roll-out.ts'
import { AddPartnerPage } from './pages/add-partner.tsx'
import { faultOfPartner } from './rules/partner-fields.ts'
import { done, workplaceAt, workplacePage } from './say-state.tsx'
import { saveNewPartner, savePartnerEnd, savePartnerName } from './save-partner.ts'
import { textFor } from './text/text-for.ts'

/** GET /utrulling/partner/ny */
export async function showAddPartner(request: Request): Promise<Answer> {
  const open = await openRollOut(request, 'keep-partners')
  return open === undefined ? missing : addPartnerPage(open, '', undefined, newToken())
}

/** POST /utrulling/partner/ny */
export async function addPartner(request: Request): Promise<Answer> {
  const open = await openRollOut(request, 'keep-partners')
  if (open === undefined) return missing
  const { form, prefix } = request
  const name = oneLine(form.get('navn'))
  const once = form.get('gang') ?? ''
  const id = idFromForm(request, once, `partner/${name}`)
  const others = (await listWorkplaces(open)).filter((one) => one.kind === 'partner' && one.id !== id)
  const fault = faultOfPartner(name, others)
  if (fault !== undefined) return addPartnerPage(open, name, fault, once)
  await saveNewPartner(open, id, name)
  return { kind: 'moved', to: prefix + workplaceAt({ kind: 'partner', id }), done: 'partner-added' }
}

/** POST /utrulling/partner/:workplace/navn */
export async function renamePartner(request: Request): Promise<Answer> {
  const open = await openWorkplace(request, 'keep-partners', request.parameters['workplace'] ?? '')
  if (open === undefined || open.workplace.kind !== 'partner') return missing
  const name = oneLine(request.form.get('navn'))
  const others = (await listWorkplaces(open)).filter(
    (one) => one.kind === 'partner' && one.id !== open.workplace.id && one.ended === undefined,
  )
  const fault = faultOfPartner(name, others)
  if (fault !== undefined) return workplacePage(open, { name }, { name: fault })
  const now = await savePartnerName(open, name, request.form.get('for-navn') ?? '')
  return now === undefined ? done(open, 'partner-changed') : workplacePage(open, { name }, { changed: now })
}

/** POST /utrulling/partner/:workplace/med – they take part no more, or again. */
export async function endPartner(request: Request): Promise<Answer> {
  const open = await openWorkplace(request, 'keep-partners', request.parameters['workplace'] ?? '')
  if (open === undefined || open.workplace.kind !== 'partner') return missing
  await savePartnerEnd(open, request.form.get('med') === 'nei' ? request.today : undefined)
  return done(open, 'partner-changed')
}

function addPartnerPage(
  { request: { prefix, language } }: OpenRollOut,
  typed: string,
  fault: ReturnType<typeof faultOfPartner>,
  once: string,
): Answer {
  const text = textFor(language)
  return {
    kind: 'page',
    status: fault === undefined ? 200 : 422,
    title: text.addPartner.title,
    at: 'roll-out',
    body: <AddPartnerPage text={text} prefix={prefix} once={once} typed={typed} fault={fault} />,
  }
}
