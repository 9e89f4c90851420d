import { readFileSync, rmSync } from 'node:fs'
import { keeperMark } from '#platform/db/keeper-order.ts'

/** A live PostgreSQL server of a data folder. */
export type Postmaster = {
  pid: number
  /** Its process number once it takes connections. */
  readyAs: number | undefined
  /** Whether a living keeper started it; otherwise it is an orphan. */
  kept: boolean
}

/** The server that runs on a data folder, or nothing, whatever a stale postmaster.pid says. */
export function postmasterOf(serverFolder: string): Postmaster | undefined {
  const lines = linesOf(`${serverFolder}/postmaster.pid`)
  const pid = Number(lines[0])
  if (!isServerOf(pid, serverFolder)) return undefined

  const parent = /^PPid:\s*(\d+)$/m.exec(textOf(`/proc/${pid}/status`))?.[1]
  return {
    pid,
    readyAs: lines[7]?.trim() === 'ready' ? pid : undefined,
    kept: textOf(`/proc/${parent}/cmdline`).split('\0').includes(keeperMark),
  }
}

/**
 * After a kill of everything the file stays and its number may by now be any other process of this user (in a container
 * it nearly always is). PostgreSQL would then take that process for a running server and refuse to start.
 */
export function removeStaleLock(lockFile: string, serverFolder: string): void {
  const pid = Number(linesOf(lockFile)[0])
  if (pid > 0 && !isServerOf(pid, serverFolder)) rmSync(lockFile, { force: true })
}

/** The command line tells it, which everyone may read; the server's own children overwrite theirs. */
function isServerOf(pid: number, serverFolder: string): boolean {
  return pid > 0 && textOf(`/proc/${pid}/cmdline`).includes(`/postgres\0-D\0${serverFolder}\0`)
}

function linesOf(path: string): string[] {
  return textOf(path).split('\n')
}

/** Empty when it is not there: processes and lock files come and go while we look. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
