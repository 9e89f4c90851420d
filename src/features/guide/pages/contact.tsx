import type { Composed } from '#base/item.ts'
import { ContactCard } from '#ui/contact-card.tsx'
import { osloTime } from '#base/oslo-time.ts'
import type { contact } from '../rules/content-types.ts'
import { minutesIn, openingAt, weekdaysIn, type Opening } from '../rules/opening.ts'
import type { View } from './view.ts'
import type { Setting } from './setting.ts'

export type Contact = Composed<typeof contact>

/** Contacts as cards, with whether they answer at the moment of the visit. */
export function ContactCards({ contacts, visit, view }: { contacts: readonly Contact[]; visit: Setting; view: View }) {
  return (
    <ul class="contact-list">
      {contacts.map((one) => (
        <Card contact={one} visit={visit} view={view} />
      ))}
    </ul>
  )
}

function Card({ contact: one, visit, view }: { contact: Contact; visit: Setting; view: View }) {
  const { text, line, said, langOf } = view
  const opening = openingFor(one, visit)

  return (
    <ContactCard
      id={one.key}
      name={line(one.name)}
      who={said(one.who, one.name)}
      phone={numberOf(one.phone)}
      sms={numberOf(one.sms)}
      chat={one.chat}
      web={one.web === undefined ? undefined : { href: one.web, label: text.help.web, external: true }}
      opening={visit.offline === undefined ? openingWords(opening, visit, view) : hoursWords(one, view)}
      open={opening.state === 'unknown' ? undefined : opening.state !== 'closed'}
      missing={missingWords(one, view)}
      note={noteOf(one, view)}
      lang={langOf(one.name)}
      words={{ ...text.help, external: text.frame.external }}
    />
  )
}

/** Whether somebody answers at the moment of the visit; a file does not know when it is read. */
export const openingFor = (one: Contact, { offline, now, isHoliday }: Setting): Opening =>
  offline !== undefined && !one.always ? { state: 'unknown' } : openingAt(one, now, isHoliday)

/** «mandag–fredag 08.30–15.00»: the hours as they are said, for whoever reads at any time. */
export function hoursWords(one: Contact, { text, spoken }: View): string | undefined {
  if (one.always) return text.help.always
  const nameOf = new Intl.DateTimeFormat(spoken, { weekday: 'long', timeZone: 'UTC' })
  // The first of June 2026 was a Monday.
  const weekday = (day: number) => nameOf.format(new Date(Date.UTC(2026, 5, day)))
  const said = one.hours.map((span) => {
    const days = [...weekdaysIn(span.days)].toSorted((early, late) => early - late)
    const [first = 1, last = first] = [days[0], days.at(-1)]
    const isRow = days.length > 2 && last - first === days.length - 1
    const when = isRow ? `${weekday(first)}–${weekday(last)}` : new Intl.ListFormat(spoken).format(days.map(weekday))
    return `${when} ${clock(minutesIn(span.from))}–${clock(minutesIn(span.to))}`
  })
  return said.length === 0 ? undefined : said.join(', ')
}

/** A number as dialled and as read. */
export const numberOf = (phone: string | undefined) =>
  phone === undefined ? undefined : { number: phone.replaceAll(' ', ''), display: phone }

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`

function openingWords(opening: Opening, visit: Setting, { text, spoken }: View): string | undefined {
  switch (opening.state) {
    case 'always':
      return text.help.always
    case 'unknown':
      return undefined
    case 'open':
      return text.help.until(clock(opening.until))
    case 'closed': {
      if (opening.next === undefined) return undefined
      if (opening.next.day === osloTime(visit.now).day) return text.help.opensToday(clock(opening.next.minutes))
      const day = new Intl.DateTimeFormat(spoken, { weekday: 'long', timeZone: 'UTC' }).format(
        new Date(opening.next.day),
      )
      return text.help.opensOn(day, clock(opening.next.minutes))
    }
  }
}

/** «Kommunen har ikke lagt inn telefonnummeret og åpningstidene ennå.» */
export function missingWords(one: Contact, { text, spoken }: View): string | undefined {
  if (one.missing === undefined) return undefined
  const names: Readonly<Record<string, string>> = text.help.missingNames
  const said = new Set(one.missing.split(',').map((name) => names[name.trim()] ?? text.help.missingNames.other))
  return text.help.missing(new Intl.ListFormat(spoken).format(said))
}

function noteOf(one: Contact, { text, spoken }: View): string | undefined {
  if (one.kind === 'local' || one.phone === undefined) return undefined
  return one.verified === undefined ? undefined : text.help.verified(dayInWords(one.verified, spoken))
}

/** «2. november 2026». */
export const dayInWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
