import { missing, type Answer, type Request } from '#features/people/index.ts'
import { listAttending } from './list-trainings.ts'
import { openTraining, openWorkplace, type OpenTraining, type OpenWorkplace } from './open-roll-out.ts'
import { AttendancePage } from './pages/attendance.tsx'
import { changedAttendance, readOthers, type Attendance } from './rules/attendance.ts'
import { saveAttendance, waitForTurn } from './save-attendance.ts'
import { trainingAt } from './show-trainings.tsx'
import { textFor } from './text/text-for.ts'

type Open = { readonly training: OpenTraining['training']; readonly open: OpenWorkplace<'take-attendance'> }

/** GET /utrulling/opplaring/:training/oppmote/:workplace – who was there from one unit, by name; of a partner how many. */
export async function showTakeAttendance(request: Request): Promise<Answer> {
  const both = await openBoth(request)
  if (both === undefined) return missing
  const listed = await listAttending(both.open, both.training.training_id)
  const now = attendanceIn(listed)
  return attendancePage(both, listed, { people: now.people, others: now.others === 0 ? '' : String(now.others) }, now)
}

/** POST /utrulling/opplaring/:training/oppmote/:workplace */
export async function takeAttendance(request: Request): Promise<Answer> {
  const both = await openBoth(request)
  if (both === undefined) return missing
  const { form } = request
  await waitForTurn(both.open, both.training.training_id)
  const listed = await listAttending(both.open, both.training.training_id)
  const now = attendanceIn(listed)
  const known = new Set(listed.people.filter(({ elsewhere }) => !elsewhere).map(({ person_id: id }) => id))
  const ticked = (name: string) => form.getAll(name).filter((id) => known.has(id))
  const typed = { people: ticked('person'), others: (form.get('andre') ?? '').trim() }
  const others = readOthers(typed.others)
  const began = { people: ticked('for-person'), others: readOthers(form.get('for-andre') ?? '') ?? 0 }
  if (others === undefined) return attendancePage(both, listed, typed, began, 'others')

  const changed = changedAttendance(began, { people: typed.people, others }, now)
  if (changed.others === 'changed') {
    // Those whom another ticked meanwhile stay ticked.
    const people = [...now.people.filter((one) => !changed.remove.includes(one)), ...changed.add]
    return attendancePage(both, listed, { people, others: typed.others }, now, { now: now.others })
  }
  await saveAttendance(both.open, both.training.training_id, { ...changed, others: changed.others })
  const to = request.prefix + trainingAt(both.training.training_id)
  return { kind: 'moved', to: `${to}#hvem`, done: 'attendance-taken' }
}

/** Nobody was at a seminar that has not been. */
async function openBoth(request: Request): Promise<Open | undefined> {
  const seen = await openTraining(request, 'see-roll-out', request.parameters['training'] ?? '')
  const open = seen && (await openWorkplace(request, 'take-attendance', request.parameters['workplace'] ?? ''))
  if (seen === undefined || open === undefined) return undefined
  const { training } = seen
  return training.day !== null && training.day > request.today ? undefined : { training, open }
}

type Listed = Awaited<ReturnType<typeof listAttending>>

const attendanceIn = ({ people, others }: Listed): Attendance => ({
  people: people.filter(({ was, elsewhere }) => was && !elsewhere).map(({ person_id: id }) => id),
  others,
})

function attendancePage(
  { training, open: { request, workplace } }: Open,
  { people }: Listed,
  typed: { readonly people: readonly string[]; readonly others: string },
  seen: Attendance,
  fault?: 'others' | { readonly now: number },
): Answer {
  const { prefix, language } = request
  const text = textFor(language)
  return {
    kind: 'page',
    status: fault === undefined ? 200 : 422,
    title: text.training.neutralTitle,
    at: 'roll-out',
    body: (
      <AttendancePage
        text={text}
        prefix={prefix}
        training={{ kind: training.kind, name: training.name, href: prefix + trainingAt(training.training_id) }}
        workplace={workplace}
        people={people.filter(({ elsewhere }) => !elsewhere).map(({ person_id: id, name }) => ({ id, name }))}
        elsewhere={people.filter(({ elsewhere }) => elsewhere).map(({ name }) => name)}
        typed={typed}
        seen={seen}
        fault={fault}
      />
    ),
  }
}
