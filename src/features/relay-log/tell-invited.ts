import type { PersonId } from '#base/ids.ts'
import { saveNotice } from '#features/people/index.ts'
import type { OpenRelay, WritingAct } from './open-relay.ts'
import { participantOf, type PartyId } from './rules/network.ts'

/**
 * Tells those at work who are asked to a meeting that something waits for them, and nothing more; the calendar file and the
 * rest stand behind sign-in. The family is told in its own part.
 */
export async function tellInvited(
  { request, id, relay, by }: OpenRelay<WritingAct>,
  invited: readonly (PersonId | PartyId)[],
): Promise<void> {
  for (const who of invited) {
    const found = participantOf(relay.network, who as PersonId) // compared only
    if (found !== undefined && found.person !== by)
      await saveNotice(request, found.person, 'meeting', { subject: 'relay', id })
  }
}
