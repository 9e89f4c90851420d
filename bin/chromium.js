import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './with-node.js'

/**
 * A browser, and the environment that is for it alone.
 * @typedef {{ path: string, environment: Record<string, string> }} Chromium
 */

/**
 * A Chromium that starts on this machine: the one inside an npm package (x64 only), which is nothing but the engine and takes half the
 * time of a whole browser with its windows; else one of the system, else nothing.
 * @returns {Promise<Chromium | undefined>}
 */
export async function findChromium() {
  const packed = process.arch === 'x64' ? await unpackedChromium() : undefined
  if (packed !== undefined && starts(packed)) return packed

  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  return names
    .flatMap((name) => folders.map((folder) => ({ path: join(folder, name), environment: {} })))
    .find((found) => existsSync(found.path) && starts(found))
}

/**
 * A bare system may lack the libraries that a browser needs; some have a stand-in that only tells how to install one.
 * @param {Chromium} chromium
 */
function starts({ path, environment }) {
  const { status, stdout } = spawnSync(path, ['--version'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })
  return status === 0 && /^(Chromium|Google Chrome)/.test(stdout)
}

/** The package believes itself in a cloud function and changes the environment; that must not reach anything else. @returns {Promise<Chromium>} */
async function unpackedChromium() {
  const folder = join(root, 'node_modules', '.cache', 'chromium')
  mkdirSync(folder, { recursive: true })

  const before = { ...process.env }
  Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x', TMPDIR: folder })
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const path = await chromium.executablePath()
    const { LD_LIBRARY_PATH = '' } = process.env
    return { path, environment: { FONTCONFIG_FILE: ownFonts(join(folder, 'fonts')), LD_LIBRARY_PATH } }
  } finally {
    for (const name of Object.keys(process.env)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** The package looks for its fonts where a cloud function has them; without any font the browser ends itself. @param {string} folder */
function ownFonts(folder) {
  const file = join(folder, 'own.conf')
  writeFileSync(file, `<fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>\n`)
  return file
}
