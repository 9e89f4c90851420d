import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAssets, type Assets } from '#platform/web/assets.ts'

let folder: string
let assets: Assets

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stafett-assets-'))
  mkdirSync(join(folder, 'assets'))
  const files = {
    'public-1.css': 'plain',
    'public-1.css.br': 'brotli',
    'public-1.css.gz': 'gzip',
    'icon-1.svg': '<svg/>',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'assets', name), text)
  writeFileSync(join(folder, 'manifest.json'), '{}')
  assets = openAssets(folder)
})

afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['gzip, deflate, br', 'brotli', 'br'],
  ['gzip', 'gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip', 'gzip'],
  ['identity', 'plain', null],
  [undefined, 'plain', null],
])('a browser that accepts %s gets %s', async (accepted, body, encoding) => {
  const answer = assets('/assets/public-1.css', accepted)
  expect(await answer?.text()).toBe(body)
  expect(answer?.headers.get('content-encoding')).toBe(encoding)
  expect(answer?.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(answer?.headers.get('cache-control')).toContain('immutable')
  expect(answer?.headers.get('vary')).toBe('accept-encoding')
})

test('a picture opened by itself can run nothing', () => {
  expect(assets('/assets/icon-1.svg', 'br')?.headers.get('content-security-policy')).toBe("default-src 'none'")
})

test('what is no asset is not there', () => {
  for (const path of [
    '/assets/none.css',
    '/assets/public-1.css.br',
    '/manifest.json',
    '/assets/../../package.json',
    '/',
  ])
    expect(assets(path, 'br')).toBeUndefined()
})

test('without a build there are no assets, and no fault', () => {
  expect(openAssets(join(folder, 'nothing'))('/assets/public-1.css', 'br')).toBeUndefined()
})
