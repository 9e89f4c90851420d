import type { Day, PersonId, ServiceId } from '#base/ids.ts'
import { ageOn, type PartyId } from './network.ts'
import type { AgeRules } from './consent.ts'
import { servicesKnownTo, type FamilyReader } from './family.ts'
import type { Relay } from './relay.ts'

/** What an answer held: the plan, a line in a list, a copy or a paper, or a page on which something was done. */
export type ReadPart = 'plan' | 'list' | 'paper' | 'work'

/** One answer that held words of a relay or its main person's name, as the record has it. */
export type Read = {
  readonly day: Day
  /** Minutes from midnight in Norway. */
  readonly minutes: number
  readonly by: { readonly person: PersonId } | { readonly party: PartyId }
  readonly part: ReadPart
  /** By what right: the record's own word. */
  readonly because: string
}

/** A reader and a day: however often, one line. */
export type ReadLine = {
  readonly day: Day
  readonly by: Read['by']
  /** For which service; none for someone of the family. */
  readonly service: ServiceId | undefined
  /** The last time that day; undefined where no time of the day is told. */
  readonly last: number | undefined
  readonly parts: readonly ReadPart[]
  readonly times: number
  readonly because: readonly string[]
  /** A service that must not be found by who reads: only that someone who takes part did. */
  readonly isShielded: boolean
}

/**
 * Who has read, as someone of the family may see it (product.md, decisions taken): the reads at work of what they may know of, and
 * their own; a youth also those of guardians and others. Nobody sees a youth's, and no guardian the other's.
 */
export function readersFor(
  relay: Relay,
  reader: FamilyReader,
  reads: readonly Read[],
  { day, ages, serviceOf, shielded }: ReadersGiven,
): readonly ReadLine[] {
  const known = servicesKnownTo(relay, reader.role, day, ages)
  const age = ageOn(relay.network.main, day)
  const isYouth = reader.role === 'main' && (age === undefined || age >= ages.alsoDecides)
  const lines = new Map<string, ReadLine>()
  for (const one of reads) {
    const service = 'person' in one.by ? serviceOf(one.by.person) : undefined
    const isTold =
      'party' in one.by ? one.by.party === reader.party || isYouth : service !== undefined && known.includes(service)
    if (isTold) fold(lines, one, service, service !== undefined && shielded.has(service))
  }
  return [...lines.values()]
}

export type ReadersGiven = {
  readonly day: Day
  readonly ages: AgeRules
  /** For which service someone at work takes or took part; none for whoever never did. */
  readonly serviceOf: (person: PersonId) => ServiceId | undefined
  readonly shielded: ReadonlySet<ServiceId>
}

function fold(lines: Map<string, ReadLine>, one: Read, service: ServiceId | undefined, isShielded: boolean): void {
  // Of a shielded service nobody learns how many read, or when.
  const who = isShielded ? 'shielded' : 'person' in one.by ? one.by.person : one.by.party
  const key = `${one.day}/${who}`
  const line = lines.get(key)
  const add = <Value>(all: readonly Value[], value: Value): readonly Value[] =>
    all.includes(value) ? all : [...all, value]
  lines.set(key, {
    ...{ day: one.day, by: one.by, service, isShielded },
    last: isShielded ? undefined : Math.max(line?.last ?? 0, one.minutes),
    parts: isShielded ? [] : add(line?.parts ?? [], one.part),
    times: isShielded ? 1 : (line?.times ?? 0) + 1,
    because: isShielded ? [] : add(line?.because ?? [], one.because),
  })
}

/** What each act of the record held; acts that are not here held neither a word nor the name. */
export function partOf(act: string): ReadPart | undefined {
  if (act === 'relay-listed' || act === 'family-listed') return 'list'
  if (ofPlan.has(act)) return 'plan'
  if (act === 'relay-copy' || act === 'relay-export' || act === 'family-export' || act === 'family-paper')
    return 'paper'
  if (showsNothing.has(act)) return undefined
  return /^(relay|family|child)-/.test(act) ? 'work' : undefined
}

const ofPlan: ReadonlySet<string> = new Set(['relay-see-relay', 'family-see', 'family-read', 'family-see-readers'])

const showsNothing: ReadonlySet<string> = new Set([
  'relay-see-existence',
  'relay-offer-by-office',
  'relay-take-over',
  'relay-withdraw-offer',
  'relay-passed',
  'relay-open',
  'family-connected',
])
