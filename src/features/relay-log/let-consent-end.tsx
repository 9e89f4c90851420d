import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listNamesIn } from './list-names.ts'
import { markBy } from './mark-by.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { endingConsents, letConsentEnd } from './rules/letting-end.ts'
import { textFor } from './text/text-for.ts'
import { newOnce, typedWords } from './typed.ts'

type Open = OpenRelay<'let-consent-end'>
type Faults = { readonly service?: string | undefined; readonly agreedWith?: string | undefined }

/** GET /logger/:relay/samtykke/slutt */
export async function showLetEnd(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'let-consent-end', request.parameters['relay'] ?? '')
  if (open === undefined || endingIn(open).length === 0) return missing
  return page(open, {}, newOnce())
}

/** POST /logger/:relay/samtykke/slutt – decided with the family: it lasts to its day, and is not asked for anew. */
export async function postLetEnd(request: Request): Promise<Answer> {
  const { form, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openRelay(request, 'let-consent-end', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const done = doneAt(relayAt(request, open.id, '/samtykke'), 'consentLetGo')
  if (open.isDone) return done
  const agreedWith = { mark: markBy(open, form), text: typedWords(form, 'hvem') }
  const service = serviceIn(open)
  const decided = letConsentEnd(open.relay, { service, agreedWith }, open.today.on, open.today.ages)
  if (!decided.ok) {
    const { faults, manage } = textFor(language)
    const wrong: Faults =
      decided.refusal === 'with-nobody' ? { agreedWith: manage.faults['with-nobody'] } : { service: faults.choose }
    return page(open, wrong, once ?? newOnce())
  }
  await append(open, decided.value)
  return done
}

const endingIn = ({ relay, today }: Open) => endingConsents(relay, today.on, today.ages)

/** The one that was chosen; where one alone ends, that is it. */
function serviceIn(open: Open): string {
  const [only, ...others] = endingIn(open)
  return open.request.form.get('tjeneste') ?? (only !== undefined && others.length === 0 ? only.service : '')
}

async function page(open: Open, faults: Faults, once: string): Promise<Answer> {
  const { request, id } = open
  const { consent, manage } = textFor(request.language)
  const names = await listNamesIn(open)
  return formPage(request, {
    title: consent.letEnd,
    lead: consent.letEndLead,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/samtykke/slutt'),
    carried: [{ name: 'skjema', value: once }],
    submit: consent.letEndSubmit,
    cancel: relayAt(request, id, '/samtykke'),
    fields: [
      {
        kind: 'radio',
        name: 'tjeneste',
        label: consent.service,
        value: serviceIn(open),
        error: faults.service,
        options: endingIn(open).map(({ service, until }) => ({
          value: service,
          label: consent.until(names.get(service) ?? '', dayIn(until, request.language)),
        })),
      },
      {
        kind: 'text',
        name: 'hvem',
        label: manage.pauseWith,
        hint: manage.withHint,
        value: typedWords(request.form, 'hvem'),
        error: faults.agreedWith,
      },
    ],
  })
}
