import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { keep } from '../bench/support/figures.ts'
import { freePort } from '../test/free-port.ts'
import { makeBareMachine, type BareMachine } from './support/bare-machine.ts'

/** Both commands of the README on a bare machine: as root, and as an ordinary user whose home is closed to others. */

/** What tells a person how far it is; the rest of a thousand lines is names of tests that passed. */
const essential =
  /^(> |Building|added |The database|Making|Starting|Migrating|Loading|Ready|Stopping|Running|Walking|With |\d+ (skipped|passed)| {2}\S.*(needs|apt-get)|.*(Test Files|Tests|Duration) |.*Running \d+ tests|npm error|.*\b(failed|FAIL|Error:))/
const nothingOfOurs = /npm (warn|notice)|A complete log of this run/

const lines: string[] = []
const faults: string[] = []
const summaries: string[] = []

const machine = makeBareMachine(say)
say(`${machine.description}, no locale`)
try {
  // A terminal's Ctrl+C reaches all that npm started; a plain kill reaches npm alone. Both must leave nothing behind.
  for (const { user, stop } of [
    { user: 'root', stop: 'Ctrl+C' },
    { user: 'kari', stop: 'kill' },
  ] as const) {
    const folder = machine.clone(user)
    const started = await startAndStop(machine, user, folder, stop)
    const tested = await testAll(machine, user, folder)
    summaries.push(`as ${user === 'root' ? 'root' : 'an ordinary user'} ${started}, ${tested}`)
  }
} finally {
  machine.remove()
}

for (const fault of faults) say(`FAULT: ${fault}`)
const result = `${machine.description}, no locale: ${summaries.join('; ')}; ${faults.length} faults`
writeFileSync(join(import.meta.dirname, '..', 'docs', 'fresh-machine.log'), [...lines, ''].join('\n'))
keep('fresh-machine', result)
process.exit(faults.length === 0 ? 0 : 1)

async function startAndStop(bare: BareMachine, user: string, folder: string, stop: 'Ctrl+C' | 'kill'): Promise<string> {
  const port = (await isFree(3000)) ? 3000 : await freePort()
  const environment = port === 3000 ? undefined : { PORT: String(port) }
  const command = watch(
    bare.open(user, `cd ${folder} && npm ci && exec npm start`, environment),
    user,
    'npm ci && npm start',
  )
  const isReady = await command.says('Ready on', 600)
  if (!isReady) {
    faults.push(`as ${user}, npm start was not ready`)
    console.error(command.said())
  }
  const seconds = command.seconds()

  for (const path of isReady ? ['/', '/harstad/', '/porsanger/veileder'] : []) {
    const { status } = await fetch(`http://localhost:${port}${path}`)
    command.note(`${path} answers ${status}`)
    if (status !== 200) faults.push(`as ${user}, ${path} answered ${status}`)
  }

  command.note(stop)
  if (isReady && stop === 'Ctrl+C') process.kill(-(command.process.pid ?? 0), 'SIGINT')
  else command.process.kill('SIGTERM')
  for (const deadline = Date.now() + 30_000; bare.running().length > 0 && Date.now() < deadline;) await delay(200)
  const left = bare.running()
  command.note(left.length === 0 ? 'Nothing is left running' : `Left running: ${left.join(', ')}`)
  command.note(`The longest silence took ${command.silence()} s`)
  if (left.length > 0) faults.push(`as ${user}, something was left running after ${stop}`)
  return `ready in ${seconds} s`
}

async function testAll(bare: BareMachine, user: string, folder: string): Promise<string> {
  const command = watch(bare.open(user, `cd ${folder} && npm ci && npm test`), user, 'npm ci && npm test')
  const ended = await command.ended(2400)
  const outcome = /^(\d+) passed, (\d+) failed$/.exec(command.last())
  if (!ended || outcome === null || outcome[2] !== '0') {
    faults.push(`as ${user}, npm test ended with "${command.last()}"`)
    console.error(command.said())
  }
  command.note(`Ended; the longest silence took ${command.silence()} s`)
  return `${command.last()} in ${command.seconds()} s`
}

/** Follows what a command says, with the seconds at which it says it. */
function watch(process: ChildProcess, user: string, about: string) {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const note = (line: string) => say(`${String(seconds()).padStart(5)} s  ${line}`)
  let said = ''
  let unfinished = ''
  let heard = began
  let silence = 0
  say(`\n${user}: ${about}`)

  const hear = (part: string) => {
    silence = Math.max(silence, Date.now() - heard)
    heard = Date.now()
    said += part
    const all = (unfinished + stripVTControlCharacters(part)).split('\n')
    unfinished = all.pop() ?? ''
    for (const line of all) if (essential.test(line) && !nothingOfOurs.test(line)) note(line.trimEnd())
  }
  for (const stream of [process.stdout, process.stderr]) stream?.setEncoding('utf8').on('data', hear)
  const gone = new Promise<true>((resolve) => process.once('close', () => resolve(true)))

  return {
    process,
    seconds,
    note,
    said: () => stripVTControlCharacters(said),
    silence: () => Math.round(silence / 1000),
    last: () => stripVTControlCharacters(said).trimEnd().split('\n').at(-1) ?? '',
    ended: (atMost: number) => Promise.race([gone, delay(atMost * 1000, false, { ref: false })]),
    says: async (words: string, atMost: number) => {
      for (const deadline = began + atMost * 1000; Date.now() < deadline && process.exitCode === null; await delay(100))
        if (said.includes(words)) return true
      return false
    },
  }
}

function say(line: string): void {
  lines.push(line)
  console.log(line)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost')
    socket.once('connect', () => resolve(false)).once('error', () => resolve(true))
    socket.once('connect', () => socket.destroy())
  })
}
