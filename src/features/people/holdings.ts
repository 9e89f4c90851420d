import type { Tx } from '#platform/db/database.ts'

/** What someone holds that another must take over: kinds and counts, never words or names. */
export type Holding = { readonly kind: string; readonly count: number }

/** Asked when someone is let go. The relay log answers; it stands after this feature and is handed over in app.ts. */
export type Holdings = {
  of(tx: Tx, municipality: number, person: string): Promise<readonly Holding[]>
  /** In the act's own transaction: what is held where the person works no longer. `to`: a person who was named; undefined: whoever answers by office. */
  pass(
    tx: Tx,
    given: { municipality: number; person: string; to: string | undefined; by: string; at: Date },
  ): Promise<void>
}
