import type { ItemName, Words } from '#base/item.ts'
import { responsibility } from '#base/shared-fields.ts'
import type { Step } from './step-parts.ts'

/** Roles and services, by what they are called. */
export type Known = Readonly<Record<'role' | 'service', readonly { readonly key: string; readonly name: Words }[]>>

const parts = Object.keys(responsibility) as (keyof typeof responsibility)[] // its own keys

/** Who answers for a step, takes part, is asked and is told, in that order; parts that nobody has are left out. */
export const responsibilityOf = (one: Step, known: Known) =>
  parts.flatMap((part) => {
    const who = one[part].flatMap((name) => {
      const [type, key] = name.split('/')
      const found = (type === 'service' ? known.service : known.role).find((own) => own.key === key)
      return found === undefined ? [] : [{ to: name as ItemName, name: found.name }] // as the field says
    })
    return who.length === 0 ? [] : [{ part, who }]
  })
