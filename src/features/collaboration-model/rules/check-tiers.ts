import type { ModelCheck } from '#base/model.ts'
import { tier } from './content-types.ts'

/** What stands before the levels of the organisation in an address, so that a level of that key could not be reached. */
export const takenByPages = ['ansvar', 'min-tjeneste', 'kart', 'arshjul'] as const

/** A level has its key for an address, as a page has. */
export const tierPlaces: ModelCheck<'taken-address'> = {
  rules: ['taken-address'],
  find: (model) =>
    model
      .all(tier)
      .filter(({ key }) => takenByPages.some((taken) => taken === key))
      .map(({ key }) => ({
        ...{ rule: 'taken-address', item: `tier/${key}`, path: 'name', typed: { address: key } },
        message: `«${key}» is an address the program uses itself`,
      })),
}
