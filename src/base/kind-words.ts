/**
 * The part of an address that names a kind of thing in the collaboration model: `/samhandlingsmodell/rutine/<key>`. A law stands on the page of laws, and a measure in the
 * catalogue.
 */
export const wordOfKind = {
  guideline: 'foring',
  plan: 'plan',
  agreement: 'avtale',
  routine: 'rutine',
  arena: 'arena',
  transition: 'overgang',
  programme: 'program',
  group: 'gruppe',
  competence: 'kompetanse',
  resource: 'ressurs',
  film: 'film',
} as const
