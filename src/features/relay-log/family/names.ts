import type { PersonId } from '#base/ids.ts'
import type { Request } from '#features/people/index.ts'
import { familyName } from '../family-names.ts'
import { listNamesForFamily, listServiceKindNames } from '../list-names.ts'
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

type Open = OpenFamily<FamilyAct>

export async function namesFor(open: Open): Promise<Names> {
  const found = isKept(open) ? await listServiceKindNames(open) : await listNamesForFamily(open.request, namedIn(open))
  return namesOf(open, found)
}

/** Of several plans, in one statement: who is around, where that may be known. */
export async function namesForEach(request: Request, all: readonly Open[]): Promise<ReadonlyMap<Open, Names>> {
  const found = await listNamesForFamily(
    request,
    all.flatMap((open) => (isKept(open) ? [] : namedIn(open))),
  )
  // What one plan may tell is not told in another.
  return new Map(all.map((open) => [open, namesOf(open, isKept(open) ? new Map() : found)]))
}

const isKept = ({ relay, party }: Open): boolean => isKeptFromPlace(relay.network, party)

const knownTo = ({ relay, role, today }: Open) => servicesKnownTo(relay, role, today.on, today.ages)

/** Who has left stands in what happened while they took part. */
const leftIn = ({ history }: Open) =>
  history.flatMap(({ event }) => (event.type === 'participant-added' ? [event.participant] : []))

/** Whose names someone of the family may know. */
function namedIn(open: Open): readonly string[] {
  const known = knownTo(open)
  const people = [...open.relay.network.participants, ...leftIn(open)].filter(({ service }) => known.includes(service))
  const opener = open.history[0]?.by
  return [...known, ...people.map(({ person }) => person), ...(opener === undefined ? [] : [opener])]
}

function namesOf(open: Open, found: ReadonlyMap<string, string>): Names {
  const { relay, party, request, history } = open
  const { baton, written } = familyTextFor(request.language)
  const known = knownTo(open)
  const left = leftIn(open)
  const opener = history[0]?.by

  const person = (id: PersonId): string | undefined => {
    if (isKept(open)) return undefined
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
