import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Plain JavaScript that any Node from 20 on can read: it decides which Node runs the rest.

const needed = 24

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Ends the process with one sentence on standard error. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** The Node to run things with: this one if it is new enough, else the one that npm installed for the project. */
export function nodeBinary() {
  if (Number.parseInt(process.versions.node, 10) >= needed) return process.execPath

  const binary = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node')
  if (existsSync(binary)) return binary

  return giveUp(
    process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64')
      ? `Stafett needs Node ${needed} and found ${process.version}; run "npm ci" without --omit=optional, which brings it along.`
      : `Stafett needs Node ${needed} and found ${process.version}; please install Node ${needed}.`,
  )
}

/**
 * Runs a program as if it stood in our place: same terminal, same signals. Answers its exit code.
 * With `channel` a Node child is told (event `disconnect`) when we are gone.
 * @param {string} binary
 * @param {string[]} args
 * @param {{ channel?: boolean, environment?: Record<string, string> }} [options]
 * @returns {Promise<number>}
 */
export function runInPlace(binary, args, { channel = false, environment = {} } = {}) {
  const stdio = /** @type {const} */ (['inherit', 'inherit', 'inherit'])
  const child = spawn(binary, args, {
    stdio: channel ? [...stdio, 'ipc'] : [...stdio],
    env: { ...process.env, ...environment },
  })
  // A terminal sends SIGINT to the child as well; programs here take a second one calmly.
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))

  return new Promise((resolve) => {
    child.on('error', () =>
      giveUp(`${binary} could not be started; it needs a Linux with glibc (musl is not supported).`),
    )
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

/** Starts the running script again under the right Node, unless this already is the right one. */
export async function withNode() {
  stopWithNpm()
  const binary = nodeBinary()
  if (binary !== process.execPath) process.exit(await runInPlace(binary, process.argv.slice(1), { channel: true }))

  // Should the one who started us be killed, we stop too, in good order.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel?.unref()
}

/**
 * npm passes a signal on to the shell that it starts a script with, and that shell just ends and passes on nothing: told
 * so to stop, we would go on without anyone.
 */
function stopWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
