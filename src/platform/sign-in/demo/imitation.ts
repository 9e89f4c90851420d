import type { Level, ProfileName } from '#platform/sign-in/provider.ts'

/**
 * What is particular to each provider that we imitate (integrations.md 1.1–1.3). Written on its own and not taken from the
 * client's table, so that a mistake there shows in the tests. Paths differ between the profiles: nobody may know them by heart.
 */
export type Imitation = {
  readonly profile: ProfileName
  /** In a sentence: "I drift står … her." */
  readonly standsFor: string
  /** What levels are called; Entra has none. */
  readonly levelNames: Readonly<Record<Level, string>> | undefined
  readonly pushes: 'required' | 'offered' | 'absent'
  /** Refuses a request without state and nonce. */
  readonly strict: boolean
  /** Says in its answer who it is (RFC 9207). */
  readonly namesItself: boolean
  /** Posts a signed note when a person signs out. */
  readonly backChannel: boolean
  /** A session counts only for the client that it began with. */
  readonly isolated: boolean
  /** What it adds to the address that a browser would be sent to inside a frame. */
  readonly frontChannelQuery: (issuer: string, session: string) => Record<string, string>
  readonly routes: Readonly<
    Record<'authorization' | 'pushed_authorization_request' | 'token' | 'jwks' | 'end_session', string>
  >
}

const digdirRoutes = {
  authorization: '/authorize',
  pushed_authorization_request: '/par',
  token: '/token',
  jwks: '/jwks.json',
  end_session: '/logout',
}

export const imitations: Readonly<Record<ProfileName, Imitation>> = {
  idporten: {
    profile: 'idporten',
    standsFor: 'ID-porten',
    levelNames: { substantial: 'idporten-loa-substantial', high: 'idporten-loa-high' },
    pushes: 'required',
    strict: true,
    namesItself: true,
    backChannel: true,
    isolated: false,
    // ID-porten writes its name here with a slash that the issuer does not have.
    frontChannelQuery: (issuer, session) => ({ iss: `${issuer}/`, sid: session }),
    routes: digdirRoutes,
  },
  ansattporten: {
    profile: 'ansattporten',
    standsFor: 'Ansattporten',
    levelNames: { substantial: 'substantial', high: 'high' },
    pushes: 'offered',
    strict: true,
    namesItself: true,
    backChannel: true,
    isolated: true,
    frontChannelQuery: (issuer, session) => ({ iss: issuer, sid: session }),
    routes: { ...digdirRoutes, pushed_authorization_request: '/pushed', jwks: '/keys.json' },
  },
  entra: {
    profile: 'entra',
    standsFor: 'kommunens egen pålogging (Entra ID)',
    levelNames: undefined,
    pushes: 'absent',
    strict: false,
    namesItself: false,
    backChannel: false,
    isolated: false,
    frontChannelQuery: (_issuer, session) => ({ sid: session }),
    routes: {
      authorization: '/oauth2/authorize',
      pushed_authorization_request: '/oauth2/pushed',
      token: '/oauth2/token',
      jwks: '/discovery/keys',
      end_session: '/oauth2/logout',
    },
  },
}

/** The lowest level that the request accepts; `acr_values` is a minimum. */
export function askedLevel({ levelNames }: Imitation, acrValues: string | undefined): Level {
  const asked = acrValues?.split(' ') ?? []
  return levelNames !== undefined && asked.includes(levelNames.high) && !asked.includes(levelNames.substantial)
    ? 'high'
    : 'substantial'
}

/** Entra's tenant stands in its issuer, last or before `v2.0`. */
export const tenantIn = (issuer: string): string | undefined =>
  /\/([0-9a-f-]{36})(\/v2\.0)?$/i.exec(issuer)?.[1]?.toLowerCase()
