import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listForeseen } from './list-foreseen.ts'
import { markBy } from './mark-by.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { setForeseenAside, type Foreseen } from './rules/foreseeing.ts'
import { textFor } from './text/text-for.ts'
import { newOnce, typedWords } from './typed.ts'

type Open = OpenRelay<'set-foreseen-aside'>

/** GET /logger/:relay/overgang/ventet/:kind – plan it, or say why it does not come. */
export async function showForeseen(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'set-foreseen-aside', request.parameters['relay'] ?? '')
  const foreseen = open && foreseenIn(open, await listForeseen(open))
  return open === undefined || foreseen === undefined ? missing : page(open, foreseen, undefined, newOnce())
}

/** POST /logger/:relay/overgang/ventet/:kind */
export async function postForeseen(request: Request): Promise<Answer> {
  const { form, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openRelay(request, 'set-foreseen-aside', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const done = doneAt(relayAt(request, open.id), 'foreseenSetAside')
  if (open.isDone) return done
  const all = await listForeseen(open)
  const foreseen = foreseenIn(open, all)
  if (foreseen === undefined) return missing
  const reason = { mark: markBy(open, form), text: typedWords(form, 'grunn') }
  const decided = setForeseenAside(all, foreseen.kind, reason)
  if (!decided.ok) return page(open, foreseen, textFor(language).manage.faults['no-reason'], once ?? newOnce())
  await append(open, decided.value)
  return done
}

const foreseenIn = ({ request }: Open, all: readonly Foreseen[]): Foreseen | undefined =>
  all.find(({ kind }) => kind === request.parameters['kind'])

function page(open: Open, { kind, on }: Foreseen, fault: string | undefined, once: string): Answer {
  const { request, id, mayDo } = open
  const { foreseen: text, manage, transition } = textFor(request.language)
  return formPage(request, {
    title: text.kinds[kind],
    lead: text.lead(dayIn(on, request.language)),
    crumbs: crumbsToRelay(open),
    ways: mayDo('plan-transition')
      ? [{ label: transition.add, href: relayAt(request, id, `/overgang/ny?ventet=${kind}`) }]
      : [],
    action: relayAt(request, id, `/overgang/ventet/${kind}`),
    carried: [{ name: 'skjema', value: once }],
    submit: text.submit,
    cancel: relayAt(request, id),
    fields: [
      {
        kind: 'text',
        name: 'grunn',
        label: text.reason,
        hint: manage.reasonHint,
        value: typedWords(request.form, 'grunn'),
        error: fault,
      },
    ],
  })
}
