import { isIP } from 'node:net'
import { relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { PlainFault } from '#platform/plain-fault.ts'
import type { ScannerAddress } from '#platform/scan/scan.ts'

export type Mode = 'demo' | 'production'

export type Config = {
  mode: Mode
  port: number
  /** The address to listen on; absent means every address of the machine. */
  host: string | undefined
  /** Every absolute address comes from here, never from a Host header. */
  origin: string
  /** The host for everything that needs a session; in demo it may be the same as `origin`. */
  signedInOrigin: string
  /** Where Prometheus reads counters, on loopback; absent means no such listener. */
  metricsPort: number | undefined
  database: { kind: 'embedded' } | { kind: 'external'; ownerUrl: string; appUrl: string | undefined }
  /** The most connections one process opens for requests. */
  databasePool: number
  masterKey: Uint8Array | undefined
  /** The key that takes its place when it is rotated; read by that command only. */
  nextMasterKey: Uint8Array | undefined
  /** Addresses and CIDR ranges whose X-Forwarded headers are believed. */
  trustedProxies: readonly string[]
  /** The mail server and the sender of e-mails. */
  smtp: { url: string; from: string } | undefined
  sms: { url: string; key: string; from: string } | undefined
  /** Whether addresses outside that content leads to are asked, now and then, if they lead anywhere. */
  checkLinks: boolean
  /** The virus scanner; absent means files are kept without being scanned. */
  clamd: ScannerAddress | undefined
  dataFolder: string
  /** The ledger of erasures, a file outside the data folder and every backup. */
  erasures: string
  logLevel: (typeof logLevels)[number]
}

/** Reads every setting once, at start. Throws a PlainFault that names the variable at fault. */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Environment.safeParse(given)
  if (!parsed.success) throw new PlainFault(parsed.error.issues.map(inWords)[0])

  const env = parsed.data
  refuseContradictions(env)

  const origin = env.STAFETT_ORIGIN ?? `http://localhost:${env.PORT}`
  const openToAll = env.STAFETT_MODE === 'production' || env.STAFETT_DEMO_PUBLIC === 'yes'

  return {
    mode: env.STAFETT_MODE,
    port: env.PORT,
    host: env.HOST ?? (openToAll ? undefined : '127.0.0.1'),
    origin,
    signedInOrigin: env.STAFETT_SIGNED_IN_ORIGIN ?? origin,
    metricsPort: env.STAFETT_METRICS_PORT,
    database:
      env.DATABASE_URL === undefined
        ? { kind: 'embedded' }
        : { kind: 'external', ownerUrl: env.DATABASE_URL, appUrl: env.DATABASE_APP_URL },
    databasePool: env.STAFETT_DATABASE_POOL,
    masterKey: env.STAFETT_MASTER_KEY,
    nextMasterKey: env.STAFETT_NEXT_MASTER_KEY,
    trustedProxies: env.STAFETT_TRUSTED_PROXY,
    smtp:
      env.STAFETT_SMTP_URL === undefined || env.STAFETT_MAIL_FROM === undefined
        ? undefined
        : { url: env.STAFETT_SMTP_URL, from: env.STAFETT_MAIL_FROM },
    sms:
      env.STAFETT_SMS_URL === undefined || env.STAFETT_SMS_KEY === undefined || env.STAFETT_SMS_FROM === undefined
        ? undefined
        : { url: env.STAFETT_SMS_URL, key: env.STAFETT_SMS_KEY, from: env.STAFETT_SMS_FROM },
    checkLinks: env.STAFETT_CHECK_LINKS === 'yes',
    clamd: env.STAFETT_CLAMD,
    dataFolder: resolve(env.STAFETT_DATA),
    erasures: ledgerOf(env),
    logLevel: env.LOG_LEVEL,
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 1 to 65535')
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535, 'must be a port number from 1 to 65535')

const origin = z.string().refine(isOrigin, 'must be an origin such as https://bti.example.no, without a path')

const databaseUrl = z
  .string()
  .refine(isDatabaseUrl, 'must be an address such as postgres://user:password@host/database')

const key = z
  .string()
  .regex(/^[\w+/-]{43}=?$/, 'must be 32 bytes written in base64')
  .transform((text): Uint8Array => Buffer.from(text, 'base64'))

const Environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_APP_URL: databaseUrl.optional(),
  STAFETT_DATABASE_POOL: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'must be a number of connections from 1 to 999')
    .transform(Number)
    .default(10),
  STAFETT_MODE: z.enum(['demo', 'production'], 'must be demo or production').default('demo'),
  STAFETT_ORIGIN: origin.optional(),
  STAFETT_SIGNED_IN_ORIGIN: origin.optional(),
  STAFETT_METRICS_PORT: port.optional(),
  STAFETT_MASTER_KEY: key.optional(),
  STAFETT_NEXT_MASTER_KEY: key.optional(),
  STAFETT_DEMO_PUBLIC: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  STAFETT_CHECK_LINKS: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  STAFETT_TRUSTED_PROXY: z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .refine((list) => list.every(isAddressRange), 'must be addresses or CIDR ranges with commas between them')
    .default([]),
  STAFETT_SMTP_URL: z
    .string()
    .refine(isSmtpUrl, 'must be an address such as smtp://user:password@mail.example.no:587')
    .optional(),
  STAFETT_MAIL_FROM: z.email('must be one e-mail address').optional(),
  STAFETT_SMS_URL: z.string().refine(isGatewayUrl, 'must begin with https://').optional(),
  STAFETT_SMS_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/, 'must be printable characters without spaces')
    .optional(),
  STAFETT_SMS_FROM: z
    .string()
    .regex(/^([A-Za-z0-9 .-]{1,11}|\+?\d{4,15})$/, 'must be at most 11 letters or a number')
    .optional(),
  STAFETT_CLAMD: z
    .string()
    .transform(scannerAddress)
    .refine((address) => address !== undefined, 'must be host:port or unix:/path/to/socket')
    .optional(),
  STAFETT_DATA: z.string().default('./data'),
  STAFETT_ERASURES: z.string().regex(/[^/]$/, 'must be a file').optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
})

type Environment = z.infer<typeof Environment>

/** Settings that are each fine and do not go together. */
function refuseContradictions(env: Environment): void {
  if (env.DATABASE_APP_URL !== undefined && env.DATABASE_URL === undefined)
    throw new PlainFault('DATABASE_APP_URL is set without DATABASE_URL, the owner of the same database.')

  for (const together of [mailSettings, smsSettings])
    if (together.some((name) => env[name] === undefined) && together.some((name) => env[name] !== undefined))
      throw new PlainFault(`${together.join(' and ')} go together; set all of them or none.`)

  if (isWithin(ledgerOf(env), resolve(env.STAFETT_DATA)))
    throw new PlainFault(
      'STAFETT_ERASURES lies within STAFETT_DATA; set it outside, so that an old copy of that folder never brings an old ledger back.',
    )

  if (env.STAFETT_MODE === 'production') refuseUnsafeProduction(env)
  else refuseOpenDemo(env)
}

function refuseUnsafeProduction(env: Environment): void {
  const required = ['STAFETT_ORIGIN', 'STAFETT_SIGNED_IN_ORIGIN', 'STAFETT_MASTER_KEY'] as const
  for (const name of required)
    if (env[name] === undefined) throw new PlainFault(`${name} must be set when STAFETT_MODE is production.`)

  for (const name of ['STAFETT_ORIGIN', 'STAFETT_SIGNED_IN_ORIGIN'] as const)
    if (!env[name]?.startsWith('https://')) throw new PlainFault(`${name} must begin with https:// in production.`)

  if (env.STAFETT_ORIGIN === env.STAFETT_SIGNED_IN_ORIGIN)
    throw new PlainFault('STAFETT_SIGNED_IN_ORIGIN must be another host than STAFETT_ORIGIN in production.')
}

function refuseOpenDemo(env: Environment): void {
  for (const name of [...mailSettings, ...smsSettings])
    if (env[name] !== undefined) throw new PlainFault(`${name} is set, but a demo sends nothing to anyone.`)
  if (env.STAFETT_DEMO_PUBLIC === 'yes') {
    if (!env.STAFETT_ORIGIN?.startsWith('https://'))
      throw new PlainFault('STAFETT_DEMO_PUBLIC=yes needs a STAFETT_ORIGIN that begins with https://.')
    return
  }
  if (env.HOST !== undefined && !loopback.has(env.HOST))
    throw new PlainFault(`HOST is ${env.HOST}, but a demo listens on this machine only unless STAFETT_DEMO_PUBLIC=yes.`)
}

const ledgerOf = (env: Environment): string =>
  resolve(env.STAFETT_ERASURES ?? `${resolve(env.STAFETT_DATA)}-erasures.jsonl`)

function isWithin(file: string, folder: string): boolean {
  const way = relative(folder, file)
  return way !== '..' && !way.startsWith(`..${sep}`)
}

const mailSettings = ['STAFETT_SMTP_URL', 'STAFETT_MAIL_FROM'] as const
const smsSettings = ['STAFETT_SMS_URL', 'STAFETT_SMS_KEY', 'STAFETT_SMS_FROM'] as const

const loopback = new Set(['localhost', '127.0.0.1', '::1'])

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.origin === text
}

function isDatabaseUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text)
}

function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return false
  return ['', '/'].includes(url.pathname) && url.search === '' && !/%(?![0-9a-fA-F]{2})/.test(text)
}

function isGatewayUrl(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname))
}

function scannerAddress(text: string): ScannerAddress | undefined {
  const path = /^unix:(\/.+)$/.exec(text)?.[1]
  if (path !== undefined) return { path }
  const [, host, digits] = /^([A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\]):(\d{1,5})$/.exec(text) ?? []
  if (host === undefined || !port.safeParse(digits).success) return undefined
  return { host: host.replaceAll(/[[\]]/g, ''), port: Number(digits) }
}

function isAddressRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}

/** The value is left out: it may be a password or a key. */
function inWords(issue: z.core.$ZodIssue): string {
  return `${String(issue.path[0])} ${issue.message}.`
}
