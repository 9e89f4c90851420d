import { isUuid } from '#base/uuid.ts'
import { exportAudit, listAudit, type AuditCursor, type AuditRow } from '#platform/audit/list.ts'
import type { OpenHere } from './open-here.ts'
import type { UnitId } from './rules/actor.ts'
import { instantsOf, type AuditChoice } from './rules/audit-filter.ts'
import { selectPeople } from './store/people.ts'
import { selectNamesOf } from './store/roles.ts'
import { selectServiceNames } from './store/sharing.ts'
import { selectUnitNames } from './store/units.ts'

export type EventPage = {
  readonly rows: readonly AuditRow[]
  readonly next: AuditCursor | undefined
  /** What people, units and services are called in this municipality, by id. */
  readonly names: ReadonlyMap<string, string>
}

const eventsOnPage = 50

/** One page of the record, newest first, with the names of those it speaks of. */
export async function listEvents(
  { request: { tx, municipality } }: OpenHere<'see-audit'>,
  choice: AuditChoice,
  before: AuditCursor | undefined,
): Promise<EventPage> {
  const filter = filterOf(choice, municipality.id)
  const { rows, next } = await listAudit(tx, { ...filter, before, limit: eventsOnPage })
  const about = (type: string) => [
    ...new Set(rows.flatMap((row) => (row.subjectType === type && isId(row.subjectId) ? [row.subjectId] : []))),
  ]
  const people = [...rows.flatMap(({ person }) => person ?? []), ...rows.flatMap(passedTo), ...about('person')]
  const [units, services] = [about('unit'), about('service')]
  return {
    rows,
    next,
    names: new Map([
      ...(await selectNamesOf(tx, municipality.id, [...new Set(people)])),
      ...(units.length === 0 ? [] : await selectUnitNames(tx, municipality.id, units as UnitId[])), // uuids of ours
      ...(services.length === 0 ? [] : await selectServiceNames(tx, municipality.id, services)),
    ]),
  }
}

/** What the person did, or what was done about the person. */
function filterOf({ person, isAbout, act, outcome, ...days }: AuditChoice, municipality: number) {
  const whom = isAbout ? { subject: person === undefined ? undefined : { type: 'person', id: person } } : { person }
  return { ...whom, act, outcome, ...instantsOf(days), municipality }
}

/** To whom an office went. */
export const passedTo = ({ act, details }: AuditRow): readonly string[] => {
  const { to } = details
  return act === 'office-passed' && typeof to === 'object' ? to : []
}

const isId = (id: string | null): id is string => id !== null && isUuid(id)

/** Who may be meant by a name, for finding what they did. */
export async function listPeopleNamed(
  { request: { tx, municipality } }: OpenHere<'see-audit'>,
  name: string,
): Promise<{ id: string; name: string }[]> {
  const found = await selectPeople(tx, municipality.id, { search: name, limit: 20, offset: 0 })
  return found.map((one) => ({ id: one.person_id, name: one.name }))
}

/** What someone is called; for the choice that stands in the address. */
export async function readName(
  { request: { tx, municipality } }: OpenHere<'see-audit'>,
  person: string,
): Promise<string | undefined> {
  return (await selectNamesOf(tx, municipality.id, [person])).get(person)
}

/** A file is made in memory, so it has an end. */
export const mostExported = 100_000

/** All of the choice as CSV, codes and ids only; undefined when it is too much for one file. */
export async function exportEvents(
  { request: { tx, municipality } }: OpenHere<'export-audit'>,
  choice: AuditChoice,
): Promise<string | undefined> {
  const filter = filterOf(choice, municipality.id)
  const lines: string[] = []
  for await (const line of exportAudit(tx, filter)) if (lines.push(line) > mostExported + 1) return undefined
  return lines.join('')
}
