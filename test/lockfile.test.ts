import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { missingPlatforms } from '../bin/complete-lockfile.js'
import { projectFolder } from '#platform/project-folder.ts'

const Lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().exactOptional() }).loose()) })

test('every package for every platform stands in the lock file, so that npm ci takes it', () => {
  const lock = Lock.parse(JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')))
  expect(missingPlatforms(lock.packages), 'run node bin/complete-lockfile.js').toEqual([])
})

test('a platform that npm left out gets an entry by its name', () => {
  const tool = { version: '1.2.3', dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '1.2.3' } }
  expect(missingPlatforms({ 'node_modules/tool': tool })).toEqual([
    [
      'node_modules/@tool/linux-arm64-musl',
      { version: '1.2.3', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
    ],
  ])
})

test('a package beside the one that needs it, or above it, is there', () => {
  const tool = { version: '1.2.3', optionalDependencies: { '@tool/linux-x64': '1.2.3' } }
  const lock = { 'node_modules/one/node_modules/tool': tool, 'node_modules/@tool/linux-x64': { version: '1.2.3' } }
  expect(missingPlatforms(lock)).toEqual([])
})
