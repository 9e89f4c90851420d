import { commands as featureCommands } from './app.ts'
import { start } from './main.ts'
import { UsageFault, type Command, type CommandContext } from '#platform/command.ts'
import { parseConfig } from '#platform/config.ts'
import { connectDatabase, reachDatabase } from '#platform/db/connect.ts'
import { openLog } from '#platform/log.ts'
import { PlainFault } from '#platform/plain-fault.ts'

const startCommand: Command = {
  name: 'start',
  usage: '',
  summary: 'Starts the server, and with it the embedded PostgreSQL unless DATABASE_URL is set.',
  run: async (_args, { config, log, say }) => {
    const running = await start(config, say)
    process.on('uncaughtException', (error) => {
      log.error('A fault that nobody caught', {}, error)
      process.exit(1)
    })
    const asked = new Promise((resolve) => {
      for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, resolve)
    })
    say(`Ready on ${config.origin}`)
    await asked
    say('Stopping…')
    await running.stop()
  },
}

const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Brings the database to the state that this version needs; start does the same.',
  run: (_args, { withDatabase, say }) => withDatabase(async () => say('The database is up to date.')),
}

const commands: readonly Command[] = [startCommand, migrateCommand, ...featureCommands]

// A reader that has seen enough (`| head`) closes the pipe; that is no fault of ours.
process.stdout.on('error', () => process.exit(0))
process.exit(await runCommand(process.argv.slice(2)))

/** Answers the exit code: 0 only on success, 2 when asked wrongly, otherwise 1. */
async function runCommand(words: readonly string[]): Promise<number> {
  const [first, ...others] = words
  if (first === '--help' || first === 'help') return tell(overview())
  const command =
    commands.find(({ name }) => name === words.slice(0, 2).join(' ')) ?? commands.find(({ name }) => name === first)
  if (command === undefined) {
    console.error(
      first === undefined ? overview() : `There is no command "${words.slice(0, 2).join(' ')}"; see stafett --help.`,
    )
    return 2
  }

  const args = command.name.includes(' ') ? others.slice(1) : others
  if (args.includes('--help') || args.includes('-h')) return tell(`${howToAsk(command)}\n\n${command.summary}`)

  try {
    const context = contextFrom(process.env)
    await command.run(args, context).catch((error: unknown) => {
      if (!(error instanceof PlainFault)) context.log.debug('The command failed', {}, error)
      throw error
    })
    return 0
  } catch (error) {
    console.error(inWords(error))
    if (error instanceof UsageFault) console.error(howToAsk(command))
    return error instanceof UsageFault ? 2 : 1
  }
}

function contextFrom(environment: NodeJS.ProcessEnv): CommandContext {
  const config = parseConfig(environment)
  const log = openLog({ level: config.logLevel })
  const progress = (line: string) => console.error(line)
  return {
    config,
    log,
    say: (line) => console.log(line),
    withDatabase: async (work) => closing(await connectDatabase(config, { log, now: new Date(), progress }), work),
    withUnmigrated: async (work) => closing(await reachDatabase(config, { log, progress }), work),
  }
}

async function closing<T, U extends { close(): Promise<void> }>(
  opened: U,
  work: (opened: U) => Promise<T>,
): Promise<T> {
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

function tell(text: string): number {
  console.log(text)
  return 0
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    'Usage: stafett <command> [arguments]',
    '',
    ...lines,
    '',
    'stafett <command> --help tells more about one.',
  ].join('\n')
}

function howToAsk({ name, usage }: Command): string {
  return `Usage: stafett ${name} ${usage}`.trim()
}

function inWords(error: unknown): string {
  if (error instanceof PlainFault) return error.message
  const message = error instanceof Error ? ` (${error.message})` : ''
  return `The command stopped on an unexpected fault${message}; LOG_LEVEL=debug shows where.`
}
