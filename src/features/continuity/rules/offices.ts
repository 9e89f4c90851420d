import type { Offices } from '#base/at-work.ts'
import type { PersonId, UnitId } from '#base/ids.ts'

/** Somebody who is told, by name or by what they answer for. */
export type Who =
  | { readonly is: 'person'; readonly person: PersonId }
  | { readonly is: 'leader' | 'leaders-deputy' | 'office'; readonly unit: UnitId }
  | { readonly is: 'municipality' }

/** Who that is on the day, those left out who have heard of it already. Empty where nobody is there. */
export function peopleOf(who: Who, offices: Offices, heard: readonly PersonId[] = []): readonly PersonId[] {
  const isNew = (person: PersonId) => !heard.includes(person)
  switch (who.is) {
    case 'person':
      return presentOf([who.person], offices).filter(isNew)
    case 'leader':
      return leaderOf(who.unit, offices).filter(isNew)
    case 'leaders-deputy':
      return presentOf([offices.leaders.get(who.unit)?.deputy], offices).filter(isNew)
    case 'office': {
      const leader = leaderOf(who.unit, offices)
      return (leader.length > 0 ? leader : municipalityOf(offices)).filter(isNew)
    }
    case 'municipality': {
      const all = municipalityOf(offices).filter(isNew)
      return all.length > 0 ? all : offices.administrators.filter(isNew).slice(0, 1)
    }
  }
}

/** Whose turn it is, for lists: somebody who is away finds it there when back. */
export const whoseIs = (who: readonly Who[], offices: Offices): readonly PersonId[] => [
  ...new Set(who.flatMap((one) => (one.is === 'person' ? [one.person] : peopleOf(one, offices)))),
]

/** An absent leader's office is the deputy's. */
function leaderOf(unit: UnitId, offices: Offices): readonly PersonId[] {
  const { leader, deputy } = offices.leaders.get(unit) ?? {}
  return presentOf([leader, deputy], offices).slice(0, 1)
}

function municipalityOf(offices: Offices): readonly PersonId[] {
  const coordinators = presentOf(offices.coordinators, offices)
  return coordinators.length > 0 ? coordinators : offices.administrators
}

const presentOf = (people: readonly (PersonId | undefined)[], { present }: Offices): readonly PersonId[] =>
  people.filter((person) => person !== undefined && present.has(person)) as readonly PersonId[] // undefined is left out
