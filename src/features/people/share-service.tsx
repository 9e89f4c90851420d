import { listMunicipalities, listNames, listSlugs } from '#features/municipality/index.ts'
import { placeNames } from '#base/municipality.ts'
import { countCopied, countServedPeople } from './count-sharing.ts'
import { openService, type OpenService } from './open-service.ts'
import { LeaveServicePage, ShareServicePage, type ShareFaults } from './pages/share-service.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { readController } from './rules/service-fields.ts'
import { oneLine } from '#base/one-line.ts'
import { leaveMunicipality, serveMunicipality, stopBeingServed } from './save-sharing.ts'
import { isOver } from './services.tsx'

/** GET /administrasjon/tjenester/:service/deling */
export async function showShareService(request: Request): Promise<Answer> {
  const open = await openService(request, request.parameters['service'] ?? '', 'run-here')
  if (open === undefined || isOver(open)) return missing
  const host = placeNames(request.municipality)[0]?.text ?? ''
  const typed = { chosen: '', controller: open.service.controller ?? request.text.sharing.ownController(host) }
  return sharePage(open, typed, {})
}

/** POST /administrasjon/tjenester/:service/deling – one more municipality is served; sent twice, it is served once. */
export async function shareService(request: Request): Promise<Answer> {
  const { tx, form } = request
  const typed = { chosen: form.get('kommune') ?? '', controller: oneLine(form.get('ansvarlig')) }
  const open = await openService(request, request.parameters['service'] ?? '', 'run-here')
  if (open === undefined || isOver(open)) return missing

  const chosen = (await listSlugs(tx)).find(({ slug }) => slug === typed.chosen)
  const controller = readController(typed.controller)
  if (chosen === undefined || chosen.id === request.municipality.id || controller === undefined)
    return sharePage(open, typed, {
      municipality: chosen === undefined || chosen.id === request.municipality.id ? 'none' : undefined,
      controller: controller === undefined ? 'wrong' : undefined,
    })
  const done = await serveMunicipality(open, { municipality: chosen.id, controller })
  if (done === 'not-welcome') return sharePage(open, typed, { municipality: done })
  return doneAt(addressOf(open), 'saved')
}

/** GET /administrasjon/tjenester/:service/ta-ut?kommune=… */
export async function showLeaveMunicipality(request: Request): Promise<Answer> {
  const open = await openService(request, request.parameters['service'] ?? '', 'run-here')
  const served = open && (await servedBy(open, request.query.get('kommune')))
  if (open === undefined || served === undefined) return missing
  const { sharing: words } = request.text
  return leavePage(open, {
    title: words.outTitle,
    heading: words.outHeading(open.service.name, served.name),
    what: words.outWhat,
    people: await countServedPeople(open, served.id),
    action: `${addressOf(open)}/ta-ut`,
    carried: { name: 'kommune', value: served.slug },
    submit: words.outSubmit,
  })
}

/** POST /administrasjon/tjenester/:service/ta-ut */
export async function takeOutMunicipality(request: Request): Promise<Answer> {
  const open = await openService(request, request.parameters['service'] ?? '', 'run-here')
  if (open === undefined) return missing
  const served = await servedBy(open, request.form.get('kommune'))
  if (served !== undefined) await leaveMunicipality(open, served.id)
  return doneAt(addressOf(open), 'saved')
}

/** GET /administrasjon/tjenester/:service/avslutt-hos-oss */
export async function showStopService(request: Request): Promise<Answer> {
  const open = await openService(request, request.parameters['service'] ?? '', 'run-elsewhere')
  if (open === undefined || isOver(open)) return missing
  const { sharing: words } = request.text
  const [host] = open.service.host === null ? [] : await listNames(request.tx, [open.service.host])
  return leavePage(open, {
    title: words.stopTitle,
    heading: words.stopHeading(open.service.name),
    what: words.stopWhat(host?.name ?? ''),
    people: await countServedPeople(open, request.municipality.id),
    action: `${addressOf(open)}/avslutt-hos-oss`,
    submit: words.stopSubmit,
  })
}

/** POST /administrasjon/tjenester/:service/avslutt-hos-oss – works at once, and asks nobody. */
export async function stopService(request: Request): Promise<Answer> {
  const open = await openService(request, request.parameters['service'] ?? '', 'run-elsewhere')
  if (open === undefined) return missing
  await stopBeingServed(open)
  return doneAt(`${request.prefix}/administrasjon/enheter`, 'serviceEnded')
}

const addressOf = ({ request, service }: OpenService): string =>
  `${request.prefix}/administrasjon/tjenester/${service.service_id}`

/** One of those that it serves beside its own, by its slug. */
async function servedBy({ request, service }: OpenService, slug: string | null) {
  const others = service.serves.filter((id) => id !== request.municipality.id)
  return others.length === 0 ? undefined : (await listNames(request.tx, others)).find((one) => one.slug === slug)
}

async function sharePage(
  open: OpenService<'run-here'>,
  typed: { chosen: string; controller: string },
  faults: ShareFaults,
): Promise<Answer> {
  const { request, service } = open
  const { tx, text, prefix } = request
  const served = new Set((await listNames(tx, [...service.serves, request.municipality.id])).map(({ slug }) => slug))
  const others = (await listMunicipalities(tx)).filter(({ slug }) => !served.has(slug))
  return {
    kind: 'page',
    status: faults.municipality !== undefined || faults.controller !== undefined ? 422 : 200,
    title: text.sharing.title,
    at: 'administration',
    body: (
      <ShareServicePage
        text={text}
        prefix={prefix}
        service={{ name: service.name, href: addressOf(open) }}
        municipalities={others.map(({ slug, names, language }) => ({ slug, name: names[language] ?? slug }))}
        chosen={typed.chosen}
        controller={typed.controller}
        copied={await countCopied(open)}
        faults={faults}
      />
    ),
  }
}

type Leave = Omit<Parameters<typeof LeaveServicePage>[0], 'text' | 'prefix' | 'service'>

function leavePage(open: OpenService, leave: Leave): Answer {
  const { text, prefix } = open.request
  const service = { name: open.service.name, href: addressOf(open) }
  return {
    kind: 'page',
    title: leave.title,
    at: 'administration',
    body: <LeaveServicePage text={text} prefix={prefix} service={service} {...leave} />,
  }
}
