import { importJWK } from 'jose'
import { z } from 'zod'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/database.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { sealSecret } from './open-providers.ts'
import { upsertProvider } from './store/sign-ins.ts'

/** What an operator writes in a file, so that no secret stands on a command line. */
const ProviderFile = z
  .strictObject({
    profile: z.enum(['idporten', 'entra', 'ansattporten']),
    forWhom: z.enum(['staff', 'family', 'partner']),
    name: z.string().min(1).max(100),
    issuer: z.url({ protocol: /^https$/ }),
    clientId: z.string().min(1).max(200),
    tenant: z.string().max(100).optional(),
    secret: z.string().min(1).optional(),
    privateKey: z.looseObject({ kty: z.literal('RSA'), kid: z.string().min(1), d: z.string() }).optional(),
  })
  .refine(
    (file) => (file.secret === undefined) !== (file.privateKey === undefined),
    'secret or privateKey, one of them',
  )
  .refine((file) => (file.profile === 'entra') === (file.tenant !== undefined), 'tenant, for entra and only there')

/** The first way in to a municipality, set up by the operator; its administrators change it later. Answers its id. */
export async function saveFirstProvider(
  tx: Tx,
  municipality: number,
  text: string,
  { keys, now }: { keys: Keys; now: Date },
): Promise<string> {
  const file = parse(text)
  if (file.privateKey !== undefined) await importJWK(file.privateKey, 'RS256')
  const id = crypto.randomUUID()
  const key = await keys.of(municipality)
  await upsertProvider(tx, {
    municipality_id: municipality,
    provider_id: id,
    profile: file.profile,
    for_whom: file.forWhom,
    name: file.name,
    issuer: file.issuer.replace(/\/$/, ''),
    client_id: file.clientId,
    secret: sealSecret(
      key,
      id,
      file.privateKey === undefined
        ? { kind: 'shared', secret: file.secret ?? '' }
        : { kind: 'private-key', key: file.privateKey },
    ),
    tenant: file.tenant ?? null,
    gives_roles: false,
    active: true,
    changed_at: now,
  })
  return id
}

/** Says which field is wrong, and never what stands in it. */
function parse(text: string): z.infer<typeof ProviderFile> {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw new PlainFault('The file with the provider is not JSON.')
  }
  const parsed = ProviderFile.safeParse(read)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') || issue?.message
  throw new PlainFault(`The file with the provider is not right: ${place}.`)
}
