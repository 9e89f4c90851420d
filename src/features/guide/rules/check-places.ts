import type { Finding } from '#base/fault.ts'
import type { ItemName } from '#base/item.ts'
import type { Model, ModelCheck } from '#base/model.ts'
import { takenAddresses } from './address.ts'
import { contact, door, page, topic } from './content-types.ts'
import { minutesIn, weekdaysIn } from './opening.ts'

const rules = ['taken-address', 'page-and-door', 'topics-alike', 'no-icon', 'no-hours'] as const
type Found = Finding<(typeof rules)[number]>

/** Pages and doors share the first part of an address; hours are hours; icons are ones we have (`iconNames`). */
export const guidePlaces = (iconNames: readonly string[]): ModelCheck<Found['rule']> => ({
  rules,
  find: (model) => [...sameAddresses(model), ...lostIcons(model, iconNames), ...wrongHours(model)],
})

function sameAddresses(model: Model): Found[] {
  const doors = model.all(door)
  const pages = model.all(page)
  const topics = model.all(topic)
  const addressOf = (one: { key: string; path?: string | undefined }) => one.path ?? one.key
  const found = (rule: Found['rule'], item: ItemName, path: string, address: string, message: string): Found => ({
    ...{ rule, item, path, message, typed: { address } },
  })
  return [
    ...[...doors, ...pages]
      .filter((one) => takenAddresses.has(one.key))
      .map(({ type, key }) =>
        found('taken-address', `${type}/${key}`, 'name', key, `«${key}» is an address the program uses itself`),
      ),
    ...pages
      .filter((one) => doors.some((other) => other.key === one.key))
      .map(({ key }) => found('page-and-door', `page/${key}`, 'name', key, `«${key}» is both a page and a door`)),
    ...topics
      .filter((one) => topics.some((other) => other.key !== one.key && addressOf(other) === addressOf(one)))
      .map((one) => {
        const address = addressOf(one)
        return found('topics-alike', `topic/${one.key}`, 'path', address, `two topics have the address «${address}»`)
      }),
  ]
}

function lostIcons(model: Model, iconNames: readonly string[]): Found[] {
  const known: ReadonlySet<string> = new Set(iconNames)
  const drawn = [
    ...model.all(door).flatMap((one) => [
      { item: `door/${one.key}` as const, path: 'icon', icon: one.icon },
      ...one.people.map((person) => ({
        item: `door/${one.key}` as const,
        path: `people/${person.key}/icon`,
        icon: person.icon,
      })),
    ]),
    ...model.all(topic).map((one) => ({ item: `topic/${one.key}` as const, path: 'icon', icon: one.icon })),
  ]
  return drawn.flatMap(({ item, path, icon }) =>
    icon === undefined || known.has(icon)
      ? []
      : [
          {
            ...{ rule: 'no-icon' as const, item, path, typed: { icon } },
            message: `there is no icon «${icon}»; choose one of ${iconNames.join(', ')}`,
          },
        ],
  )
}

const wrongHours = (model: Model): Found[] =>
  model.all(contact).flatMap((one) =>
    one.hours
      .filter((span) => !isSpan(span))
      .map((span) => ({
        ...{ rule: 'no-hours' as const, item: `contact/${one.key}` as const, path: `hours/${span.key}/days` },
        message: `«hours/${span.key}» must be days such as 1-5 and hours such as 08:00, the first before the last`,
      })),
  )

function isSpan(span: { days: string; from: string; to: string }): boolean {
  const days = [...weekdaysIn(span.days)]
  const from = minutesIn(span.from)
  const to = minutesIn(span.to)
  return days.length > 0 && days.every((day) => day >= 1 && day <= 7) && from >= 0 && from < to && to <= 1440
}
