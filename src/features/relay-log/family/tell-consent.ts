import type { OpenFamily } from '../open-family.ts'
import type { FamilyAct } from '../rules/family.ts'
import type { RelayEvent } from '../rules/relay.ts'
import { tellOffice } from '../tell-office.ts'
import { tellHolder } from './tell-holder.ts'

/** Whoever holds the baton is told of an answer; where they hold it no longer, the office is too. */
export async function tellConsent(open: OpenFamily<FamilyAct>, events: readonly RelayEvent[]): Promise<void> {
  const lost = events.find((one) => one.type === 'holder-lost')
  if (lost !== undefined) await tellOffice(open.request, lost.office, 'holder-wanted')
  await tellHolder(open, 'consent-answered')
}
