// Who may do what with roll-out, competence and training. Written from the texts, before the code. Decided by:
// 1. No, unless a text (product.md, domain.md, issue 7) says otherwise.
// 2. The coordinator follows the roll-out (product.md, "Who uses it"); trains and develops the model (domain B4).
// 3. A leader answers for the own unit alone: says how far it has come and what it knows, and who was at a seminar. A deputy does so meanwhile.
// 4. Whoever has a role here may know how far the units have come and where to find someone who knows something: that is what it is for. Partners
//    with a role here are meant too (issue 7: external partners included).
// 5. Names of those who learnt something are for themselves, for their own leader, and for the coordinator who keeps the lists.
// 6. No text gives the administrator, the editor, the approver, the data protection officer or the survey owner more than to look.
// 7. A family, somebody without a role, somebody signed out and another municipality's people meet nothing.
export type Expected = 'yes' | 'no'
export const rollOutKinds = [
  'administrator',
  'coordinator',
  'editor',
  'approver',
  'data-protection-officer',
  'survey-owner',
  'leader-of-unit',
  'deputy-in-unit',
  'leader-elsewhere',
  'staff-in-unit',
  'substitute-in-unit',
  'staff-elsewhere',
  'partner-with-role',
  'family',
  'unconnected',
  'anonymous',
  'coordinator-of-other-municipality',
] as const
export const rollOutDoings = [
  'see-roll-out',
  'see-competence',
  'see-training',
  'see-who-attended',
  'say-state',
  'withdraw-state',
  'say-competence',
  'take-attendance',
  'say-own-attendance',
  'add-training',
  'change-training-of-coordinator',
  'keep-partners',
] as const

type Row = Record<(typeof rollOutKinds)[number], Expected>

const nobody: Row = Object.fromEntries(rollOutKinds.map((kind) => [kind, 'no'])) as Row // every kind is there
const only = (...kinds: readonly (typeof rollOutKinds)[number][]): Row => ({
  ...nobody,
  ...(Object.fromEntries(kinds.map((kind) => [kind, 'yes'])) as Partial<Row>), // kinds of the table alone
})

const everyoneHere = only(
  'administrator',
  'coordinator',
  'editor',
  'approver',
  'data-protection-officer',
  'survey-owner',
  'leader-of-unit',
  'deputy-in-unit',
  'leader-elsewhere',
  'staff-in-unit',
  'substitute-in-unit',
  'staff-elsewhere',
  'partner-with-role',
)
const whoeverAnswersForTheUnit = only('coordinator', 'leader-of-unit', 'deputy-in-unit')

export const expectedInRollOut: Record<(typeof rollOutDoings)[number], Row> = {
  'see-roll-out': everyoneHere,
  'see-competence': everyoneHere,
  'see-training': everyoneHere,
  'see-who-attended': whoeverAnswersForTheUnit,
  'say-state': whoeverAnswersForTheUnit,
  'withdraw-state': whoeverAnswersForTheUnit,
  'say-competence': whoeverAnswersForTheUnit,
  'take-attendance': whoeverAnswersForTheUnit,
  // Of an e-course, about oneself: by everyone who works in a unit.
  'say-own-attendance': only(
    'leader-of-unit',
    'deputy-in-unit',
    'leader-elsewhere',
    'staff-in-unit',
    'substitute-in-unit',
    'staff-elsewhere',
    'partner-with-role',
  ),
  // A leader plans a day for the own unit; everyone may come to know of it.
  'add-training': only('coordinator', 'leader-of-unit', 'deputy-in-unit', 'leader-elsewhere'),
  'change-training-of-coordinator': only('coordinator'),
  'keep-partners': only('coordinator'),
}
