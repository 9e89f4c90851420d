import { expect, test } from 'vitest'
import { describeFault } from '#base/fault.ts'
import { checkModels, linesOf } from '#features/content/rules/check.ts'
import { openModels } from '#features/content/rules/models.ts'
import { readFileName, readPackFile } from '#features/content/rules/pack-file.ts'
import { modelPages } from '../routes.ts'
import { takenByPages, tierPlaces } from './check-tiers.ts'
import { tier } from './content-types.ts'

test('every page of the model’s own is known to stand before the levels', () => {
  const own = modelPages.flatMap(({ path }) => /^\/samhandlingsmodell\/([a-z-]+)(?:\/|$)/.exec(path)?.[1] ?? [])
  expect([...takenByPages].toSorted()).toEqual([...new Set(own)].toSorted())
})

test.each(takenByPages)('no level of the organisation may take the place of our own page %s', (key) => {
  expect(faultsOf(key)).toEqual([`tiers/${key}.md:3: «${key}» is an address the program uses itself`])
})

test('a level may have any other address', () => {
  expect(faultsOf('kommuneniva')).toEqual([])
})

function faultsOf(key: string): readonly string[] {
  const path = `tiers/${key}.md`
  const name = readFileName(path, [tier])
  const read = name && readPackFile(path, '---\norder: 1\nname: N\nlead: L\n---\n', name, 'nb')
  const models = openModels([tier], [read?.parts ?? []], 'nb')
  return linesOf(checkModels(models, [tierPlaces], ['skole'])).map(describeFault)
}
