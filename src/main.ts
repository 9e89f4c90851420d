import { createServer } from 'node:http'
import { join } from 'node:path'
import { createApp, knowledge, readPageAssets } from './app.ts'
import { demoKeepers, openDemo } from './demo.ts'
import { drawPictures, drawPicturesTask } from '#features/collaboration-model/index.ts'
import {
  checkLinks,
  checkLinksTask,
  deleteUnheldFiles,
  deleteUnheldFilesTask,
  gatherLinks,
  gatherLinksTask,
  loadPacks,
  makeFindable,
  makeFindableTask,
  packsVersion,
  publishPlanned,
  publishPlannedTask,
  remindReviews,
  remindReviewsTask,
  sweepUploads,
  sweepUploadsTask,
} from '#features/content/index.ts'
import {
  followUp,
  followUpTask,
  lookAgain,
  lookAgainTask,
  publishFigures,
  publishFiguresTask,
  sendDigests,
  sendDigestsTask,
} from '#features/continuity/index.ts'
import { drawnTypes } from '#features/guide/index.ts'
import { saveNotWorking, sweepSessions, sweepTask } from '#features/people/index.ts'
import { deleteDrafts, deleteDraftsTask, passEnded, passEndedTask } from '#features/relay-log/index.ts'
import { sweepReceipts, sweepReceiptsTask } from '#features/receipt/index.ts'
import { keepSealing } from '#platform/audit/keep-sealing.ts'
import type { Config } from '#platform/config.ts'
import { openKeys, type Keys } from '#platform/crypto/keys.ts'
import { openMasterKey } from '#platform/crypto/master-key.ts'
import { connectDatabase, type ConnectedDatabase } from '#platform/db/connect.ts'
import { bindMode } from '#platform/db/installation.ts'
import { isMigrated } from '#platform/db/migrate.ts'
import { startJobs } from '#platform/jobs/start-jobs.ts'
import { openLog, type Log } from '#platform/log.ts'
import { messageTask } from '#platform/message/deliver-message.ts'
import { openCarrier } from '#platform/message/open-carrier.ts'
import { sendTask, type KeyOf } from '#platform/message/send-message.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { projectFolder } from '#platform/project-folder.ts'
import { askOneStep, askOutside } from '#platform/outside/ask-outside.ts'
import { createSignInClient } from '#platform/sign-in/client.ts'
import { openAssets } from '#platform/web/assets.ts'
import { localhostOnly } from '#platform/web/localhost-only.ts'
import { openMetrics, type Metrics } from '#platform/web/metrics.ts'
import { requestReader } from '#platform/web/request-context.ts'
import { securityHeaders } from '#platform/web/security-headers.ts'
import { checkPort, serve } from '#platform/web/serve.ts'

export type Running = {
  /** Answers what is in flight, then closes everything. */
  stop(): Promise<void>
}

/** The process: connect, migrate, serve. Throws a PlainFault when it cannot start, and then leaves nothing running. */
export async function start(config: Config, progress: (line: string) => void): Promise<Running> {
  const log = openLog({ level: config.logLevel })
  const closers: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const close of closers.splice(0).toReversed()) await close()
  }

  try {
    const now = new Date()
    await checkPort(config)
    const connected = await connectDatabase(config, { log, now, progress })
    closers.push(connected.close)
    await connected.database.inInstallation((tx) => bindMode(tx, config.mode, now))

    if (config.mode === 'demo') {
      const version = await packsVersion(join(projectFolder, 'dist'))
      await loadPacks(connected, {
        ...{ folder: join(projectFolder, 'content'), version, knowledge, now, progress },
        keepers: demoKeepers,
      })
    }

    const { database } = connected
    const keys = await openKeys(database, { master: await openMasterKey(config), mode: config.mode, now })

    const headers = securityHeaders(config.origin)
    const clientFolder = join(projectFolder, 'dist', 'client')
    const pageAssets = readPageAssets(clientFolder)
    const demo = config.mode === 'demo' ? await openDemo({ config, database, keys, log, pageAssets, now }) : undefined
    const app = createApp({
      config,
      database,
      connection: connected,
      keys,
      signIn: createSignInClient({ log, ...(demo?.reach ?? { fetch: askOutside }) }),
      log,
      assets: openAssets(clientFolder),
      pageAssets,
      headers,
      ready: await isMigrated(database),
    })
    closers.push(app.stop)

    const metrics = openMetrics()
    const redirectToOwnName = config.mode === 'demo' ? localhostOnly(config.origin, headers) : () => undefined
    const readRequest = requestReader({ trustedProxies: config.trustedProxies })
    const serving = await serve({
      host: config.host,
      port: config.port,
      headers,
      log,
      first: demo?.handle,
      fetch: (request, incoming) => {
        const startedAt = performance.now()
        const count = (response: Response) => {
          metrics.countRequest(response.status, performance.now() - startedAt)
          return response
        }
        const answer = redirectToOwnName(incoming) ?? app.fetch(request, readRequest(incoming))
        // A page that is ready at once goes out at once; waiting for a promise would cost it a tenth.
        return answer instanceof Promise ? answer.then(count) : count(answer)
      },
    })
    closers.push(serving.stop)
    closers.push(startWork({ config, connected, keys, log }))
    if (config.metricsPort !== undefined) closers.push(await serveMetrics(config.metricsPort, metrics))

    return { stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What is done without anyone asking: messages sent, the audit sealed, what nobody needs any more removed. */
function startWork(parts: { config: Config; connected: ConnectedDatabase; keys: Keys; log: Log }): () => Promise<void> {
  const { config, connected, keys, log } = parts
  const { database, ownerUrl } = connected
  const keyOf: KeyOf = (_tx, municipality) => keys.of(municipality)
  const carrier = openCarrier(config, log)
  const jobs = startJobs({
    ownerUrl,
    log,
    concurrency: 2,
    tasks: {
      [sendTask]: messageTask({
        ...{ database, keyOf, carrier, keep: config.mode === 'demo', log },
        onNotWorking: saveNotWorking,
      }),
      [makeFindableTask]: makeFindable({ database, onPublish: knowledge.onPublish }),
      [drawPicturesTask]: drawPictures({ database, drawn: drawnTypes }),
      [publishPlannedTask]: publishPlanned({ database, knowledge }),
      [sweepTask]: sweepSessions(database),
      [passEndedTask]: passEnded({ database, keys }),
      [deleteDraftsTask]: deleteDrafts(database),
      [followUpTask]: followUp({ database, keys }),
      [lookAgainTask]: lookAgain(database),
      [publishFiguresTask]: publishFigures({ database }),
      [sendDigestsTask]: sendDigests({ database, keys, origin: config.signedInOrigin }),
      [sweepReceiptsTask]: sweepReceipts({ database, ledger: config.erasures }),
      [sweepUploadsTask]: sweepUploads(database),
      [gatherLinksTask]: gatherLinks({ database, types: knowledge.types }),
      [deleteUnheldFilesTask]: deleteUnheldFiles({ database, types: knowledge.types }),
      [checkLinksTask]: checkLinks({ database, ask: askOneStep }),
      [remindReviewsTask]: remindReviews({ database, keys, origin: config.signedInOrigin, types: knowledge.types }),
    },
    every: [
      { task: publishPlannedTask, minutes: 1 },
      { task: sweepTask, minutes: 30 },
      { task: sweepUploadsTask, minutes: 30 },
      { task: passEndedTask, minutes: 30 },
      { task: sweepReceiptsTask, minutes: 30 },
      { task: deleteDraftsTask, minutes: 60 },
      { task: followUpTask, minutes: 1 },
      { task: sendDigestsTask, minutes: 1 },
      // Five past midnight in Norway in winter, five past one in summer.
      { task: lookAgainTask, crontab: '5 23 * * *' },
      { task: publishFiguresTask, minutes: 10 },
      { task: remindReviewsTask, minutes: 60 },
      // On Sundays.
      { task: deleteUnheldFilesTask, crontab: '30 2 * * 0' },
      // Nobody outside is asked anything unless the operator has said so.
      ...(config.checkLinks
        ? [
            { task: gatherLinksTask, crontab: '0 2 * * *' },
            { task: checkLinksTask, minutes: 60 },
          ]
        : []),
    ],
  })
  const sealing = keepSealing({ database, log, now: () => new Date() })
  return async () => {
    await jobs.stop()
    await sealing.stop()
  }
}

/** On loopback only: who reads the counters stands on the same machine. */
async function serveMetrics(port: number, metrics: Metrics): Promise<() => Promise<void>> {
  const server = createServer((incoming, outgoing) => {
    const found = incoming.url === '/metrics'
    outgoing
      .writeHead(found ? 200 : 404, { 'content-type': 'text/plain; version=0.0.4' })
      .end(found ? metrics.text() : '')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', () =>
      reject(new PlainFault(`Port ${port} is taken; set STAFETT_METRICS_PORT to a free port.`)),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
}
