/** Every reason a sign-in may end without a session; each has words of its own. */
export type RefusedWhy =
  | 'cancelled'
  | 'level-too-low'
  | 'not-fresh'
  | 'no-number'
  | 'other-tenant'
  | 'no-organisation'
  | 'incomplete'
  | 'not-trusted'
  | 'used-before'
  | 'unknown-attempt'
  | 'away'
