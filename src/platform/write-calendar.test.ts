import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCalendar } from '../../test/read-calendar.ts'
import { writeCalendar, type CalendarEvent } from './write-calendar.ts'

const now = new Date('2026-11-23T10:00:00Z')
const february: CalendarEvent = {
  ...{ id: 'arena.2@stafett', name: 'Møte', link: 'https://example.test/a' },
  ...{ from: '2026-02-01', until: '2026-03-01', yearly: true },
}

const event = (one: CalendarEvent) => {
  const [found] = readCalendar(writeCalendar({ now, events: [one] })).events
  if (found === undefined) throw new Error('No event was read.')
  return found
}

test('a month comes again each year, over whole days, and takes nobody’s time', () => {
  const found = event(february)
  const iterator = found.iterator()
  const first = iterator.next()
  expect([first.toString(), iterator.next().toString(), iterator.next().toString()]).toEqual([
    ...['2026-02-01', '2027-02-01', '2028-02-01'],
  ])
  expect(found.endDate.toString()).toBe('2026-03-01')
  expect(first.isDate).toBe(true)
  expect(found.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
})

test('a day of one year does not come again', () => {
  expect(event({ ...february, from: '2027-12-31', until: '2028-01-01', yearly: false }).isRecurring()).toBe(false)
})

test('a meeting has its hour, and is private where that is said', () => {
  const { id, name, link } = february
  const found = event({ id, name, link, start: now, end: new Date('2026-11-23T11:00:00Z'), isPrivate: true })
  expect(found.startDate.toString()).toBe('2026-11-23T10:00:00Z')
  expect(found.component.getFirstPropertyValue('class')).toBe('PRIVATE')
})

test('whatever words are written are read again as they were, and no line is longer than 75 octets', () => {
  const words = fc
    .array(fc.oneof(fc.constantFrom(',', ';', '\\', '\n', ':', '"', '\\n', 'á', 'đ', '👩‍👧', ' '), fc.string()), {
      maxLength: 60,
    })
    // Lines end in one way, and no other control characters are words.
    .map((parts) => `.${parts.join('').replaceAll(/(?!\n)\p{Cc}/gu, '')}.`)
  fc.assert(
    fc.property(words, words, words, (name, told, kind) => {
      const file = writeCalendar({ name, now, events: [{ ...february, name, told, kind }] })
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const found = readCalendar(file)
      const [one] = found.events
      expect([found.name, one?.summary, one?.description]).toEqual([name, name, told])
      expect(one?.component.getFirstProperty('categories')?.getValues()).toEqual([kind])
      expect(one?.uid).toBe(february.id)
    }),
  )
})
