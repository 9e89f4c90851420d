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

/**
 * As many of each kind as one reads through, and how many of each kind are left. What may have a date is all there: a year without some of it
 * is no year.
 */
export function firstTasks(
  tasks: readonly Task[],
  most: number,
  dated: readonly string[],
): { readonly first: readonly Task[]; readonly left: ReadonlyMap<string, number> } {
  const kinds = [...Map.groupBy(tasks, ({ about }) => about.slice(0, about.indexOf('/')))]
  const isLeft = new Set(kinds.flatMap(([kind, own]) => (dated.includes(kind) ? [] : own.slice(most))))
  return {
    first: tasks.filter((task) => !isLeft.has(task)),
    left: new Map(
      kinds.flatMap(([kind, own]) =>
        own.length <= most || dated.includes(kind) ? [] : [[kind, own.length - most] as const],
      ),
    ),
  }
}
