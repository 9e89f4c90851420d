import type { Day, PersonId } from '#base/ids.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { isHolder } from './baton.ts'
import { isThere, largestFile, mostInRelay, type RelayFile } from './files.ts'
import { mayReword } from './reading.ts'
import type { Relay, RelayEvent } from './relay.ts'
import { sameAbout, type Mark } from './words.ts'

export function addFile(
  relay: Relay,
  file: Omit<RelayFile, 'withdrawnOn'>,
): Result<readonly RelayEvent[], 'too-large' | 'relay-full' | 'no-name'> {
  if (file.size > largestFile) return refuse('too-large')
  if (file.name === '') return refuse('no-name')
  const held = relay.files.filter(isThere).reduce((sum, { size }) => sum + size, 0)
  return held + file.size > mostInRelay ? refuse('relay-full') : ok([{ type: 'file-added', file }])
}

/** Whoever holds the baton takes any file back, anyone else their own service's. */
export const mayWithdraw = (relay: Relay, person: PersonId, { mark }: Pick<RelayFile, 'mark'>): boolean =>
  isHolder(relay.baton, person) || mayReword(relay, person, mark)

export function withdrawFile(
  relay: Relay,
  id: string,
  given: { readonly by: PersonId; readonly mark: Mark; readonly reason: string; readonly on: Day },
): Result<readonly RelayEvent[], 'gone' | 'not-theirs' | 'no-reason'> {
  const { by, mark, reason, on } = given
  const file = relay.files.find((one) => one.id === id)
  if (file === undefined || !isThere(file)) return refuse('gone')
  if (!mayWithdraw(relay, by, file)) return refuse('not-theirs')
  if (reason.trim() === '') return refuse('no-reason')
  const { type, keptFromGuardians } = file.mark
  return ok([
    { type: 'file-withdrawn', file: id, mark: sameAbout({ ...mark, type, keptFromGuardians }, file.mark), reason, on },
  ])
}
