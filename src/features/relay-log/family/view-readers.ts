import type { PersonId, ServiceId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { dayIn } from '#features/people/index.ts'
import { familyName } from '../family-names.ts'
import { listAllReads } from '../list-reads.ts'
import { listShieldedServices } from '../list-names.ts'
import type { OpenFamily } from '../open-family.ts'
import { isKeptFromPlace, participantOf } from '../rules/network.ts'
import type { FamilyAct } from '../rules/family.ts'
import { readersFor, type ReadLine } from '../rules/readers.ts'
import { familyTextFor, type FamilyText } from '../text/family/text-for.ts'
import { writeTime } from '../typed.ts'
import type { Names } from './names.ts'

type Open = OpenFamily<FamilyAct>

export type ReaderRow = { readonly who: string; readonly when: string; readonly what: string }

/** Who has read, newest first, in plain words, as this one of the family may see it. */
export async function readersOf(open: Open, names: Names, most: number): Promise<ReaderRow[]> {
  const { request, relay, id, party, role, today } = open
  const reads = await listAllReads(request, id, most)
  const lines = readersFor(relay, { party, role }, reads, {
    ...{ day: today.on, ages: today.ages },
    serviceOf: (person) => serviceOf(open, person),
    // Who reads tells where: someone who must not learn it is told that someone did.
    shielded: isKeptFromPlace(relay.network, party)
      ? new Set(relay.network.services.map(({ service }) => service))
      : await listShieldedServices(open),
  })
  const text = familyTextFor(request.language)
  return lines.map((line) => rowOf(open, line, names, text))
}

/** For which service someone takes part, or took part when they did. */
function serviceOf({ relay, history }: Open, person: PersonId): ServiceId | undefined {
  const now = participantOf(relay.network, person)?.service
  if (now !== undefined) return now
  for (const { event } of history.toReversed()) {
    if (event.type === 'participant-added' && event.participant.person === person) return event.participant.service
    if (event.type === 'opened' && event.holder.person === person) return event.holder.service
  }
  return undefined
}

function rowOf(open: Open, line: ReadLine, names: Names, text: FamilyText): ReaderRow {
  const { request, party } = open
  const { readers } = text
  const day =
    line.day === request.today
      ? readers.today
      : line.day === dayAfter(request.today, -1)
        ? readers.yesterday
        : dayIn(line.day, request.language)
  if (line.isShielded) return { who: readers.someone, when: day, what: '' }
  const clock = line.last === undefined ? '' : writeTime(line.last)
  return {
    who:
      'party' in line.by
        ? line.by.party === party
          ? readers.you
          : familyName(open, line.by.party)
        : [names.person(line.by.person) ?? text.baton.someone, names.of(line.service ?? '')].filter(Boolean).join(', '),
    when: `${day} ${line.times > 1 ? readers.last(clock) : readers.at(clock)}`,
    what: [
      ...line.parts.map((part) => readers.parts[part]),
      ...(line.times > 1 ? [readers.times(line.times)] : []),
      ...('person' in line.by ? line.because.flatMap((because) => whyOf(because, readers.because)) : []),
    ].join(', '),
  }
}

const whyOf = (because: string, words: FamilyText['readers']['because']): string[] => {
  const found = Object.entries(words).find(([key]) => key === because)
  return found === undefined ? [] : [found[1]]
}
