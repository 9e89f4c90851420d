import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { keyedHash, type Key } from '#platform/crypto/seal.ts'
import { openPool, type Connection } from '#platform/db/database.ts'

/** What is counted, how often it may be tried, and for how long (seconds). */
const limits = {
  /** Typing a code that was read aloud: 39 bits cannot be found in so few tries. */
  code: { points: 10, duration: 900 },
  /** Codes to an address of one's own: each is a message that somebody pays for, or is woken by. */
  'address-code': { points: 5, duration: 3600 },
  /** Typing such a code: one of a million, for ten minutes. */
  'address-proof': { points: 5, duration: 600 },
  /** A calendar that asks for somebody's days: some devices, each a few times an hour. */
  calendar: { points: 60, duration: 3600 },
  invite: { points: 200, duration: 3600 },
  /** Readers' answers about one page: more than these are no readers. */
  helped: { points: 120, duration: 3600 },
  /** Codes of receipts, by where they are sent from or by who types them: more than anybody mistypes. */
  receipt: { points: 20, duration: 900 },
  /** All of them in one municipality together; beyond it each place has a few still, so that nobody is shut out by others' guesses. */
  receipts: { points: 600, duration: 3600 },
  'receipt-in-rush': { points: 3, duration: 900 },
  /** Rows of lists that are looked over: a school's staff some times over, not every number of a day of birth. */
  list: { points: 3000, duration: 3600 },
} as const

export type Tries = {
  /** Counts a try by someone (an id or an address, kept as a keyed hash). False: too many lately. */
  count(what: keyof typeof limits, who: string, times?: number): Promise<boolean>
  close(): Promise<void>
}

/**
 * Counts in the database, so that all processes count together, and on connections of its own, so that a try counts also
 * when its transaction is rolled back. When the database is away the try fails: nobody is let in uncounted.
 */
export function openTries(connection: Connection, key: Key): Tries {
  const pool = openPool(connection, 2)
  const limiters = Object.fromEntries(
    Object.entries(limits).map(([what, limit]) => [
      what,
      new RateLimiterPostgres({
        ...limit,
        storeClient: pool,
        storeType: 'pool',
        tableName: 'try_count',
        tableCreated: true,
        keyPrefix: what,
        clearExpiredByTimeout: false,
      }),
    ]),
  ) as Record<keyof typeof limits, RateLimiterPostgres> // the same names as above

  return {
    count: (what, who, times = 1) =>
      limiters[what].consume(keyedHash(key, who).toString('base64url'), times).then(
        () => true,
        (refused: unknown) => {
          if (refused instanceof RateLimiterRes) return false
          throw refused
        },
      ),
    close: () => pool.end(),
  }
}
