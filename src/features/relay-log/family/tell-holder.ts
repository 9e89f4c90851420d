import { saveNotice } from '#features/people/index.ts'
import type { OpenFamily } from '../open-family.ts'
import { holderOf } from '../rules/baton.ts'
import type { FamilyAct } from '../rules/family.ts'

/** Whoever holds the baton is told that something waits for them, and nothing more. */
export async function tellHolder({ request, id, relay }: OpenFamily<FamilyAct>, kind: string): Promise<void> {
  const holder = holderOf(relay.baton)
  if (holder !== undefined) await saveNotice(request, holder.person, kind, { subject: 'relay', id })
}
