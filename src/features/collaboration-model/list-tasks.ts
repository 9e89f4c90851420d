import { outline } from '#base/outline.ts'
import { listLeading } from '#features/content/index.ts'
import type { Asked, Titled } from './page.ts'
import { dutiesIn } from './rules/duties.ts'
import { agreement, plan } from './rules/ground-types.ts'
import { matrixKinds } from './rules/matrix.ts'
import { dutiesFor, firstTasks, standFor, tasksOf, type Task } from './rules/my-service.ts'
import { arena, transition } from './rules/work-types.ts'
import { dutyLinks } from './show-matrix.tsx'

/** What is asked of things beside what they are called: when they are. */
export const dated = [
  outline(arena, 'name', 'months', 'frequency'),
  outline(transition, 'name', 'dates'),
  outline(plan, 'name', 'lasts'),
  outline(agreement, 'name', 'lasts'),
] as const

/** Something that a service has a part in, as a page tells of it. */
export type Told = Task & { readonly thing: Titled }

/** More than this is no list to read through; the matrix has the rest, page by page. */
const most = 200

/**
 * What a service has a part in, by itself or by the roles that every service has (`roles`: all there are), with when it is. `mostOfEach`: of a
 * kind that has no dates; the others are counted. Two statements.
 */
export async function listTasks(
  { tx, titlesOf }: Asked,
  service: string,
  roles: Parameters<typeof standFor>[1],
  {
    kinds = matrixKinds,
    mostOfEach = Infinity,
  }: { readonly kinds?: readonly string[]; readonly mostOfEach?: number } = {},
): Promise<{
  readonly told: readonly Told[]
  readonly left: ReadonlyMap<string, number>
  readonly isWhole: boolean
}> {
  const who = standFor(service, roles)
  const found = await listLeading(
    tx,
    { ...dutyLinks, from: kinds },
    {
      ...{ to: [who.itself], most, skip: 0 },
      orWithin: { to: who.roles, path: 'services', of: who.itself },
    },
  )
  const tasks = tasksOf([who.itself, ...who.roles], dutiesFor(service, dutiesIn(found.links)))
  const { first, left } = firstTasks(
    tasks,
    mostOfEach,
    dated.map(({ name }) => name),
  )
  const titles = await titlesOf(
    first.map(({ about }) => about),
    dated,
  )
  const thingOf = new Map(titles.map((thing) => [thing.name, thing]))
  return {
    told: first.flatMap((task): Told[] => {
      const thing = thingOf.get(task.about)
      return thing === undefined ? [] : [{ ...task, thing }]
    }),
    left,
    isWhole: found.count <= most,
  }
}
