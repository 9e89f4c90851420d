import { oneLine } from '#base/one-line.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { dayIn, idFromForm, missing, readDay, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { newToken } from '#platform/crypto/seal.ts'
import { listTopics } from './list-topics.ts'
import type { Topic } from './rules/topic.ts'
import { openRollOut, openTraining, type OpenTraining } from './open-roll-out.ts'
import { RemoveTrainingPage } from './pages/remove-training.tsx'
import { TrainingFormPage } from './pages/training-form.tsx'
import { readTraining, type TrainingFaults, type TrainingTyped } from './rules/training-fields.ts'
import { saveNewTraining, saveTrainingChange, saveTrainingRemoved } from './save-training.ts'
import { trainingAt } from './show-trainings.tsx'
import type { TrainingRow } from './list-trainings.ts'
import { textFor } from './text/text-for.ts'

/** GET /utrulling/opplaring/ny */
export async function showAddTraining(request: Request): Promise<Answer> {
  const open = await openRollOut(request, 'add-training')
  if (open === undefined) return missing
  const carried = { name: 'gang', value: newToken() }
  return formPage(request, { carried, topics: await listTopics(request), typed: nothingTyped })
}

/** POST /utrulling/opplaring/ny */
export async function addTraining(request: Request): Promise<Answer> {
  const open = await openRollOut(request, 'add-training')
  if (open === undefined) return missing
  const { form, prefix } = request
  const [typed, topics] = [typedIn(form), await listTopics(request)]
  const once = form.get('gang') ?? ''
  const read = readTraining(typed, around(request, topics))
  if ('faults' in read)
    return formPage(request, { carried: { name: 'gang', value: once }, topics, typed, faults: read.faults })
  // What else is sent with the same form, by a browser that kept its fields, is another training.
  const id = idFromForm(request, once, `training/${typed.name}/${typed.day}`)
  await saveNewTraining(open, id, read.fields)
  return { kind: 'moved', to: prefix + trainingAt(id), done: 'training-added' }
}

/** GET /utrulling/opplaring/:training/endre */
export async function showChangeTraining(request: Request): Promise<Answer> {
  const open = await openTraining(request, 'change-training', request.parameters['training'] ?? '')
  return open === undefined ? missing : changePage(open, typedFrom(open.training))
}

/** POST /utrulling/opplaring/:training/endre */
export async function changeTraining(request: Request): Promise<Answer> {
  const open = await openTraining(request, 'change-training', request.parameters['training'] ?? '')
  if (open === undefined) return missing
  const { training } = open
  const typed = { ...typedIn(request.form), kind: training.kind }
  const topics = await listTopics(request)
  const attendedBy = training.people > 0 ? request.today : undefined
  const read = readTraining(typed, { ...around(request, topics), attendedBy })
  if ('faults' in read) return changePage(open, typed, read.faults)
  const isSaved = await saveTrainingChange(open, Number(request.form.get('versjon')), read.fields)
  if (!isSaved) return changePage(open, typed, {}, true)
  return { kind: 'moved', to: request.prefix + trainingAt(training.training_id), done: 'training-changed' }
}

/** GET /utrulling/opplaring/:training/ta-bort */
export async function showRemoveTraining(request: Request): Promise<Answer> {
  const open = await openTraining(request, 'change-training', request.parameters['training'] ?? '')
  if (open === undefined) return missing
  const { prefix, language } = request
  const { training } = open
  const text = textFor(language)
  return {
    kind: 'page',
    title: text.removeTraining.title,
    at: 'roll-out',
    body: (
      <RemoveTrainingPage
        text={text}
        prefix={prefix}
        training={{ name: training.name, href: prefix + trainingAt(training.training_id), people: training.people }}
        version={training.version}
      />
    ),
  }
}

/** POST /utrulling/opplaring/:training/ta-bort */
export async function removeTraining(request: Request): Promise<Answer> {
  const open = await openTraining(request, 'change-training', request.parameters['training'] ?? '')
  if (open === undefined) return missing
  const isSaved = await saveTrainingRemoved(open, Number(request.form.get('versjon')))
  if (!isSaved) return changePage(open, typedFrom(open.training), {}, true)
  return { kind: 'moved', to: `${request.prefix}/utrulling/opplaring`, done: 'training-removed' }
}

const nothingTyped: TrainingTyped = {
  ...{ kind: '', name: '', day: '', place: '', address: '', holder: '' },
  topics: [],
}

const typedIn = (form: URLSearchParams): TrainingTyped => ({
  kind: form.get('slag') ?? '',
  name: oneLine(form.get('navn')),
  day: oneLine(form.get('dag')),
  place: oneLine(form.get('sted')),
  address: oneLine(form.get('adresse')),
  holder: oneLine(form.get('holder')),
  topics: form.getAll('tema'),
})

const typedFrom = ({ kind, name, day, place, address, holder, topics }: TrainingRow): TrainingTyped => ({
  ...{ kind, name, place: place ?? '', address: address ?? '', holder: holder ?? '', topics },
  day: day === null ? '' : writeDay(day),
})

/** Ten years back, for what was learnt before; two ahead. */
const around = ({ today }: Request, topics: readonly Topic[]) => ({
  topics: topics.map(({ key }) => key),
  readDay,
  from: dayAfter(today, -3653),
  until: dayAfter(today, 731),
})

/** In a line, beside what somebody else has typed. */
const saidOf = ({ name, day, place, holder }: TrainingRow, language: string): string =>
  [name, day === null ? undefined : dayIn(day, language), place, holder].filter(Boolean).join(', ')

async function changePage(
  { request, training }: OpenTraining<'change-training'>,
  typed: TrainingTyped,
  faults: TrainingFaults = {},
  isChanged = false,
): Promise<Answer> {
  return formPage(request, {
    ...{ typed, faults, topics: await listTopics(request) },
    changed: isChanged ? saidOf(training, request.language) : undefined,
    carried: { name: 'versjon', value: String(training.version) },
    training: { name: training.name, href: request.prefix + trainingAt(training.training_id) },
  })
}

function formPage(
  { prefix, language }: Request,
  given: {
    readonly carried: { readonly name: string; readonly value: string }
    readonly topics: readonly Topic[]
    readonly typed: TrainingTyped
    readonly faults?: TrainingFaults
    readonly changed?: string | undefined
    readonly training?: { readonly name: string; readonly href: string }
  },
): Answer {
  const { faults = {}, changed, training } = given
  const text = textFor(language)
  return {
    kind: 'page',
    status: changed !== undefined || Object.keys(faults).length > 0 ? 422 : 200,
    title: training === undefined ? text.trainingForm.addTitle : text.trainingForm.changeTitle,
    at: 'roll-out',
    body: (
      <TrainingFormPage
        text={text}
        prefix={prefix}
        {...{ carried: given.carried, topics: given.topics, typed: given.typed, faults, changed, training }}
      />
    ),
  }
}
