import type { ContentType } from '#base/content-type.ts'
import type { ItemName } from '#base/item.ts'
import { responsibility } from '#base/shared-fields.ts'
import { law } from './ground-types.ts'
import { parts, type Duty, type DutyPart } from './duties.ts'
import { kinds } from './kinds.ts'

/** The columns of the matrix: who answers for it, takes part, is asked, is told (domain B6). */
export const columns = Object.keys(responsibility) as readonly (keyof typeof responsibility)[] // its own keys
export type Column = (typeof columns)[number]

/** Where each part stands: whom the law gives a duty answers for it, who leads a meeting takes part in it. */
export const columnOf: Readonly<Record<DutyPart, Column>> = {
  responsible: 'responsible',
  of: 'responsible',
  chair: 'takesPart',
  secretary: 'takesPart',
  takesPart: 'takesPart',
  consulted: 'consulted',
  informed: 'informed',
}

/** The kinds of things that somebody has a part in: the guide's steps, then what the model tells of, and last what the law asks. */
export const matrixKinds: readonly string[] = [
  'step',
  ...kinds
    .filter(({ fields }) => saysWho(fields))
    .map(({ name }) => name)
    .toSorted((one, other) => Number(one === law.name) - Number(other === law.name)),
]

function saysWho(fields: ContentType['fields']): boolean {
  return Object.entries(fields).some(
    ([name, field]) => (parts as readonly string[]).includes(name) || (field.kind === 'records' && saysWho(field.of)),
  )
}

/** The four ways in which the same facts are read. */
export const readings = ['thing', 'service', 'role', 'management'] as const
export type Reading = (typeof readings)[number]

/** What somebody has to do with one thing; `part` more closely than its column, `service`: for that service alone. */
export type Cell = Pick<Duty, 'who' | 'part' | 'service'>
export type Row = { readonly about: ItemName; readonly cells: Readonly<Record<Column, readonly Cell[]>> }

/** A row for each thing, in the order in which they come. Every duty stands in one cell, two duties of one law as one, and nothing else does. */
export const rowsIn = (duties: readonly Duty[]): readonly Row[] =>
  [...Map.groupBy(duties, ({ about }) => about)].map(([about, own]) => {
    const once = new Map(own.map((one) => [`${one.part} ${one.who} ${one.service}`, one]))
    const cellsOf = (column: Column) => [...once.values()].filter(({ part }) => columnOf[part] === column)
    return {
      about,
      cells: {
        responsible: cellsOf('responsible'),
        takesPart: cellsOf('takesPart'),
        consulted: cellsOf('consulted'),
        informed: cellsOf('informed'),
      },
    }
  })

/** The levels of management, from the top, as roles are placed on them (`role.management`). */
export const managementLevels = ['chief-executive', 'head-of-sector', 'unit-leader', 'employee'] as const
export type Management = (typeof managementLevels)[number]

type PlacedRole = { readonly key: string; readonly management?: string | undefined }

/** The roles on a level of management. */
export const rolesOn = (level: Management, roles: readonly PlacedRole[]): readonly ItemName[] =>
  roles.flatMap(({ key, management }): ItemName[] => (management === level ? [`role/${key}`] : []))
