import type { PersonId } from '#base/ids.ts'
import { familyName } from '../family-names.ts'
import { listNames, listServiceKindNames } from '../list-names.ts'
import type { OpenFamily } from '../open-family.ts'
import { servicesKnownTo, type FamilyAct } from '../rules/family.ts'
import { isKeptFromPlace, participantOf } from '../rules/network.ts'
import type { Author } from '../rules/words.ts'
import { familyTextFor } from '../text/family/text-for.ts'

/** What those are called whom someone of the family may know of. Nobody else's name is read at all. */
export type Names = {
  readonly person: (id: PersonId) => string | undefined
  readonly of: (id: string) => string
  readonly author: (author: Author) => string
}

export async function namesFor(open: OpenFamily<FamilyAct>): Promise<Names> {
  const { relay, party, role, today, request, history } = open
  const known = servicesKnownTo(relay, role, today.on, today.ages)
  const isKept = isKeptFromPlace(relay.network, party)
  const { participants } = relay.network
  // Who has left stands in what happened while they took part.
  const left = history.flatMap(({ event }) => (event.type === 'participant-added' ? [event.participant] : []))
  const opener = history[0]?.by
  const people = [...participants, ...left].filter(({ service }) => known.includes(service))
  const found = isKept
    ? await listServiceKindNames(open)
    : await listNames(request, [
        ...known,
        ...people.map(({ person }) => person),
        ...(opener === undefined ? [] : [opener]),
      ])
  const { baton, written } = familyTextFor(request.language)

  const person = (id: PersonId): string | undefined => {
    if (isKept) return undefined
    const service = participantOf(relay.network, id)?.service ?? left.find((one) => one.person === id)?.service
    // Whoever opened it takes part from the beginning.
    const isKnown = service === undefined ? opener === id : known.includes(service)
    return isKnown ? found.get(id) : undefined
  }
  return {
    person,
    of: (id) => found.get(id) ?? '',
    author: (author) =>
      'person' in author
        ? (person(author.person) ?? baton.someone)
        : author.party === party
          ? written.you
          : familyName(open, author.party),
  }
}
