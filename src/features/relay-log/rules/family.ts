import type { Day, ServiceId } from '#base/ids.ts'
import { informationTypes, type AgeRules, type InformationType } from './consent.ts'
import type { PartyId } from './network.ts'
import { isGuardianIn, isYouthsOwn, marksIn, openTo, readsInFull, standsIn } from './reading.ts'
import { stateOf, type Relay, type RelayState } from './relay.ts'

/** As what someone of the family comes to a relay. */
export type FamilyRole = 'main' | 'guardian' | 'trusted'

/**
 * What someone of the family is in a relay on a day; undefined: nothing, and it looks as if there were no relay. A relay in
 * which health services alone take part is the youth's own, so that its being there would tell what a guardian may not know.
 */
export function familyRole(relay: Relay, party: PartyId, day: Day, ages: AgeRules): FamilyRole | undefined {
  const { main, trusted } = relay.network
  if (!standsIn(relay, party, day, ages)) return undefined
  // Younger, and the child has a page of its own.
  if (main.party === party) return readsInFull(main, day, ages) ? 'main' : undefined
  const isGuardian = isGuardianIn(relay.network, party, day, ages)
  if (isGuardian && servicesKnownTo(relay, 'guardian', day, ages).length > 0) return 'guardian'
  const invited = trusted.find((one) => one.party === party)
  return invited !== undefined && openTo(relay.network, invited, day, ages).length > 0 ? 'trusted' : undefined
}

/**
 * The services that someone of the family may know of. That a youth goes to a health service is health information, until the
 * service itself has let guardians know something.
 */
export function servicesKnownTo(relay: Relay, role: FamilyRole, day: Day, ages: AgeRules): readonly ServiceId[] {
  if (role === 'trusted') return []
  const { main, services } = relay.network
  const isHidden = role === 'guardian' && isYouthsOwn(main, 'health', day, ages)
  if (!isHidden) return services.map(({ service }) => service)
  const told = marksIn(relay).flatMap(({ author, isReleased }) =>
    isReleased === true && 'service' in author ? [author.service] : [],
  )
  return services.flatMap(({ service, isHealth }) => (isHealth && !told.includes(service) ? [] : [service]))
}

/** What someone of the family can do with a relay. */
export const familyActs = [
  /** The frame, and words with it for whoever has shown well enough who they are. */
  'see',
  /** Pages that are words alone. */
  'read',
  'answer-consent',
  /** A yes is taken back at any time. */
  'take-back',
  'write',
  'propose',
  'say-about-measure',
  'ask',
  /** They need no answer any longer. */
  'take-question-back',
  'prepare-meeting',
  'answer-minutes',
  'ask-correction',
  'see-readers',
  'export',
  /** Who comes of age says who goes on reading. */
  'let-read',
] as const
export type FamilyAct = (typeof familyActs)[number]

const always: readonly RelayState[] = ['awaiting-consent', 'active', 'waiting-for-holder', 'paused', 'closed']
const open: readonly RelayState[] = ['awaiting-consent', 'active', 'waiting-for-holder', 'paused']
const awake: readonly RelayState[] = ['active', 'waiting-for-holder', 'paused']

/** docs/family-table.md, 4.1 and 4.2: made from the texts before this. What an act is about is decided by who may read it. */
const acts: Record<FamilyAct, { readonly by: readonly FamilyRole[]; readonly while: readonly RelayState[] }> = {
  see: { by: ['main', 'guardian', 'trusted'], while: always },
  read: { by: ['main', 'guardian', 'trusted'], while: always },
  'answer-consent': { by: ['main', 'guardian'], while: open },
  'take-back': { by: ['main', 'guardian'], while: always },
  write: { by: ['main', 'guardian', 'trusted'], while: awake },
  propose: { by: ['main', 'guardian', 'trusted'], while: awake },
  'say-about-measure': { by: ['main', 'guardian'], while: awake },
  ask: { by: ['main', 'guardian', 'trusted'], while: open },
  'take-question-back': { by: ['main', 'guardian', 'trusted'], while: always },
  'prepare-meeting': { by: ['main', 'guardian', 'trusted'], while: open },
  'answer-minutes': { by: ['main', 'guardian'], while: always },
  'ask-correction': { by: ['main', 'guardian', 'trusted'], while: always },
  'see-readers': { by: ['main', 'guardian', 'trusted'], while: always },
  export: { by: ['main', 'guardian'], while: always },
  'let-read': { by: ['main'], while: awake },
}

/** Whether someone of the family may do this today, and as what. */
export function familyMay(
  relay: Relay,
  party: PartyId,
  act: FamilyAct,
  day: Day,
  ages: AgeRules,
): FamilyRole | undefined {
  const role = familyRole(relay, party, day, ages)
  return role !== undefined && acts[act].by.includes(role) && acts[act].while.includes(stateOf(relay))
    ? role
    : undefined
}

export type FamilyReader = { readonly party: PartyId; readonly role: FamilyRole }

/** What someone of the family may write about: nobody writes where they may not read. */
export function typesFor(
  { network }: Relay,
  { party, role }: FamilyReader,
  day: Day,
  ages: AgeRules,
): readonly InformationType[] {
  if (role === 'main') return informationTypes
  const invited = network.trusted.find((one) => one.party === party)
  if (role === 'trusted') return invited === undefined ? [] : openTo(network, invited, day, ages)
  return informationTypes.filter((type) => !isYouthsOwn(network.main, type, day, ages))
}
