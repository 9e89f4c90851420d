import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

/** A Debian with nothing but its smallest set of packages, in a folder, with this machine's Node and npm. */
export type BareMachine = {
  /** Debian, Node and npm, with their versions. */
  readonly description: string
  /** A fresh clone of the project's HEAD in the home of a user, which nobody else can enter. Answers the clone's path. */
  clone(user: string): string
  /** Runs a shell command in a user's home, with no locale and nothing of our environment. Kill its process group to end it. */
  open(user: string, command: string, environment?: Record<string, string>): ChildProcess
  /** What still runs on it, by command line. */
  running(): string[]
  remove(): void
}

const release = 'bookworm'
const project = join(import.meta.dirname, '..', '..')

export function makeBareMachine(say: (line: string) => void): BareMachine {
  if (process.getuid?.() !== 0 || spawnSync('debootstrap', ['--version']).status !== 0)
    throw new Error('This needs root and debootstrap: apt-get install debootstrap.')

  const root = mkdtempSync(join(tmpdir(), 'stafett-bare-'))
  chmodSync(root, 0o755)
  say(`Making a Debian ${release} of the smallest kind…`)
  execFileSync('debootstrap', ['--variant=minbase', release, root, mirror()], { stdio: 'ignore' })
  bringNode(root)
  const certificates = bringNetwork(root)

  const open: BareMachine['open'] = (user, command, environment = {}) =>
    spawn('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', enter, root, user, command], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        HOME: homeOf(user),
        PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        ...certificates,
        ...environment,
      },
    })
  const run = (command: string) =>
    execFileSync('chroot', [root, 'sh', '-c', command], {
      encoding: 'utf8',
      env: { PATH: '/usr/local/bin:/usr/sbin:/usr/bin:/bin' },
    }).trim()

  return {
    description: `Debian ${run('cat /etc/debian_version')} (minbase), Node ${run('node --version')}, npm ${run('npm --version')}`,
    clone: (user) => {
      if (user !== 'root') run(`useradd --create-home ${user} && chmod 700 ${homeOf(user)}`)
      const folder = join(homeOf(user), 'stafett')
      execFileSync('git', ['clone', '--quiet', '--no-hardlinks', project, root + folder])
      run(`chown -R ${user}:${user} ${folder}`)
      return folder
    },
    open,
    running: () => processesIn(root).map(commandOf),
    remove: () => {
      for (const pid of processesIn(root)) process.kill(pid, 'SIGKILL')
      rmSync(root, { recursive: true, force: true })
    },
  }
}

const homeOf = (user: string): string => (user === 'root' ? '/root' : `/home/${user}`)

/**
 * A real root and not a chroot, since in a chroot the kernel forbids the namespaces that Chromium's sandbox is made of.
 * The mounts are seen by this process and its children alone and go with them. $0 is the folder, $1 the user, $2 the command.
 */
const enter = `
  cd "$0" && mount --bind . . && cd "$0" &&
  mount -t proc proc proc && mkdir -p dev/shm && mount -t tmpfs -o mode=1777 tmpfs dev/shm &&
  pivot_root . mnt && umount -l /mnt &&
  exec chroot --userspec="$1" / sh -c 'cd && eval "$0"' "$2"
`

/** Where this machine's apt fetches the release from. */
function mirror(): string {
  const said = execFileSync('apt-get', ['indextargets', '--format', '$(REPO_URI) $(RELEASE)', 'Created-By: Packages'], {
    encoding: 'utf8',
  })
  const found = said.split('\n').find((line) => line.endsWith(` ${release}`))
  if (found === undefined) throw new Error(`This machine's apt has no source for Debian ${release}.`)
  return found.split(' ')[0] ?? ''
}

/** The Node that people have on this machine, not the one that npm installed for the project. */
function bringNode(root: string): void {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  const [node, npm] = ['node', 'npm'].map((name) => folders.map((folder) => join(folder, name)).find(existsSync))
  if (node === undefined || npm === undefined) throw new Error('There is no Node with npm on this machine.')

  const modules = join(root, 'usr', 'local', 'lib', 'node_modules')
  mkdirSync(modules, { recursive: true })
  copyFileSync(realpathSync(node), join(root, 'usr', 'local', 'bin', 'node'))
  cpSync(dirname(dirname(realpathSync(npm))), join(modules, 'npm'), { recursive: true, verbatimSymlinks: true })
  for (const name of ['npm', 'npx'])
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(root, 'usr', 'local', 'bin', name))
}

/** What npm needs here to reach its registry. Answers the environment that names it. */
function bringNetwork(root: string): Record<string, string> {
  const settingOf = (name: string) =>
    execFileSync('npm', ['config', 'get', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  const certificates = process.env['NODE_EXTRA_CA_CERTS']
  const sameThere = ['/etc/resolv.conf', '/etc/hosts', settingOf('cafile'), certificates ?? '']
  for (const file of sameThere.filter((path) => path.startsWith('/') && existsSync(path))) {
    mkdirSync(dirname(root + file), { recursive: true })
    copyFileSync(file, root + file)
  }
  // There, for all users.
  mkdirSync(join(root, 'usr', 'local', 'etc'), { recursive: true })
  for (const file of [settingOf('globalconfig'), settingOf('userconfig')].filter(existsSync))
    appendFileSync(join(root, 'usr', 'local', 'etc', 'npmrc'), `${readFileSync(file, 'utf8')}\n`)

  const proxies = Object.entries(process.env).filter(([name]) => /^(https?|no)_proxy$/i.test(name))
  return {
    ...Object.fromEntries(proxies.map(([name, value]) => [name, value ?? ''])),
    ...(certificates === undefined ? {} : { NODE_EXTRA_CA_CERTS: certificates }),
  }
}

function processesIn(root: string): number[] {
  const { dev, ino } = statSync(root)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const its = statSync(`/proc/${pid}/root/`)
        return its.dev === dev && its.ino === ino
      } catch {
        return false // gone while we looked
      }
    })
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return '' // gone while we looked
  }
}
