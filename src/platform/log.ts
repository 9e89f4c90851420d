import { pino, type DestinationStream, type Logger } from 'pino'
import { PlainFault } from '#platform/plain-fault.ts'

/**
 * One JSON line an event. What may be written is a list of names, and only short values pass: no header, body or
 * query string can reach a log by being handed over in an object.
 */
export type Log = {
  debug: Write
  info: Write
  warn: Write
  error: Write
}

type Write = (message: string, facts?: Facts, error?: unknown) => void

/** Ids, counts and names of our own things. Never words about people. */
export type Facts = { [Name in (typeof factNames)[number]]?: string | number | boolean }

export function openLog(options: { level: string; destination?: DestinationStream }): Log {
  const logger = pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    options.destination ?? pino.destination({ dest: 2, sync: true }),
  )
  return {
    debug: write(logger, 'debug'),
    info: write(logger, 'info'),
    warn: write(logger, 'warn'),
    error: write(logger, 'error'),
  }
}

/** For tests, and for commands that speak to a person instead. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} }

const factNames = [
  'requestId',
  'method',
  'route',
  'status',
  'milliseconds',
  'bytes',
  'municipality',
  'port',
  'folder',
  'file',
  'channel',
  'job',
  'count',
  'version',
] as const

const allowed: ReadonlySet<string> = new Set(factNames)

function write(logger: Logger, level: 'debug' | 'info' | 'warn' | 'error'): Write {
  return (message, facts = {}, error) => {
    const kept = Object.entries(facts).filter(([name, value]) => allowed.has(name) && isShort(value))
    logger[level]({ ...Object.fromEntries(kept), ...(error === undefined ? {} : { error: describe(error) }) }, message)
  }
}

function isShort(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length <= 200)
}

/** Where it broke and of what kind; messages are left out, for the database and parsers quote what people typed. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }

  const { code, constraint } = error as { code?: unknown; constraint?: unknown } // what pg and Node add to their errors
  return {
    kind: error.name,
    // Some libraries put whole sentences here, which may quote what someone wrote.
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(speaksOfCodeOnly(error) ? { message: error.message } : {}),
    at: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  }
}

/** Our own sentences, and the language's complaints about names in code (those with a code quote the value). */
function speaksOfCodeOnly(error: Error): boolean {
  if (error instanceof PlainFault) return true
  return (error instanceof TypeError || error instanceof ReferenceError) && !('code' in error)
}
