import { dayIn, listValues, missing, type Answer, type Request } from '#features/people/index.ts'
import { formPage, relayPage } from './answer.tsx'
import { listWonder } from './list-wonder.ts'
import { openNew, type OpenNew } from './open-new-relay.ts'
import { WonderListPage } from './pages/wonder-list.tsx'
import { wonderDays } from './rules/settings.ts'
import { isAboutToGo } from './rules/wonder.ts'
import { saveNewNote } from './save-wonder.ts'
import { textFor } from './text/text-for.ts'
import { newOnce } from './typed.ts'
import { crumbsToNotes, noteAt, notes } from './wonder-addresses.ts'

/** GET /undring */
export async function showWonderList(request: Request): Promise<Answer> {
  const { actor, language, today } = request
  const person = actor.person?.id
  if (person === undefined) return missing
  const text = textFor(language)
  const all = await listWonder(request, person)
  const lineOf = (one: (typeof all)[number]) => ({
    title: one.isOwn
      ? text.wonder.ownFrom(dayIn(one.begunOn, language))
      : text.wonder.by(one.author, dayIn(one.begunOn, language)),
    href: noteAt(request, one.id),
    state: text.wonder.states[one.state],
    note:
      one.keptUntil !== undefined && isAboutToGo(one, today)
        ? text.wonder.aboutToGo(dayIn(one.keptUntil, language), one.renewed)
        : undefined,
  })
  return relayPage(
    request,
    <WonderListPage
      text={text}
      begin={actor.memberships.some(({ unit }) => unit !== undefined) ? `${notes(request)}/ny` : undefined}
      own={all.filter(({ isOwn }) => isOwn).map(lineOf)}
      office={all.filter(({ isOwn }) => !isOwn).map(lineOf)}
    />,
  )
}

/** GET /undring/ny?steg=<level>/<step> – what it is and who sees it; nothing is begun by looking. */
export async function showBegin(request: Request): Promise<Answer> {
  const open = await openNew(request, 'wonder-begin')
  return open === undefined ? missing : beginPage(open, { step: request.query.get('steg') ?? '', fault: undefined })
}

/** POST /undring/ny – a draft of one's own. */
export async function beginNote(request: Request): Promise<Answer> {
  const { form } = request
  const open = await openNew(request, 'wonder-begin')
  if (open === undefined || open.work.length === 0) return missing
  const step = form.get('steg') ?? ''
  const wanted = form.get('enhet') ?? (open.work.length === 1 ? open.work[0]?.unit_id : undefined)
  const own = open.work.find(({ unit_id }) => unit_id === wanted)
  if (own === undefined) return beginPage(open, { step, fault: textFor(request.language).faults.choose })
  const once = form.get('skjema') ?? newOnce()
  const id = await saveNewNote(open, { unit: own.unit_id, step: stepIn(step), once })
  return { kind: 'moved', to: noteAt(request, id) }
}

/** The step's own key, of `<level>/<step>`. */
const stepIn = (typed: string): string | undefined => /^[a-z0-9.-]{1,40}\/([a-z0-9-]{1,80})$/.exec(typed)?.[1]

async function beginPage(
  { request, work }: OpenNew<'wonder-begin'>,
  { step, fault }: { readonly step: string; readonly fault: string | undefined },
): Promise<Answer> {
  const { create, wonder } = textFor(request.language)
  return formPage(request, {
    title: wonder.beginTitle,
    lead: wonder.lead,
    note: wonder.beginText((await listValues(request))(wonderDays)),
    crumbs: crumbsToNotes(request),
    action: `${notes(request)}/ny`,
    carried: [
      { name: 'skjema', value: newOnce() },
      ...(stepIn(step) === undefined ? [] : [{ name: 'steg', value: step }]),
    ],
    submit: wonder.beginSubmit,
    cancel: notes(request),
    fault: work.length === 1 ? fault : undefined,
    fields:
      work.length === 1
        ? []
        : [
            {
              kind: 'radio',
              name: 'enhet',
              label: create.unit,
              error: fault,
              options: work.map(({ unit_id, unit }) => ({ value: unit_id, label: unit })),
            },
          ],
  })
}
