import { createHash } from 'node:crypto'

/**
 * The `sub`: another one for every client, so that clients cannot compare, and the same after a restart, so that people
 * in a demonstration keep what they did.
 */
export const subjectOf = (issuer: string, clientId: string, accountId: string): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, clientId, accountId]))
    .digest('base64url')
