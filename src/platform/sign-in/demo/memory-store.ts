import { LRUCache } from 'lru-cache'
import type { AdapterFactory, AdapterPayload } from 'oidc-provider'

/** What the library keeps, in memory: sessions, codes, requests. Gone when the process stops. */
export type MemoryStore = {
  readonly adapter: AdapterFactory
  /** Ends the sessions of one person and gives what they were. */
  takeSessions(accountId: string): AdapterPayload[]
}

/** `keepsUsedCodes` is asked when a code is used: true leaves it fresh, which no real provider does. */
export function createMemoryStore(keepsUsedCodes: () => boolean): MemoryStore {
  const kept = new LRUCache<string, AdapterPayload>({ max: 20_000 })
  const find = (kind: string, matches: (payload: AdapterPayload) => boolean) =>
    [...kept.entries()].find(([key, payload]) => key.startsWith(`${kind}:`) && matches(payload))?.[1]

  return {
    adapter: (kind) => ({
      upsert: async (id, payload, seconds) => {
        kept.set(`${kind}:${id}`, payload, seconds === undefined ? {} : { ttl: seconds * 1000 })
      },
      find: async (id) => kept.get(`${kind}:${id}`),
      findByUid: async (uid) => find(kind, (payload) => payload.uid === uid),
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const payload = kept.get(`${kind}:${id}`)
        if (payload === undefined || (kind === 'AuthorizationCode' && keepsUsedCodes())) return
        payload.consumed = Math.floor(Date.now() / 1000)
      },
      destroy: async (id) => {
        kept.delete(`${kind}:${id}`)
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of [...kept.entries()]) if (payload.grantId === grantId) kept.delete(key)
      },
    }),
    takeSessions: (accountId) => {
      const sessions = [...kept.entries()].filter(
        ([key, payload]) => key.startsWith('Session:') && payload.accountId === accountId,
      )
      for (const [key] of sessions) kept.delete(key)
      return sessions.map(([, payload]) => payload)
    },
  }
}
