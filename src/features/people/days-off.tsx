import { osloTime, weekdayOf } from '#base/oslo-time.ts'
import { isUuid } from '#base/uuid.ts'
import { holidaysIn, isPublicHoliday } from '#platform/holidays.ts'
import { listSaidDaysOff, type SaidDayOff } from './list-days-off.ts'
import { openHere, type OpenHere } from './open-here.ts'
import { DaysOffPage, type ShownDay } from './pages/days-off.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { readDayOff, readYear, type DayOffFault } from './rules/days-off.ts'
import { saveDayOff, takeAwayDayOff } from './save-day-off.ts'
import { dayIn, wholeDayIn } from './say-time.ts'

/** GET /administrasjon/fridager?ar=2027 – the municipality's own, with the public holidays beside. */
export async function showDaysOff(request: Request): Promise<Answer> {
  const open = await openHere(request, 'manage-days-off')
  return open === undefined ? missing : page(open, { day: '' })
}

/** POST /administrasjon/fridager – sent twice, there is one. */
export async function addDayOff(request: Request): Promise<Answer> {
  const open = await openHere(request, 'manage-days-off')
  if (open === undefined) return missing
  const typed = request.form.get('dag') ?? ''
  const read = readDayOff(typed, { today: request.today, isFree })
  if ('fault' in read) return page(open, { day: typed, fault: read.fault })
  await saveDayOff(open, read.day)
  return doneAt(addressIn(request, read.day.slice(0, 4)), 'dayOffAdded')
}

/** POST /administrasjon/fridager/fjern – one that is not over; it stays in the list as taken away. */
export async function removeDayOff(request: Request): Promise<Answer> {
  const open = await openHere(request, 'manage-days-off')
  const id = request.form.get('fridag') ?? ''
  if (open === undefined || !isUuid(id)) return missing
  await takeAwayDayOff(open, id)
  return doneAt(addressIn(request, request.form.get('ar') ?? ''), 'dayOffRemoved')
}

const addressIn = ({ prefix }: Request, year: string): string =>
  `${prefix}/administrasjon/fridager${/^\d{4}$/.test(year) ? `?ar=${year}` : ''}`

const isFree = (day: string): boolean => weekdayOf(day) > friday || isPublicHoliday(day)
const friday = 5

async function page(open: OpenHere<'manage-days-off'>, typed: { day: string; fault?: DayOffFault }): Promise<Answer> {
  const { request } = open
  const { text, prefix, today, query } = request
  const said = await listSaidDaysOff(open)
  const { year, before, after } = readYear(query.get('ar'), { today, first: said[0]?.day })
  const shown = [
    ...said.map((one) => ownDay(one, request)),
    ...holidaysIn(String(year)).map((one) => publicDay(one, request)),
  ]
  return {
    kind: 'page',
    title: text.daysOff.title,
    at: 'administration',
    status: typed.fault === undefined ? 200 : 422,
    body: (
      <DaysOffPage
        text={text}
        prefix={prefix}
        year={year}
        others={[before, after].flatMap((one) =>
          one === undefined ? [] : [{ label: String(one), href: addressIn(request, String(one)) }],
        )}
        typed={typed}
        days={shown
          .filter(({ day }) => day.startsWith(`${year}-`))
          .toSorted((one, other) => one.day.localeCompare(other.day))}
      />
    ),
  }
}

function ownDay(one: SaidDayOff, { text: { daysOff }, language, today }: Request): ShownDay {
  const said = (at: Date) => dayIn(osloTime(at).day, language)
  return {
    day: one.day,
    name: wholeDayIn(one.day, language),
    line:
      one.removedAt === undefined
        ? daysOff.added(said(one.recordedAt))
        : daysOff.removed(said(one.recordedAt), said(one.removedAt)),
    is: one.removedAt === undefined ? 'own' : 'removed',
    remove: one.removedAt === undefined && one.day >= today ? one.id : undefined,
  }
}

function publicDay({ day, name }: ReturnType<typeof holidaysIn>[number], { text, language }: Request): ShownDay {
  const { holidays, holiday } = text.daysOff
  const line = name === undefined ? holiday : holidays[name]
  return { day, name: wholeDayIn(day, language), line, is: 'public', remove: undefined }
}
