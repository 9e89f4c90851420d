import type { OpenPerson } from './open-person.ts'
import { here, may, type Act } from './rules/access.ts'

type Crumb = { readonly label: string; readonly href: string }

/** The way back from a card: the list of everyone for administrators, the unit for its leader. */
export function crumbsToCards({ request, person }: Pick<OpenPerson<Act>, 'request' | 'person'>): Crumb[] {
  const { text, prefix, actor } = request
  const area = { label: text.frame.administration, href: `${prefix}/administrasjon` }
  if (may(actor, 'list-people', here) !== undefined)
    return [area, { label: text.people.find.title, href: `${prefix}/administrasjon/folk` }]
  const shared = person.memberships.find(({ unit }) =>
    actor.memberships.some((own) => own.unit === unit && unit !== undefined),
  )
  return shared?.unit === undefined
    ? [area]
    : [area, { label: shared.unitName ?? '', href: `${prefix}/administrasjon/enheter/${shared.unit}` }]
}

/** Likewise from a page below the card; the name stands in no title, but in the page. */
export const crumbsToCard = (open: OpenPerson<Act>): Crumb[] => [
  ...crumbsToCards(open),
  { label: open.person.name, href: cardAddress(open) },
]

export const cardAddress = ({ request, person }: OpenPerson<Act>): string =>
  `${request.prefix}/administrasjon/folk/${person.person_id}`
