import { osloTime } from '#base/oslo-time.ts'
import {
  dayIn,
  idFromForm,
  listLeaders,
  missing,
  movedTo,
  readDay,
  writeDay,
  type Answer,
  type Request,
} from '#features/people/index.ts'
import { newToken } from '#platform/crypto/seal.ts'
import { listKnownIn } from './list-known.ts'
import { listTopics } from './list-topics.ts'
import { aboutWorkplace, openWorkplace, type OpenWorkplace } from './open-roll-out.ts'
import { WorkplacePage, type WorkplaceFaults, type WorkplaceProps } from './pages/workplace.tsx'
import { lastSaid, latestFirst, sayable } from './rules/states.ts'
import { saveState, saveWithdrawn } from './save-state.ts'
import { textFor, type Text } from './text/text-for.ts'

const kinds = { unit: 'enhet', partner: 'partner' } as const

/** Below the municipality's address. */
export const workplaceAt = ({ kind, id }: { readonly kind: 'unit' | 'partner'; readonly id: string }): string =>
  `/utrulling/${kinds[kind]}/${id}`

/** GET /utrulling/enhet/:workplace, GET /utrulling/partner/:workplace – how far it has come, and what those there know. */
export async function showWorkplace(request: Request): Promise<Answer> {
  const open = await openWorkplace(request, 'see-roll-out', request.parameters['workplace'] ?? '')
  return open === undefined ? missing : workplacePage(open, {}, {})
}

/** GET …/tilstand, …/navn – whoever changes the language of a form that came back with faults asks for its address. */
export async function backToWorkplace(request: Request): Promise<Answer> {
  const open = await openWorkplace(request, 'see-roll-out', request.parameters['workplace'] ?? '')
  return open === undefined ? missing : movedTo(request.prefix + workplaceAt(open.workplace))
}

/** POST …/tilstand – how far it has come, from which day. */
export async function sayState(request: Request): Promise<Answer> {
  const { form, today } = request
  const open = await openWorkplace(request, 'say-state', request.parameters['workplace'] ?? '')
  if (open === undefined) return missing
  const typed = { state: form.get('tilstand') ?? '', day: (form.get('dag') ?? '').trim() }
  const once = form.get('gang') ?? ''
  const state = sayable.find((one) => one === typed.state)
  const day = readDay(typed.day)
  const faults: WorkplaceFaults = {
    ...(state === undefined ? { state: true } : {}),
    ...(day === undefined ? { day: 'wrong' } : day > today ? { day: 'future' } : {}),
  }
  if (state === undefined || day === undefined || faults.day !== undefined)
    return workplacePage(open, { ...typed, once }, faults)

  const last = lastSaid(open.workplace.said, today)
  // Said twice is said once; what else is sent with the same form, by a browser that kept its fields, is something else.
  const isSaid = open.workplace.said.some((one) => one.state === state && one.day === day)
  if (!isSaid) await saveState(open, { id: idFromForm(request, once, `state/${state}/${day}`), state, day })
  return done(open, last !== undefined && day < last.day ? 'state-said-earlier' : 'state-said')
}

/** POST …/trekk – what was said was wrong; it is left out from now on, of the past too. */
export async function withdraw(request: Request): Promise<Answer> {
  const open = await openWorkplace(request, 'say-state', request.parameters['workplace'] ?? '')
  if (open === undefined) return missing
  await saveWithdrawn(open, request.form.get('sagt') ?? '')
  return done(open, 'state-withdrawn')
}

/** Back to the page, which begins with what was done. */
export const done = (open: OpenWorkplace, receipt: keyof Text['done']): Answer => ({
  kind: 'moved',
  to: open.request.prefix + workplaceAt(open.workplace),
  done: receipt,
})

type Typed = { readonly state?: string; readonly day?: string; readonly name?: string; readonly once?: string }

/** The page, with what was typed where it was wrong. */
export async function workplacePage(open: OpenWorkplace, typed: Typed, faults: WorkplaceFaults): Promise<Answer> {
  const { request, workplace, mayDo } = open
  const { prefix, language, today } = request
  const text = textFor(language)
  const about = aboutWorkplace(workplace)
  const isOver = workplace.ended !== undefined && workplace.ended <= today
  const last = lastSaid(workplace.said, today)
  const props: WorkplaceProps = {
    ...{ text, prefix, kind: workplace.kind, name: workplace.name, here: prefix + workplaceAt(workplace) },
    state: last?.state ?? 'not-begun',
    since: last && dayIn(last.day, language),
    over: isOver && workplace.ended !== undefined ? dayIn(workplace.ended, language) : undefined,
    said: workplace.said.toSorted(latestFirst).map((one) => ({
      ...{ id: one.id, state: one.state, day: dayIn(one.day, language), by: one.by },
      holds: one === last,
    })),
    withdrawn: workplace.withdrawn.map((one) => ({
      ...{ state: one.state, day: dayIn(one.day, language), by: one.by, on: dayIn(osloTime(one.at).day, language) },
    })),
    leaders: workplace.kind === 'unit' && !isOver ? await listLeaders(request, workplace.id) : [],
    help: `${prefix}/hjelp`,
    known: await knownIn(open),
    may: {
      tell: !isOver && mayDo('say-state', about),
      tellCompetence: !isOver && workplace.kind === 'unit' && mayDo('say-competence', about),
      keep: mayDo('keep-partners', about),
    },
    once: typed.once ?? newToken(),
    typed: {
      state: typed.state ?? '',
      day: typed.day ?? writeDay(today),
      name: typed.name ?? workplace.name,
      seenName: workplace.name,
    },
    faults,
  }
  return {
    kind: 'page',
    status: Object.keys(faults).length === 0 ? 200 : 422,
    // What a unit is called is somebody's place of work: it stands on the page, and not in the browser's history.
    title: text.workplace.neutralTitle,
    at: 'roll-out',
    body: <WorkplacePage {...props} />,
  }
}

/** By the model's topics, in its order; what was taken out of the model since is told last. */
async function knownIn(open: OpenWorkplace): Promise<WorkplaceProps['known']> {
  const known = await listKnownIn(open)
  if (known.length === 0) return []
  const topics = await listTopics(open.request)
  const { gone } = textFor(open.request.language).known
  const place = (key: string) => topics.findIndex((one) => one.key === key)
  return known
    .toSorted((one, other) => (place(one.topic) + 1 || 999) - (place(other.topic) + 1 || 999))
    .map(({ topic: key, trained, others, note }) => {
      const topic = topics.find((one) => one.key === key)
      return { topic: topic?.name ?? gone, lang: topic?.lang, trained, others, note: note ?? undefined }
    })
}
