import type { ItemName } from '#base/item.ts'
import type { Duty } from './duties.ts'
import { columnOf, columns, type Column } from './matrix.ts'

/** Who stands for a service: itself, and the roles that somebody in every service has. */
export const standFor = (
  service: string,
  roles: readonly { readonly key: string; readonly everyService: boolean }[],
): { readonly itself: ItemName; readonly roles: readonly ItemName[] } => ({
  itself: `service/${service}`,
  roles: roles.flatMap(({ key, everyService }): ItemName[] => (everyService ? [`role/${key}`] : [])),
})

/** Duties as one service has them: what is said for it stands instead of what is said for all in the same field. */
export function dutiesFor(service: string, duties: readonly Duty[]): readonly Duty[] {
  const saidFor = new Set(duties.flatMap((one) => (one.service === service ? [`${one.about} ${one.part}`] : [])))
  return duties.filter((one) =>
    saidFor.has(`${one.about} ${one.part}`) ? one.service === service : one.service === '',
  )
}

/** Something that a service has a part in: who in it has which, and when in the year. */
export type Task = {
  readonly about: ItemName
  readonly mine: readonly { readonly column: Column; readonly who: readonly ItemName[] }[]
}

/** Its things, in their order, each with those who stand for the service in it. */
export const tasksOf = (who: readonly ItemName[], duties: readonly Duty[]): readonly Task[] =>
  [...Map.groupBy(duties, ({ about }) => about)].flatMap(([about, own]) => {
    const mine = columns.flatMap((column) => {
      const names = own.flatMap((one) => (columnOf[one.part] === column && who.includes(one.who) ? [one.who] : []))
      return names.length === 0 ? [] : [{ column, who: [...new Set(names)] }]
    })
    return mine.length === 0 ? [] : [{ about, mine }]
  })
