import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { iconDrawings } from '#ui/icon-drawings.ts'
import { iconNames } from '#ui/icon-names.ts'
import { drawingFrom, iconSources } from '#ui/icon-sources.ts'

test.each(iconNames)('the drawing of %s is the one in the icon package', (name) => {
  const file = createRequire(import.meta.url).resolve(`@navikt/aksel-icons/svg/${iconSources[name]}.svg`)

  expect(iconDrawings[name]).toBe(drawingFrom(readFileSync(file, 'utf8')))
})

test('icon names stand in order, each once', () => {
  expect(iconNames).toEqual([...new Set(iconNames)].toSorted())
})
