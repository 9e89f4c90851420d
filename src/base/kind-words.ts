/**
 * The part of an address that names a kind of thing in the collaboration model: `/samhandlingsmodell/rutine/<key>`. A measure stands in the
 * catalogue. Services and laws have another place too, where readers who look for help or for the law's words meet them.
 */
export const wordOfKind = {
  role: 'rolle',
  service: 'tjeneste',
  guideline: 'foring',
  law: 'lov',
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
