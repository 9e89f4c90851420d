import type { ModelCheck } from '#base/model.ts'
import { takenAddresses } from './address.ts'
import { contact, door, page, topic } from './content-types.ts'
import { minutesIn, weekdaysIn } from './opening.ts'

/** Pages and doors share the first part of an address; hours are hours; icons are ones we have (`iconNames`). */
export const checkPlaces =
  (iconNames: readonly string[]): ModelCheck =>
  (model) => {
    const doors = model.all(door)
    const pages = model.all(page)
    const topics = model.all(topic)
    const known: ReadonlySet<string> = new Set(iconNames)
    const drawn = [
      ...doors.map((one) => ({ name: `door/${one.key}` as const, path: 'icon', icon: one.icon })),
      ...doors.flatMap((one) =>
        one.people.map((person) => ({
          name: `door/${one.key}` as const,
          path: `people/${person.key}/icon`,
          icon: person.icon,
        })),
      ),
      ...topics.map((one) => ({ name: `topic/${one.key}` as const, path: 'icon', icon: one.icon })),
    ]

    return [
      ...[...doors, ...pages]
        .filter((one) => takenAddresses.has(one.key))
        .map((one) => ({
          ...model.placeOf(`${one.type}/${one.key}`, 'name'),
          message: `«${one.key}» is an address the program uses itself`,
        })),
      ...pages
        .filter((one) => doors.some((other) => other.key === one.key))
        .map((one) => ({
          ...model.placeOf(`page/${one.key}`, 'name'),
          message: `«${one.key}» is both a page and a door`,
        })),
      ...topics
        .filter((one) =>
          topics.some((other) => other.key !== one.key && (other.path ?? other.key) === (one.path ?? one.key)),
        )
        .map((one) => ({
          ...model.placeOf(`topic/${one.key}`, 'path'),
          message: `two topics have the address «${one.path ?? one.key}»`,
        })),
      ...drawn
        .filter((one) => one.icon !== undefined && !known.has(one.icon))
        .map((one) => ({
          ...model.placeOf(one.name, one.path),
          message: `there is no icon «${one.icon ?? ''}»; choose one of ${iconNames.join(', ')}`,
        })),
      ...model.all(contact).flatMap((one) =>
        one.hours
          .filter((span) => !isSpan(span))
          .map((span) => ({
            ...model.placeOf(`contact/${one.key}`, `hours/${span.key}/days`),
            message: `«hours/${span.key}» must be days such as 1-5 and hours such as 08:00, the first before the last`,
          })),
      ),
    ]
  }

function isSpan(span: { days: string; from: string; to: string }): boolean {
  const days = [...weekdaysIn(span.days)]
  const from = minutesIn(span.from)
  const to = minutesIn(span.to)
  return days.length > 0 && days.every((day) => day >= 1 && day <= 7) && from >= 0 && from < to && to <= 1440
}
