import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './with-node.js'

/**
 * A Chromium to test with: one of the system, else the one inside an npm package (x64 only), else nothing.
 * `environment` is for the browser alone.
 * @returns {Promise<{ path: string, environment: Record<string, string> } | undefined>}
 */
export async function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const system = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
  if (system !== undefined) return { path: system, environment: {} }

  return process.arch === 'x64' ? unpackedChromium() : undefined
}

/** The package believes itself in a cloud function and changes the environment; that must not reach anything else. */
async function unpackedChromium() {
  const folder = join(root, 'node_modules', '.cache', 'chromium')
  mkdirSync(folder, { recursive: true })

  const before = { ...process.env }
  Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x', TMPDIR: folder })
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const path = await chromium.executablePath()
    const { FONTCONFIG_PATH = '', LD_LIBRARY_PATH = '' } = process.env
    return { path, environment: { FONTCONFIG_PATH, LD_LIBRARY_PATH } }
  } finally {
    for (const name of Object.keys(process.env)) delete process.env[name]
    Object.assign(process.env, before)
  }
}
