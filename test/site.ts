import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { createApp, knowledge, readPageAssets, type App } from '../src/app.ts'
import { beginMunicipality, importPack } from '#features/content/import-pack.ts'
import { inOrder, readPacks } from '#features/content/load-packs.ts'
import type { Pack } from '#features/content/pack-folder.ts'
import type { Manifest, StudioKnowledge } from '#features/content/index.ts'
import { parseConfig, type Mode } from '#platform/config.ts'
import { bindMode } from '#platform/db/installation.ts'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import { openKeys, type Keys } from '#platform/crypto/keys.ts'
import { newKey } from '#platform/crypto/seal.ts'
import { openLog } from '#platform/log.ts'
import type { Ask } from '#platform/outside/ask-outside.ts'
import { createSignInClient } from '#platform/sign-in/client.ts'
import { projectFolder } from '#platform/project-folder.ts'
import { openAssets } from '#platform/web/assets.ts'
import { securityHeaders } from '#platform/web/security-headers.ts'
import { freshDatabase, type FreshDatabase } from './database.ts'

export const contentFolder = join(projectFolder, 'content')
/** The municipalities that content/ has packs for. */
export const towns = readdirSync(contentFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((slug) => /^kind: municipality$/m.test(readFileSync(join(contentFolder, slug, 'pack.md'), 'utf8')))

export const origin = 'http://localhost:3000'

export type Site = {
  /** As a browser asks: an address below the origin, or a whole one on any host. */
  get(address: string, headers?: Record<string, string>): Promise<Response>
  /** As a form that a reader sends. */
  post(address: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  /** Any request at all. */
  send(address: string, init: RequestInit): Promise<Response>
  /** Puts packs in place of what the site has of them. */
  publish(packs: readonly Pack[]): Promise<void>
  /** Every line that the app has logged. */
  logged(): string
  /** From now on it is this much later. */
  advance(minutes: number): void
  now(): Date
  keys: Keys
  /** Another process of the same installation, asked by the same browsers. */
  another(): { send: Site['send']; stop(): Promise<void> }
  fresh: FreshDatabase
  close(): Promise<void>
}

/**
 * The whole app on a database of its own. `packs`: the folders of content/ to load, with all they inherit from; every
 * one unless told. `now`: the moment all visits happen. `findable`: false where nobody searches, which saves the time.
 */
export async function openSite(given: SiteOptions = {}): Promise<Site> {
  const { findable = true } = given
  const opened = given.now ?? new Date('2026-11-23T10:00:00Z')
  const now = given.ticks === true ? new Date() : opened
  let later = 0
  // Providers sign with the machine's clock, so a site that asks them goes with it.
  const clock = () => new Date((given.ticks === true ? Date.now() : opened.getTime()) + later)
  const published = given.ticks === true ? new Date(inject('begun')) : opened
  const fresh = await freshDatabase({
    onStatement: given.onStatement,
    beginning: {
      key: JSON.stringify([given.packs?.toSorted(), findable, published]),
      fill: async (ownerUrl) => load({ ownerUrl }, withParents(await contentPacks(), given.packs), findable, published),
    },
  })
  await fresh.database.inInstallation((tx) => bindMode(tx, 'demo', now))
  for (const [slug, manifest] of Object.entries(given.begun ?? {}))
    await inOwnerTransaction(fresh.ownerUrl, (tx) =>
      beginMunicipality(tx, slug, manifest, findable ? knowledge.onPublish : async () => undefined, now),
    )

  const lines: string[] = []
  const log = openLog({ level: 'trace', destination: { write: (line: string) => void lines.push(line) } })
  const keys = await openKeys(fresh.database, { master: newKey(), mode: 'demo', now })
  const clientFolder = join(projectFolder, 'dist', 'client') // written by the build, which `npm test` begins with
  const open = () =>
    createApp({
      config: { ...parseConfig({ STAFETT_ORIGIN: origin, ...given.environment }), mode: given.mode ?? 'demo' },
      database: fresh.database,
      connection: { ownerUrl: fresh.ownerUrl, appUrl: fresh.url },
      keys,
      signIn: createSignInClient({ log, insecure: true, fetch: given.ask }),
      log,
      assets: openAssets(clientFolder),
      pageAssets: readPageAssets(clientFolder),
      headers: securityHeaders(origin),
      ready: async () => true,
      studio: given.studio,
    })
  const app = open()
  const sendTo =
    (process: App): Site['send'] =>
    async (address, init) => {
      const request = new Request(new URL(address, origin), init)
      request.headers.set('host', request.headers.get('host') ?? new URL(request.url).host)
      return process.fetch(request, {
        requestId: randomUUID(),
        // As a proxy that is trusted would say it.
        clientAddress: request.headers.get('x-forwarded-for') ?? undefined,
        secure: false,
        now: clock,
      })
    }
  const send = sendTo(app)

  return {
    send,
    get: (address, headers = {}) => send(address, { headers }),
    post: (address, form, headers = {}) => send(address, { method: 'POST', body: new URLSearchParams(form), headers }),
    publish: (packs) => load(fresh, packs, findable, clock()),
    advance: (minutes) => {
      later += minutes * 60_000
    },
    now: clock,
    keys,
    another: () => {
      const other = open()
      return { send: sendTo(other), stop: other.stop }
    },
    logged: () => lines.join(''),
    fresh,
    close: async () => {
      await app.stop()
      await fresh.drop()
    },
  }
}

export type SiteOptions = {
  /** Content that no feature knows, for the studio. */
  studio?: StudioKnowledge
  /** As what the pages answer; the people are made up either way. */
  mode?: Mode
  packs?: readonly string[]
  /** Municipalities that readers do not meet yet, by their addresses. */
  begun?: Readonly<Record<string, Manifest>>
  now?: Date
  findable?: boolean
  /** The clock goes with the machine's instead of standing still. */
  ticks?: boolean
  onStatement?: (sql: string) => void
  /** How sign-in providers are reached. */
  ask?: Ask
  /** Settings of the process, such as a second host for signed-in pages. */
  environment?: Record<string, string>
}

let read: Promise<Pack[]> | undefined
/** All packs of content/, read once by each worker; whoever changes one makes another of it. */
export const contentPacks = (): Promise<Pack[]> => (read ??= readPacks(contentFolder, knowledge.types))

/** Packs as an operator imports them, parents first; made findable once, after the last. */
export async function load(
  fresh: Pick<FreshDatabase, 'ownerUrl'>,
  packs: readonly Pack[],
  findable: boolean,
  at: Date,
): Promise<void> {
  await inOwnerTransaction(fresh.ownerUrl, async (tx) => {
    for (const pack of inOrder(packs)) await importPack(tx, pack, async () => undefined, at)
    if (findable) await knowledge.onPublish(tx, '*')
  })
}

/** The named packs and those they inherit from. */
export function withParents(all: readonly Pack[], slugs: readonly string[] | undefined): Pack[] {
  if (slugs === undefined) return [...all]
  const wanted = new Set(slugs)
  // A Set hands out what is added while it is walked.
  for (const slug of wanted) {
    const parent = all.find((pack) => pack.slug === slug)?.manifest.inherits
    if (parent !== undefined) wanted.add(parent)
  }
  return all.filter((pack) => wanted.has(pack.slug))
}
