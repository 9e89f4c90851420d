import { errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import { z } from 'zod'
import { askedLevel, type Imitation } from '#platform/sign-in/demo/imitation.ts'

/** What Ansattporten is asked about whom a person acts for (RFC 9396); the rest of each entry is given back as it came. */
export type OrganisationWish = z.infer<typeof OrganisationWish>

const OrganisationWish = z.array(
  z.looseObject({
    type: z.enum(['ansattporten:altinn:resource', 'ansattporten:altinn:service']),
    resource: z.string(),
    representation_is_required: z.union([z.boolean(), z.stringbool()]).optional(),
  }),
)

/** Empty when nothing was asked. Throws what the library answers the client with. */
export function organisationWish(value: string | undefined): OrganisationWish {
  if (value === undefined) return []
  try {
    return OrganisationWish.parse(JSON.parse(value))
  } catch {
    throw new errors.InvalidAuthorizationDetails('authorization_details cannot be read')
  }
}

/** Refuses what the library would let through; it calls this when everything else of the request is in order. */
export const checkRequest =
  (imitation: Imitation) =>
  ({ oidc }: KoaContextWithOIDC, authorizationDetails: string | undefined): void => {
    if (imitation.profile === 'ansattporten') organisationWish(authorizationDetails)
    for (const name of ['state', 'nonce'])
      if (imitation.strict && oidc.params?.[name] === undefined)
        throw new errors.InvalidRequest(`missing required parameter(s) (${name})`)
  }

/** When the picker is shown: besides the library's own reasons also for a higher level, another client, someone gone. */
export function policyOf(imitation: Imitation): interactionPolicy.Prompt[] {
  const { Check, base } = interactionPolicy
  const policy = base()
  // Nobody is asked to consent: the municipality has registered its client, and that was that.
  policy.remove('consent')
  const { checks } = policy.get('login') ?? {}

  checks?.add(
    new Check('level_too_low', 'the session is of a lower level than asked for', ({ oidc }) => {
      const { levelNames } = imitation
      const wantsHigh = askedLevel(imitation, textOf(oidc.params, 'acr_values')) === 'high'
      return levelNames !== undefined && wantsHigh && oidc.session?.acr !== levelNames.high
    }),
  )
  checks?.add(new Check('isolated', 'the session belongs to another client', (ctx) => isElsewhere(imitation, ctx)))
  checks?.add(
    new Check('unknown', 'the person is not among the made-up people any more', ({ oidc }) => {
      return oidc.session?.accountId !== undefined && oidc.account === undefined
    }),
  )
  return policy
}

/** A parameter of a request. */
export function textOf(params: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  const value = params?.[name]
  return typeof value === 'string' ? value : undefined
}

/** Whether the person is signed in with other clients only, where that counts for nothing. */
export function isElsewhere({ isolated }: Imitation, { oidc }: KoaContextWithOIDC): boolean {
  const { client, session, result } = oidc
  if (!isolated || client === undefined || result?.login !== undefined) return false
  return session?.authorizations?.[client.clientId] === undefined
}
