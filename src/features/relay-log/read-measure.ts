import type { PersonId } from '#base/ids.ts'
import { writeDay, type Request } from '#features/people/index.ts'
import type { FieldProps } from '#ui/field.tsx'
import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import { ageOn, type PartyId } from './rules/network.ts'
import { arenaAt, arenas, type MeasureChange, type Responsible } from './rules/plan.ts'
import { textFor } from './text/text-for.ts'
import { dayToCome, faultOfWords, oneOf, typedWords } from './typed.ts'

type Fields = 'text' | 'arena' | 'responsible' | 'evaluateOn' | 'deadline'
export type MeasureTyped = Readonly<Record<Fields, string>>
export type MeasureFaults = { readonly [Name in Fields]?: string | undefined }

/**
 * How a new one begins: the one who sets it does it, where someone of that age is on weekdays, and it is looked at on the
 * relay's next date.
 */
export const newMeasure = ({ by, relay, request }: OpenRelay<RelayAct>): MeasureTyped => ({
  ...{ text: '', arena: arenaAt(ageOn(relay.network.main, request.today)), responsible: `p-${by}`, deadline: '' },
  evaluateOn: writeDay(relay.followUp < request.today ? request.today : relay.followUp),
})

/** What someone will do, where, and when it is looked at; `wanted` is there when nothing is wrong. */
export function readMeasure(
  request: Request,
  { relay }: OpenRelay<RelayAct>,
): { typed: MeasureTyped; faults: MeasureFaults; wanted: MeasureChange | undefined } {
  const { form, today, language } = request
  const words = textFor(language)
  const typed: MeasureTyped = {
    text: typedWords(form, 'tiltak'),
    arena: form.get('hvor') ?? '',
    responsible: form.get('hvem') ?? '',
    evaluateOn: typedWords(form, 'ses-pa'),
    deadline: typedWords(form, 'frist'),
  }
  const arena = oneOf(arenas, typed.arena)
  const responsible = responsibleFrom(typed.responsible, relay)
  const evaluateOn = dayToCome(typed.evaluateOn, today, words)
  const deadline = typed.deadline === '' ? { day: undefined } : dayToCome(typed.deadline, today, words)
  const faults: MeasureFaults = {
    text: faultOfWords(typed.text, words),
    arena: arena === undefined ? words.faults.choose : undefined,
    responsible: responsible === undefined ? words.plan.faults.responsible : undefined,
    evaluateOn: 'fault' in evaluateOn ? evaluateOn.fault : undefined,
    deadline: 'fault' in deadline ? deadline.fault : undefined,
  }
  const isRight =
    faults.text === undefined &&
    arena !== undefined &&
    responsible !== undefined &&
    'day' in evaluateOn &&
    'day' in deadline
  return {
    typed,
    faults,
    wanted: isRight
      ? { text: typed.text, arena, responsible, evaluateOn: evaluateOn.day, deadline: deadline.day }
      : undefined,
  }
}

/** In the form someone at work is `p-<id>`, someone of the family `f-<id>`. */
function responsibleFrom(typed: string, { network }: OpenRelay<RelayAct>['relay']): Responsible | undefined {
  const id = typed.slice(2)
  if (typed.startsWith('p-')) {
    const found = network.participants.find(({ person }) => person === (id as PersonId)) // compared only
    return found && { person: found.person, service: found.service }
  }
  const { main, guardians, trusted } = network
  const party = [main, ...guardians, ...trusted].find((one) => one.party === (id as PartyId))?.party // compared only
  return typed.startsWith('f-') && party !== undefined ? { party } : undefined
}

export const writeResponsible = (responsible: Responsible): string =>
  'person' in responsible ? `p-${responsible.person}` : `f-${responsible.party}`

export function measureFields(
  { request, relay }: OpenRelay<RelayAct>,
  names: ReadonlyMap<string, string>,
  typed: MeasureTyped,
  faults: MeasureFaults,
): FieldProps[] {
  const { plan } = textFor(request.language)
  const { main, guardians, trusted, participants } = relay.network
  return [
    {
      kind: 'textarea',
      room: 'short',
      name: 'tiltak',
      label: plan.measureText,
      hint: plan.measureTextHint,
      value: typed.text,
      error: faults.text,
    },
    {
      kind: 'select',
      name: 'hvem',
      label: plan.responsible,
      value: typed.responsible,
      error: faults.responsible,
      options: [
        { value: '', label: '–' },
        ...participants.map(({ person }) => ({ value: `p-${person}`, label: names.get(person) ?? '' })),
        ...[main, ...guardians, ...trusted].map(({ party, name }) => ({ value: `f-${party}`, label: name })),
      ],
    },
    {
      kind: 'select',
      name: 'hvor',
      label: plan.arena,
      value: typed.arena,
      error: faults.arena,
      options: [{ value: '', label: '–' }, ...arenas.map((arena) => ({ value: arena, label: plan.arenas[arena] }))],
    },
    {
      kind: 'date',
      name: 'ses-pa',
      label: plan.measureEvaluateOn,
      hint: plan.dateHint,
      value: typed.evaluateOn,
      error: faults.evaluateOn,
    },
    {
      kind: 'date',
      name: 'frist',
      label: plan.measureDeadline,
      hint: plan.measureDeadlineHint,
      value: typed.deadline,
      error: faults.deadline,
    },
  ]
}
