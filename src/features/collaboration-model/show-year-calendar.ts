import { capital } from '#base/capital.ts'
import type { Words } from '#base/item.ts'
import { dayAfter, osloTime } from '#base/oslo-time.ts'
import { writeCalendar, type CalendarEvent } from '#platform/write-calendar.ts'
import type { Asked, ModelFile, Titled } from './page.ts'
import { readYear, type Year } from './read-year.ts'
import { datesOf, spanOf, type YearDate } from './rules/year.ts'
import { textFor } from './text/text-for.ts'

/** GET /samhandlingsmodell/arshjul.ics – the year wheel for calendars, to take along or to subscribe to; `?tjeneste=skole`. */
export async function showYearCalendar(asked: Asked): Promise<ModelFile | undefined> {
  const year = await readYear(asked)
  if (year === undefined) return undefined
  const { title, of } = textFor(year.view.spoken).year
  const name = year.service === undefined ? title : of(year.service.label)
  const file = writeCalendar({
    name: `${name}, ${asked.municipality.place}`,
    now: asked.now,
    events: year.things.flatMap((thing) => datesOf(thing.item).map((date) => eventOf(thing, date, year, asked))),
  })
  return {
    name: year.service === undefined ? 'arshjul.ics' : `arshjul-${year.service.key}.ics`,
    type: 'text/calendar; charset=utf-8',
    bytes: new TextEncoder().encode(file),
  }
}

/**
 * What the model says and nothing more. It knows the month and no day, so it is there all the month, every year from this one on: the first working day
 * would be a day that nobody has set, and one that moves from year to year, which no rule of recurrence can say when a holiday falls on it.
 */
function eventOf(thing: Titled, date: YearDate, { view }: Year, asked: Asked): CalendarEvent {
  const { year } = textFor(view.spoken)
  const { municipality, now, words } = asked
  const frequency = thing.item['frequency'] as Words | undefined // as the outline says
  const name = capital(view.line(thing.title))
  const ofThing = {
    // Of the town, the thing and its date alone: the same event in every language and for every service.
    id: `${[municipality.slug, ...thing.name.split('/'), date.key].join('.')}@stafett`,
    kind: words.type(thing.name.slice(0, thing.name.indexOf('/'))).one,
    link: asked.onTheWeb(thing.href ?? `${asked.prefix}/samhandlingsmodell/arshjul`),
  }
  if (date.until !== undefined)
    return {
      ...{ ...ofThing, name: `${name}: ${year.ends}`, yearly: false },
      ...{ from: date.until, until: dayAfter(date.until, 1) },
    }
  return {
    ...{ ...ofThing, yearly: true, ...spanOf(date.month, Number(osloTime(now).day.slice(0, 4))) },
    name: date.text === undefined ? name : `${name}: ${view.line(date.text)}`,
    told: [...(frequency ? [view.line(frequency)] : []), year.sometime].join('\n'),
  }
}
