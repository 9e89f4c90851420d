import { auditCursor, type AuditRow } from '#platform/audit/list.ts'
import { osloTime } from '#base/oslo-time.ts'
import type { EventRow } from '#ui/event-list.tsx'
import { exportEvents, listEvents, listPeopleNamed, mostExported, passedTo, readName } from './list-events.ts'
import { openHere, type OpenHere } from './open-here.ts'
import { EventsPage } from './pages/events.tsx'
import { missing, movedTo, type Answer, type Request } from './request.ts'
import { here, may } from './rules/access.ts'
import { addressOf, readAudit, typedAudit, type AuditTyped } from './rules/audit-filter.ts'
import { clockIn, dayIn } from './say-time.ts'

type Faults = Parameters<typeof EventsPage>[0]['faults']
type Meant = readonly { id: string; name: string }[]

/** GET /administrasjon/hendelser – what is chosen stands in the address as days, codes and ids. */
export async function showEvents(request: Request): Promise<Answer> {
  const open = await openHere(request, 'see-audit')
  if (open === undefined) return missing
  const typed = typedAudit(request.query)
  return eventsPage(open, typed, readAudit(typed).faults, [])
}

/** POST /administrasjon/hendelser – a name becomes an id here, and never stands in an address. */
export async function chooseEvents(request: Request): Promise<Answer> {
  const open = await openHere(request, 'see-audit')
  if (open === undefined) return missing
  const typed = typedAudit(request.form)
  const { choice, faults } = readAudit(typed)
  if (Object.keys(faults).length > 0) return eventsPage(open, typed, faults, [])
  if (typed.name === '') return movedTo(inAddress(request, addressOf({ ...choice, person: undefined })))

  // The name that was shown for the one who is chosen means that one, also when others are called the same.
  if (choice.person !== undefined && (await readName(open, choice.person)) === typed.name)
    return movedTo(inAddress(request, addressOf(choice)))
  const meant = await listPeopleNamed(open, typed.name)
  const [only] = meant
  if (only === undefined) return eventsPage(open, { ...typed, person: '' }, { name: 'nobody' }, [])
  if (meant.length > 1) return eventsPage(open, { ...typed, person: '' }, {}, meant)
  return movedTo(inAddress(request, addressOf({ ...choice, person: only.id })))
}

/** POST /administrasjon/hendelser/fil – codes and ids; who they are is looked up on the page. */
export async function exportEventsAsFile(request: Request): Promise<Answer> {
  const open = await openHere(request, 'export-audit')
  if (open === undefined) return missing
  const typed = typedAudit(request.form)
  const body = await exportEvents(open, readAudit(typed).choice)
  if (body === undefined) {
    const page = await openHere(request, 'see-audit')
    return page === undefined ? missing : eventsPage(page, typed, { export: 'too-many' }, [])
  }
  const name = `${request.text.events.fileName}-${request.municipality.slug}-${request.today}.csv`
  return { kind: 'file', name, type: 'text/csv; charset=utf-8', body }
}

const inAddress = ({ prefix }: Request, choice: URLSearchParams): string =>
  `${prefix}/administrasjon/hendelser${choice.size === 0 ? '' : `?${choice.toString()}`}`

async function eventsPage(
  open: OpenHere<'see-audit'>,
  typed: AuditTyped,
  faults: Faults,
  meant: Meant,
): Promise<Answer> {
  const { request } = open
  const { text, prefix, actor, query } = request
  const { choice } = readAudit(typed)
  const isWrong = Object.keys(faults).length > 0
  const before = auditCursor(query.get('etter') ?? undefined)
  const page = isWrong || meant.length > 0 ? undefined : await listEvents(open, choice, before)
  const person = choice.person === undefined ? undefined : await readName(open, choice.person)
  const address = addressOf(choice)
  const older = page?.next && new URLSearchParams([...address, ['etter', page.next]])
  return {
    kind: 'page',
    status: isWrong ? 422 : 200,
    title: text.events.title,
    at: 'administration',
    body: (
      <EventsPage
        text={text}
        prefix={prefix}
        days={page && inDays(page.rows, page.names, request)}
        typed={{ ...typed, name: person ?? typed.name }}
        faults={faults}
        person={person}
        meant={meant.map((one) => ({
          name: one.name,
          href: inAddress(request, addressOf({ ...choice, person: one.id })),
        }))}
        newest={before === undefined ? undefined : inAddress(request, address)}
        older={older && inAddress(request, older)}
        file={
          may(actor, 'export-audit', here) === undefined
            ? undefined
            : [...address].map(([name, value]) => ({ name, value }))
        }
        mostExported={mostExported}
      />
    ),
  }
}

type Names = ReadonlyMap<string, string>

function inDays(rows: readonly AuditRow[], names: Names, request: Request): { day: string; events: EventRow[] }[] {
  const days = new Map<string, EventRow[]>()
  for (const row of rows) {
    const { day } = osloTime(row.at)
    const events = days.get(day) ?? []
    events.push(eventOf(row, names, request))
    days.set(day, events)
  }
  return [...days].map(([day, events]) => ({ day: dayIn(day, request.language), events }))
}

function eventOf(row: AuditRow, names: Names, { text, language, actWords }: Request): EventRow {
  const { events: words } = text
  const said = words.acts[row.act] ?? actWords(language)[row.act]
  const isRefused = row.outcome === 'refused'
  const act = said === undefined ? row.act : isRefused ? words.tried(said[1]) : said[0]
  const subject = row.subjectId === null ? undefined : names.get(row.subjectId)
  const passed = passedTo(row).map((person) => names.get(person) ?? words.stranger)
  return {
    at: row.at.toISOString(),
    time: clockIn(row.at, language),
    who: whoIs(row, names, text.events),
    act: subject === undefined ? act : `${act}:`,
    subject,
    because: passed.length > 0 ? words.to(passed.join(', ')) : becauseOf(row, text),
    state: isRefused ? { icon: 'lock', word: words.refused, tone: 'attention' } : undefined,
  }
}

function whoIs(row: AuditRow, names: Names, words: Request['text']['events']): string {
  if (row.person !== null) return names.get(row.person) ?? words.stranger
  return row.identity === null ? words.noPerson : words.withoutAccess
}

/** The role by which the person may, in words; other ties have none and are left out. */
function becauseOf({ because }: AuditRow, { roles, events: words }: Request['text']): string | undefined {
  const role = Object.entries(roles).find(([code]) => code === because)?.[1]
  return role === undefined ? undefined : words.because(role)
}
