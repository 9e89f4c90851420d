import { importRows } from './import-rows.ts'
import { newFormId } from './form-id.ts'
import { judgeList } from './judge-list.ts'
import { listTerms } from './list-terms.ts'
import { openUnitFor } from './open-form.ts'
import { holdUnit, openUnit, type OpenUnit } from './open-unit.ts'
import { ImportPage, importAddress, type ImportProps } from './pages/import-people.tsx'
import { ReviewPage, type ReviewProps } from './pages/review-people.tsx'
import { missing, movedTo, type Answer, type Request } from './request.ts'
import type { Act } from './rules/access.ts'
import { maskedNumber } from './rules/identity-number.ts'
import type { JudgedRow } from './rules/list-faults.ts'
import { mostRows, readPeopleList, writePeopleList, type ListRow } from './rules/people-list.ts'
import { rowsFrom } from './rules/review-form.ts'
import { writeDay } from './rules/typed-day.ts'

/** GET /administrasjon/folk/importer?enhet=<id> */
export async function showImport(request: Request): Promise<Answer> {
  const open = await openUnitFor(request, ['import-people'], request.query.get('enhet') ?? '')
  const done = request.query.get('ferdig') ?? ''
  if (open === undefined) return missing
  return listPage(open, { list: '', fault: undefined, done: /^\d{1,3}$/.test(done) ? Number(done) : undefined })
}

/** POST /administrasjon/folk/importer?enhet=<id> – looks the list over, goes back to it, or puts it in. */
export async function importPeople(request: Request): Promise<Answer> {
  const { form, query } = request
  const unit = query.get('enhet') ?? ''
  if (query.get('steg') !== 'liste' && form.get('steg') === 'rader') return putIn(request, unit)

  const open = await openUnitFor(request, ['import-people'], unit)
  if (open === undefined) return missing
  if (query.get('steg') === 'liste') {
    const list = writePeopleList(rowsFrom(form), request.text.people.import.heads)
    return listPage(open, { list, fault: undefined, done: undefined })
  }
  const list = form.get('liste') ?? ''
  const read = readPeopleList(list)
  if (typeof read === 'string') return listPage(open, { list, fault: read, done: undefined })
  if (!(await mayTry(request, open, read.rows))) return listPage(open, { list, fault: 'too-often', done: undefined })
  const judged = await judgeList(open, read.rows, onceOf(form))
  return reviewPage(open, judged, { unused: read.unused, send: true })
}

/** Each row may be a number that somebody tries out, so looking a list over counts row by row. */
const mayTry = ({ tries }: Request, { by }: OpenUnit<Act>, rows: readonly ListRow[]): Promise<boolean> =>
  tries.count('list', by, rows.length)

async function putIn(request: Request, unit: string): Promise<Answer> {
  const { form, prefix, tries } = request
  const asked = await openUnit(request, 'import-people', unit)
  const open = asked && (await holdUnit(asked))
  if (open === undefined) return missing

  const [skip, send, once] = [form.get('hopp') === 'ja', form.get('send') === 'ja', onceOf(form)]
  const rows = rowsFrom(form)
  if (rows.length > mostRows) return listPage(open, { list: '', fault: 'too-many', done: undefined })
  if (!(await mayTry(request, open, rows))) {
    const list = writePeopleList(rows, request.text.people.import.heads)
    return listPage(open, { list, fault: 'too-often', done: undefined })
  }
  const judged = await judgeList(open, rows, once)
  const right = judged.filter(({ isRight }) => isRight)
  const isReady = right.length > 0 && (right.length === judged.length || skip)
  if (!isReady) return reviewPage(open, judged, { skip, send, refused: 'wrong' })
  if (!(await tries.count('invite', open.by))) return reviewPage(open, judged, { skip, send, refused: 'too-many' })

  const { invitationDays } = await listTerms(request)
  const { now, before, left } = await importRows(open, right, {
    once,
    invitationDays: send ? invitationDays : undefined,
  })
  const remaining = [...judged.filter(({ isRight }) => !isRight), ...left]
  if (remaining.length === 0) return movedTo(`${importAddress(prefix, unit)}&ferdig=${now + before}`)
  return reviewPage(open, remaining, { send, done: { now, before } })
}

const onceOf = (form: URLSearchParams): string => form.get('skjema') ?? newFormId()

const frameOf = ({ request: { text, prefix }, unit }: OpenUnit<Act>) => ({
  text,
  prefix,
  unit: { id: unit.unit_id, name: unit.name },
})

function listPage(open: OpenUnit<Act>, given: Pick<ImportProps, 'list' | 'fault' | 'done'>): Answer {
  const { text } = open.request
  return {
    kind: 'page',
    title: text.people.import.title,
    at: 'administration',
    status: given.fault === undefined ? 200 : 422,
    body: <ImportPage {...frameOf(open)} {...given} once={newFormId()} />,
  }
}

function reviewPage(
  open: OpenUnit<Act>,
  judged: readonly JudgedRow[],
  given: Partial<Pick<ReviewProps, 'unused' | 'skip' | 'send' | 'refused' | 'done'>>,
): Answer {
  const { text, form } = open.request
  const { unused = [], skip = false, send = false, refused, done } = given
  return {
    kind: 'page',
    title: text.people.import.reviewTitle,
    at: 'administration',
    status: refused === undefined ? 200 : refused === 'too-many' ? 429 : 422,
    body: (
      <ReviewPage
        {...frameOf(open)}
        right={judged.flatMap((one) => (one.isRight ? [{ row: one.row, shown: shownRow(open.request, one) }] : []))}
        wrong={judged.filter(({ isRight }) => !isRight)}
        unused={unused}
        skip={skip}
        send={send}
        refused={refused}
        done={done}
        once={onceOf(form)}
      />
    ),
  }
}

/** As it will be put in; the number is not shown again in full. */
const shownRow = ({ text }: Request, { fields, role }: JudgedRow): Record<Exclude<keyof ListRow, 'line'>, string> => ({
  name: fields.name,
  email: fields.email ?? '',
  phone: fields.phone ?? '',
  number: fields.number === undefined ? '' : maskedNumber(fields.number),
  role: role === undefined ? '' : text.roles[role.role],
  until: role?.until === undefined ? '' : writeDay(role.until),
})
