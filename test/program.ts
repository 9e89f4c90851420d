import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { postmasterOf, type Postmaster } from '#platform/db/postmaster.ts'
import { projectFolder } from '#platform/project-folder.ts'
import { freePort } from './free-port.ts'

/** The built program as an operator meets it. `npm test` builds first; nothing here does. */
export type Program = {
  readonly folder: string
  start(environment?: Record<string, string>): Promise<Started>
  /** Runs a command to its end. Lines on standard error that only tell what it is doing are left out. */
  run(words: string, environment?: Record<string, string>): Promise<{ code: number | null; out: string; err: string }>
  /** The embedded PostgreSQL of this program's data. */
  postgres(): Postmaster | undefined
  /** Ends everything that was started. */
  endAll(): Promise<void>
  remove(): Promise<void>
}

export type Started = {
  readonly origin: string
  readonly port: number
  readonly said: () => string
  readonly end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<number | null>
}

/** A program with a data folder of its own. `built` is a folder with package.json and dist/, other than the project's. */
export function openProgram(built = projectFolder): Program {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stafett-program-')))
  chmodSync(folder, 0o711) // as root the database runs as another user, who has to get in
  const running: ChildProcess[] = []

  const open = (words: string, environment: Record<string, string>): ChildProcess => {
    const child = spawn(
      process.execPath,
      [join(built, 'dist', 'server', 'cli.js'), ...words.split(' ').filter(Boolean)],
      {
        cwd: built,
        env: { STAFETT_DATA: folder, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    running.push(child)
    return child
  }
  const endAll = async () => {
    await Promise.all(running.splice(0).map((child) => ended(child, 'SIGTERM')))
  }

  return {
    folder,
    start: async (environment = {}) => {
      const port = await freePort()
      const child = open('start', { PORT: String(port), ...environment })
      const said = collect(child.stdout)
      const complained = collect(child.stderr)
      await vi.waitFor(
        () => {
          if (child.exitCode !== null) throw new Error(complained())
          if (!said().includes('Ready on')) throw new Error('It is not ready')
        },
        { timeout: 60_000 },
      )
      return {
        origin: `http://localhost:${port}`,
        port,
        said,
        end: (signal = 'SIGTERM') => ended(child, signal),
      }
    },
    run: async (words, environment = {}) => {
      const child = open(words, environment)
      const out = collect(child.stdout)
      const err = collect(child.stderr)
      const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
      return { code, out: out(), err: err().replace(/^(Starting|Migrating).*\n/gm, '') }
    },
    postgres: () => postmasterOf(join(folder, 'postgres', 'server')),
    endAll,
    remove: async () => {
      await endAll()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = ''
  stream?.setEncoding('utf8').on('data', (part: string) => (text += part))
  return () => text
}

function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return gone
}
