// Who may do what with a receipt for somebody who rang a service, and what must not come of an attack. Written from the texts (issue 8;
// docs/continuity-table.md, Part 6: R1–R8, T1–T11; product.md, decisions taken), before the code. Decided by:
// 1. No, unless a text says otherwise.
// 2. A receipt is made, and said to be taken care of, by those who work in the service that took the call: employees, substitutes, a leader and
//    whoever stands in for one (R1, R5). In which of its units is of no matter: the table says «the same service».
// 3. A service whose name on a slip at home could hurt somebody makes none (R2): its people are told why, and how else.
// 4. Nobody is given a list of receipts, whatever they are trusted with (T5). Those of a service see how many wait too long, for the own alone.
// 5. Whoever has the code may look it up: no session, no name (R6).
// 6. A partner with a role here works in a service of its own, and may there what others may in theirs.
// 7. A family, somebody without a role, somebody signed out and another municipality's people have nothing but the public page.
export type Expected = 'yes' | 'no'
export const receiptKinds = [
  'administrator',
  'coordinator',
  'editor',
  'approver',
  'data-protection-officer',
  'survey-owner',
  'leader-in-service',
  'deputy-in-service',
  'staff-in-service',
  'substitute-in-service',
  'staff-in-other-unit-of-service',
  'leader-of-other-service',
  'staff-of-other-service',
  'staff-of-child-welfare',
  'partner-with-role',
  'family',
  'unconnected',
  'anonymous',
  'staff-of-other-municipality',
] as const
/** `service` is one of those that may make receipts. */
export const receiptDoings = [
  'see-own-page',
  'make-for-service',
  'make-for-child-welfare',
  'take-care-for-service',
  'count-late-of-service',
  'list-receipts',
  'look-up-code',
] as const

type Row = Record<(typeof receiptKinds)[number], Expected>

const nobody: Row = Object.fromEntries(receiptKinds.map((kind) => [kind, 'no'])) as Row // every kind is there
const everyone: Row = Object.fromEntries(receiptKinds.map((kind) => [kind, 'yes'])) as Row // every kind is there
const only = (...kinds: readonly (typeof receiptKinds)[number][]): Row => ({
  ...nobody,
  ...(Object.fromEntries(kinds.map((kind) => [kind, 'yes'])) as Partial<Row>), // kinds of the table alone
})

const inService = [
  'leader-in-service',
  'deputy-in-service',
  'staff-in-service',
  'substitute-in-service',
  'staff-in-other-unit-of-service',
] as const

export const expectedOfReceipts: Record<(typeof receiptDoings)[number], Row> = {
  // Whoever works in a service has the page of the own, also where it only tells why there are none.
  'see-own-page': only(
    ...inService,
    'leader-of-other-service',
    'staff-of-other-service',
    'staff-of-child-welfare',
    'partner-with-role',
  ),
  'make-for-service': only(...inService),
  'make-for-child-welfare': nobody,
  'take-care-for-service': only(...inService),
  'count-late-of-service': only(...inService),
  'list-receipts': nobody,
  'look-up-code': everyone,
}

/** Each is the name of a test in src/features/receipt. */
export const receiptAttacks = {
  guessing: 'T1 whoever guesses by the thousand is slowed down, and a code still answers for others',
  guessingFromMany: 'T1 guessing from many places slows each of them, and no code is locked by it',
  comparing:
    'T2 a code that is unknown, mistyped, expired, deleted or another municipality’s is answered alike to the byte',
  work: 'T2 the database does the same for each of them',
  address: 'T3 a code in the address is not read, not answered and not logged',
  slip: 'T4 a guardian who finds the slip learns of a service, a state and a day, and of nothing else',
  who: 'T5 nobody is shown which receipts there are, whatever they are trusted with',
  joining: 'T6 whoever reads the database finds days alone: no author, no time, no order',
  naming: 'T7 there is nowhere to put a name, and no state but two',
  heavy: 'T7 a form of a megabyte makes nothing',
  twice: 'T8 a form that is sent twice makes one receipt, and one code that works',
  race: 'T8 sent many times at once, it is still one',
  others: 'T8 what one employee’s form made is not made again by another who sends the same form',
  back: 'T9 taken care of never becomes received again',
  noSession: 'T9 nobody sets a state without a session',
  otherService: 'T9 another service’s code is refused like an unknown one',
  restored: 'T10 a receipt that was deleted is not there again after a restore of an older backup',
  shielded: 'R2 a service whose name could hurt somebody makes no receipt, however the form is sent',
  unwritten: 'R3 what is recorded of the making is employee, service and day, never the code or which receipt',
  stored: 'R4 the code itself is kept nowhere',
  ends: 'R7 ninety days after it was made, or thirty after it was taken care of, it is as if it never was',
} as const
