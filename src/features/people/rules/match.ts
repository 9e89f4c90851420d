/** What is known of a signed-in identity and of the person here whom it should become. Numbers are hashes. */
export type Match = {
  /** Whom the identity is already. */
  readonly identityPerson: string | undefined
  readonly identityNumber: Buffer | undefined
  readonly personNumber: Buffer | undefined
}

export type MatchRefusal = 'already' | 'other-person' | 'other-number' | 'no-number'

/**
 * Whether an identity may become a person. By invitation a link or code is all there is, so a registered number must be
 * proven by the provider; by a code that a leader heard, the leader knows the voice, and only two numbers that disagree
 * stop it (Entra vouches for no number).
 */
export function matchOf(match: Match, person: string, by: 'invitation' | 'voice'): 'match' | MatchRefusal {
  const { identityPerson, identityNumber, personNumber } = match
  if (identityPerson === person) return 'already'
  if (identityPerson !== undefined) return 'other-person'
  if (personNumber === undefined) return 'match'
  if (identityNumber === undefined) return by === 'invitation' ? 'no-number' : 'match'
  return identityNumber.equals(personNumber) ? 'match' : 'other-number'
}
