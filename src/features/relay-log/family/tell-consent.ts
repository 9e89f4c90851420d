import { saveNotice } from '#features/people/index.ts'
import type { OpenFamily } from '../open-family.ts'
import { holderOf } from '../rules/baton.ts'
import type { FamilyAct } from '../rules/family.ts'
import type { RelayEvent } from '../rules/relay.ts'
import { tellOffice } from '../tell-office.ts'

/** Whoever holds the baton is told that something waits, and nothing more; where they hold it no longer, the office is. */
export async function tellConsent(
  { request, relay }: OpenFamily<FamilyAct>,
  events: readonly RelayEvent[],
): Promise<void> {
  const lost = events.find((one) => one.type === 'holder-lost')
  if (lost !== undefined) await tellOffice(request, lost.office, 'holder-wanted')
  const holder = holderOf(relay.baton)
  if (holder !== undefined) await saveNotice(request, holder.person, 'consent-answered')
}
