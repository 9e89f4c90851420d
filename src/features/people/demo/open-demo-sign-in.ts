import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Mode } from '#platform/config.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import type { Log } from '#platform/log.ts'
import type { DemoClient } from '#platform/sign-in/demo/demo-client.ts'
import { createDemoProvider, type DemoProvider } from '#platform/sign-in/demo/demo-provider.ts'
import type { WrongAnswers } from '#platform/sign-in/demo/wrong-answers.ts'
import type { ProfileName } from '#platform/sign-in/provider.ts'
import { openProviders, type OfferedProvider } from '../open-providers.ts'
import { callback, signedOutAddress } from '../addresses.ts'
import { demoPeople } from './demo-people.ts'
import type { DemoTown } from './load-demo-people.ts'

export type DemoSignIn = {
  /** Answers when the address is one of the built-in providers'; says whether it was. */
  handle(incoming: IncomingMessage, outgoing: ServerResponse): boolean
  /** For tests: the provider behind an issuer. */
  providerOf(issuer: string): Promise<DemoProvider | undefined>
}

export type DemoSignInParts = {
  readonly mode: Mode
  readonly database: Database
  readonly keys: Keys
  /** Those that may have built-in providers; one may be added while we run. */
  readonly towns: () => Promise<readonly DemoTown[]>
  /** Where they answer: `http://localhost:3000/demo-innlogging`. */
  readonly issuers: string
  /** Where our own pages are. */
  readonly origin: string
  readonly css: readonly string[]
  readonly log: Log
  readonly now?: (() => Date) | undefined
  readonly wrong?: WrongAnswers | undefined
}

/** The built-in providers, each made when somebody first asks for it: making keys takes a moment. */
export function openDemoSignIn(parts: DemoSignInParts): DemoSignIn {
  const { pathname } = new URL(parts.issuers)
  const made = new Map<string, Promise<DemoProvider | undefined>>()

  function providerOf(issuer: string): Promise<DemoProvider | undefined> {
    const found = made.get(issuer) ?? makeProvider(issuer, parts)
    made.set(issuer, found)
    found.then((provider) => provider ?? made.delete(issuer)).catch(() => made.delete(issuer))
    return found
  }

  return {
    providerOf,
    handle: (incoming, outgoing) => {
      const path = /^\/(idporten|ansattporten|entra\/[0-9a-f-]{36}\/v2\.0)(?=[/?]|$)/.exec(
        incoming.url?.startsWith(`${pathname}/`) === true ? incoming.url.slice(pathname.length) : '',
      )?.[1]
      if (path === undefined) return false
      const missing = () => void outgoing.writeHead(404).end()
      providerOf(`${parts.issuers}/${path}`).then(
        (provider) => provider?.handle(incoming, outgoing) ?? missing(),
        (error: unknown) => {
          parts.log.error('The built-in sign-in failed', {}, error)
          outgoing.writeHead(500).end()
        },
      )
      return true
    },
  }
}

async function makeProvider(issuer: string, parts: DemoSignInParts): Promise<DemoProvider | undefined> {
  const { mode, database, keys, towns, css, log } = parts
  const clients: DemoClient[] = []
  let profile: ProfileName | undefined
  for (const town of await towns()) {
    const offered = await database.inMunicipality(town.id, (tx) => openProviders(tx, town.id, keys))
    for (const one of offered.filter((candidate) => candidate.issuer === issuer)) {
      profile = one.profile
      clients.push(clientFor(one, town.slug, parts.origin))
    }
  }
  if (profile === undefined) return undefined
  return createDemoProvider({
    ...{ mode, profile, issuer, clients, css, log },
    people: (slug, asked) =>
      demoPeople(slug).filter((one) =>
        // Staff of a shared service sign in with the account of the municipality that employs them.
        asked === 'entra' ? one.entra !== undefined && one.key.startsWith(`${slug}-`) : waysOf(one) === asked,
      ),
    now: parts.now,
    wrong: parts.wrong,
  })
}

const waysOf = (person: { organisation?: string | undefined; number: string | undefined }) =>
  person.organisation === undefined ? (person.number === undefined ? undefined : 'idporten') : 'ansattporten'

function clientFor({ id, clientId, secret }: OfferedProvider, slug: string, origin: string): DemoClient {
  const own = `${origin}/${slug}`
  return {
    clientId,
    municipality: slug,
    redirectUris: [callback(origin, slug)],
    postLogoutRedirectUris: [signedOutAddress(origin, slug)],
    backchannelLogoutUri: `${own}/logg-ut/bak/${id}`,
    frontchannelLogoutUri: `${own}/logg-ut/front/${id}`,
    publicKey: secret.kind === 'private-key' ? publicPart(secret.key) : undefined,
    secret: secret.kind === 'shared' ? secret.secret : undefined,
  }
}

const publicPart = ({ kty, n, e, kid }: { kty?: string; n?: string; e?: string; kid: string }) => ({
  ...{ kid, alg: 'RS256', use: 'sig' },
  ...Object.fromEntries(Object.entries({ kty, n, e }).filter(([, value]) => value !== undefined)),
})
