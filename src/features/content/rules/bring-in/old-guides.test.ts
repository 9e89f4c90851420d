import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectedPlacings } from '../../../../../test/old-guides/expected.ts'

const folder = join(import.meta.dirname, '../../../../../test/old-guides')

const filesOf = (guide: string): string[] =>
  readdirSync(join(folder, guide), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, guide).length + 1))
    .toSorted()

test.each(Object.entries(expectedPlacings))(
  'each file of %s stands in the table of what it should become',
  (guide, table) => {
    const files = new Set(Object.keys(table).map((source) => source.split('#')[0]))
    expect([...files].toSorted()).toEqual(filesOf(guide))
  },
)
