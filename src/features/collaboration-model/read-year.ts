import { itemName } from '#base/item.ts'
import { dated, listTasks } from './list-tasks.ts'
import type { Asked, Reading, Titled } from './page.ts'
import { arena, transition } from './rules/work-types.ts'
import { whoWants } from './show-matrix.tsx'

/** The year of all, or of one service. */
export type Year = {
  readonly view: Reading
  /** Everything that may have a time of the year; what has none says how often it comes. */
  readonly things: readonly Titled[]
  /** Undefined: of all. */
  readonly service: Named | undefined
  /** All services, to choose between. */
  readonly services: readonly Named[]
  /** False: there is more than stands here. */
  readonly isWhole: boolean
}

type Named = { readonly key: string; readonly label: string; readonly lang: string | undefined }

/**
 * Of all: one statement, which reads the things that have a time of the year and nothing else of the model. Of one service (`?tjeneste=skole`),
 * what it has a part in, as «my service» has it: three. Undefined: there is no such service.
 */
export async function readYear(asked: Asked): Promise<Year | undefined> {
  if (asked.service === '') {
    const { view, items } = await asked.open([...whoWants, ...dated.map((type) => ({ type }))] as const)
    const [, services, ...all] = items
    const things = all.flat().map((item): Titled => {
      const name = itemName(item)
      return { name, title: item.name, href: view.addresses.inModel(name), item }
    })
    return { view, things, service: undefined, services: services.map((one) => namedIn(one, view)), isWhole: true }
  }
  const { view, items } = await asked.open(whoWants)
  const [roles, all] = items
  const services = all.map((one) => namedIn(one, view))
  const service = services.find(({ key }) => key === asked.service)
  if (service === undefined) return undefined
  const { told, isWhole } = await listTasks(asked, service.key, roles, { kinds: [arena.name, transition.name] })
  return { view, things: told.map(({ thing }) => thing), service, services, isWhole }
}

const namedIn = ({ key, name }: { key: string; name: Titled['title'] }, { line, langOf }: Reading): Named => ({
  ...{ key, label: line(name), lang: langOf(name) },
})
