import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Words } from '#base/item.ts'
import type { PlainWord } from '#base/writing-notes.ts'
import {
  askForPictures,
  collaborationModelPlacing,
  collaborationModelTypes,
  modelHoles,
  role,
  service,
  tierPlaces,
} from '#features/collaboration-model/index.ts'
import {
  begins,
  bringInCommand,
  contentCommands,
  contentSettings,
  healthHome,
  linkIndexer,
  seesHealth,
  seesStudio,
  startHome,
  studioActWords,
  studioHome,
  studioRoutes,
  studioTextFor,
  watchContent,
  type ContentKnowledge,
  type StudioKnowledge,
} from '#features/content/index.ts'
import {
  addressesFor,
  contentWordsFor,
  createSignedInSite,
  createSite,
  expectedFields,
  findableIn,
  graphOfItem,
  guideChecks,
  guidePlacing,
  guideTypes,
  leaveRoute,
  linkedTypes,
  listServiceKinds,
  adoptablePlans,
  makeModelDocument,
  makeStaticSite,
  openPages,
  plainWords,
  rememberShells,
  startQuestions,
} from '#features/guide/index.ts'
import { openRoutes, peopleSettings, signedInRoutes, type Actor } from '#features/people/index.ts'
import {
  besideAt,
  besideRoutes,
  openBeside,
  relayActWords,
  childRoutes,
  eraseRelaysAgain,
  familyHome,
  familyRoutes,
  familyTextFor,
  relayHoldings,
  relayRoutes,
  relaySettings,
  relaysWaiting,
  relayTextFor,
} from '#features/relay-log/index.ts'
import {
  continuityRoutes,
  continuitySettings,
  continuityTextFor,
  figurePages,
  followUpActWords,
  followUpHome,
  openContinuityRoutes,
  todayHome,
} from '#features/continuity/index.ts'
import {
  eraseReceiptsAgain,
  openReceiptAnswers,
  openReceiptPages,
  receiptActWords,
  receiptRoutes,
  receiptTextFor,
} from '#features/receipt/index.ts'
import { rollOutActWords, rollOutHome, rollOutRoutes, rollOutTextFor } from '#features/roll-out/index.ts'
import { searchAnswers, searchCommands, searchIndexer, searchPages } from '#features/search/index.ts'
import type { Command } from '#platform/command.ts'
import { generateCommand } from './generate-command.ts'
import { municipalityCommands } from './municipality-commands.ts'
import { siteCommands } from './site-commands.ts'
import { auditCommands } from '#platform/audit/commands.ts'
import { backupCommands } from '#platform/backup/commands.ts'
import type { Config } from '#platform/config.ts'
import { keyCommands } from '#platform/crypto/commands.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import { appConnection, type Database } from '#platform/db/database.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import type { Log } from '#platform/log.ts'
import { openTries } from '#platform/session/tries.ts'
import { openScan } from '#platform/scan/open-scan.ts'
import type { SignInClient } from '#platform/sign-in/client.ts'
import type { Assets } from '#platform/web/assets.ts'
import { health } from '#platform/web/health.ts'
import { codingFor, openPageCache } from '#platform/web/page-cache.ts'
import type { RequestContext, WebEnv } from '#platform/web/request-context.ts'
import type { Headers } from '#platform/web/security-headers.ts'
import { assetsFrom, type Assets as PageAssets, type Manifest } from '#ui/assets.ts'

export type AppParts = {
  config: Config
  database: Database
  /** How the app connects; one connection of its own listens for what other processes publish. */
  connection: { ownerUrl: string; appUrl: string | undefined }
  keys: Keys
  /** How sign-in providers are reached. */
  signIn: SignInClient
  log: Log
  assets: Assets
  /** The addresses of the built files, as pages ask for them. */
  pageAssets: PageAssets
  /** Put on every page when its Response is made. */
  headers: Headers
  /** Whether the database answers and is migrated. */
  ready: () => Promise<boolean>
  /** Other types than the features', for a test of the studio. */
  studio?: StudioKnowledge | undefined
}

export type App = {
  fetch(request: Request, context: RequestContext): Response | Promise<Response>
  stop(): Promise<void>
}

/** Public pages of others than the guide. */
const publicPages = [...searchPages, ...openReceiptPages, ...figurePages]

/** Ready pages take at most this much memory, however many municipalities there are. */
const pageCacheBytes = 32 * 1_048_576

/** The composition: which features, with which real parts. */
export function createApp(parts: AppParts): App {
  const { config, database, log, headers } = parts
  const cache = openPageCache(pageCacheBytes)
  const watch = watchContent(appConnection(parts.connection), database, cache.clear)

  const makeSite: StudioKnowledge['makeSite'] = (of) =>
    makeStaticSite(
      {
        ...{ demo: config.mode === 'demo', origin: config.origin, isHoliday: isPublicHoliday },
        ...{ pageAssets: parts.pageAssets, assets: parts.assets },
      },
      { ...of, inMunicipality: (work) => database.inMunicipality(of.municipality.id, work) },
    )
  const makeDocument: StudioKnowledge['makeDocument'] = ({ tx, ...of }, language) =>
    makeModelDocument({ origin: config.origin }, { ...of, inMunicipality: (work) => work(tx) }, language)
  const plans = adoptablePlans(config.origin)
  const readView = rememberShells()
  const tries = openTries(appConnection(parts.connection), parts.keys.installation)
  const signedIn = createSignedInSite({
    ...{ keys: parts.keys, signIn: parts.signIn, tries, headers, readView },
    scan: openScan(config, log),
    mode: config.mode,
    origin: config.signedInOrigin,
    holdings: relayHoldings(parts.keys),
    settings: [peopleSettings, contentSettings, relaySettings, ...continuitySettings],
    serviceKinds: listServiceKinds,
    waiting: relaysWaiting,
    familyHome,
    startHome,
    assisted: {
      open: openBeside,
      ...{ leave: besideAt.leave, renew: besideAt.renew },
      end: { path: besideAt.end, label: (language) => familyTextFor(language).beside.end },
    },
    actWords: (language) => ({
      ...studioActWords(language),
      ...relayActWords(language),
      ...rollOutActWords(language),
      ...followUpActWords(language),
      ...receiptActWords(language),
    }),
    publicPages: openPages(publicPages),
    routes: [
      ...openRoutes,
      ...openContinuityRoutes,
      leaveRoute,
      ...childRoutes,
      ...besideRoutes,
      ...signedInRoutes,
      ...studioRoutes({ makeSite, makeDocument, plans, ...(parts.studio ?? studioKnowledge) }),
      ...relayRoutes,
      ...familyRoutes,
      ...rollOutRoutes,
      ...continuityRoutes,
      ...receiptRoutes(config.origin),
    ],
    menu: [
      {
        at: 'today',
        path: todayHome,
        label: (language) => continuityTextFor(language).menu,
        isFor: ({ memberships }) => memberships.length > 0,
      },
      {
        at: 'relays',
        path: '/logger',
        label: (language) => relayTextFor(language).logs.title,
        isFor: ({ memberships }) =>
          memberships.some(
            ({ unit, role }) => unit !== undefined || role === 'coordinator' || role === 'administrator',
          ),
      },
      {
        at: 'follow-up',
        path: followUpHome,
        label: (language) => continuityTextFor(language).followUp,
        isFor: ({ memberships }) => memberships.some(({ role }) => role === 'unit-leader' || role === 'coordinator'),
      },
      {
        at: 'roll-out',
        path: rollOutHome,
        label: (language) => rollOutTextFor(language).menu,
        isFor: ({ memberships }, { isPublic }) => isPublic && memberships.length > 0,
      },
      {
        at: 'start',
        path: startHome,
        label: (language) => studioTextFor(language).start.menu,
        isFor: ({ memberships }, { isPublic }) => !isPublic && begins(memberships.map(({ role }) => role)),
      },
      {
        at: 'studio',
        path: studioHome,
        label: (language) => studioTextFor(language).menu,
        isFor: (actor) => seesStudio(rolesOf(actor)),
      },
      {
        at: 'studio',
        path: healthHome,
        label: (language) => studioTextFor(language).health.menu,
        isFor: (actor) => seesHealth(rolesOf(actor)) && !seesStudio(rolesOf(actor)),
      },
      {
        at: 'family',
        path: familyHome,
        label: (language) => familyTextFor(language).menu,
        isFor: ({ session }) => session.isFamily && session.isOwn && session.beside === undefined,
      },
    ],
    receipts: (language) => ({
      ...studioTextFor(language).done,
      ...relayTextFor(language).done,
      ...familyTextFor(language).done,
      ...rollOutTextFor(language).done,
      ...continuityTextFor(language).done,
      ...receiptTextFor(language).done,
    }),
  })
  const site = createSite({
    signedIn,
    signedInOrigin: config.signedInOrigin,
    startHome,
    origin: config.origin,
    demo: config.mode === 'demo',
    database,
    watch,
    cache,
    readView,
    log,
    assets: parts.pageAssets,
    headers,
    isHoliday: isPublicHoliday,
    tries,
    pages: publicPages,
    answers: [...searchAnswers, ...openReceiptAnswers(parts.keys)],
  })
  const app = new Hono<WebEnv>()
    .get('/assets/*', async (c, next) => parts.assets(c.req.path, c.req.header('accept-encoding')) ?? next())
    .route('/', health(parts))
    .route('/', site)

  return {
    fetch: (request, context) => {
      // A page that is ready goes out before anything else is made; see guide.throughput in docs/measurements.md.
      if (request.method === 'GET' && watch.listens()) {
        const { headers: asked } = request
        const ready = cache.find(
          request.url,
          codingFor(asked.get('accept-encoding')),
          asked.get('if-none-match'),
          Date.now(),
        )
        if (ready !== undefined) return ready
      }
      return app.fetch(request, { request: context })
    },
    stop: async () => {
      await watch.stop()
      await tries.close()
    },
  }
}

const allTypes = [...collaborationModelTypes, ...guideTypes]

/** What all features together know of content. */
export const knowledge: ContentKnowledge = {
  types: allTypes,
  checks: [...guideChecks, tierPlaces],
  expected: expectedFields,
  onPublish: async (tx, whom) => {
    await searchIndexer(findableIn)(tx, whom)
    await linkIndexer(allTypes)(tx, whom)
    await askForPictures(tx, whom)
  },
  services: (model) =>
    model
      .all(service)
      .filter((one) => one.inGuide)
      .map((one) => one.key),
}

/** What the studio knows besides. */
export const studioKnowledge: StudioKnowledge = {
  ...knowledge,
  words: contentWordsFor,
  serviceType: service.name,
  ownerType: role.name,
  linkedTypes,
  plainWords: {
    type: plainWords.name,
    of: (model) => model.all(plainWords).flatMap(({ words }) => words.flatMap(inOwnLanguage)),
  },
  addressOf: (name, facts) => addressesFor('').of(name, detailIn(facts)),
  start: startQuestions,
  placing: [...collaborationModelPlacing, ...guidePlacing],
  graphOf: graphOfItem,
  holes: modelHoles,
}

/** A word and a plainer one, where both are in the language that was asked for. */
const inOwnLanguage = ({ word, plainer }: Readonly<Record<'word' | 'plainer', Words>>): readonly PlainWord[] =>
  word.lang === undefined && plainer.lang === undefined ? [{ word: word.text, plainer: plainer.text }] : []

const rolesOf = ({ memberships }: Actor): readonly string[] => memberships.map(({ role }) => role)

/** What stands in an item's address besides its key: a step's level, a topic's path. */
function detailIn({ level, path }: Readonly<Record<string, unknown>>): string | undefined {
  return [level, path].find((one) => typeof one === 'string')
}

/** The operator's commands that features bring, besides start and migrate. */
export const commands: readonly Command[] = [
  ...contentCommands(knowledge),
  bringInCommand(studioKnowledge),
  ...searchCommands(knowledge.onPublish),
  ...auditCommands,
  ...keyCommands,
  ...backupCommands(async (tx, erasures) => {
    await eraseRelaysAgain(tx, erasures)
    await eraseReceiptsAgain(tx, erasures)
  }),
  ...municipalityCommands(knowledge),
  generateCommand(knowledge),
  ...siteCommands(readPageAssets),
]

/** The built client files, by the manifest that the build wrote. */
export function readPageAssets(clientFolder: string): PageAssets {
  return assetsFrom(JSON.parse(readFileSync(join(clientFolder, 'manifest.json'), 'utf8')) as Manifest) // written by our own build
}
