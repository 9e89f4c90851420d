import { expect, test } from 'vitest'
import { isShielded } from './shielded.ts'

test.each([
  ['barnevern', 'Familieteamet'],
  ['annen', 'Barnevernstjenesten for tre kommuner'],
  ['barnevernvakta-i-salten', 'Vakta'],
  ['oppvekst', 'Mánáidsuodjalusbálvalus'],
  ['annen', 'Child Protection Service'],
  ['barne-og-familietjenesten', 'Barne- og familietjenesten'],
  ['politi', 'Lensmannen'],
  ['annen', 'POLITIET, forebyggende'],
  ['krisesenter', 'Senteret'],
  ['annen', 'Heahteguovddáš'],
])('%s, «%s»: its name on a slip could hurt somebody', (key, name) => {
  expect(isShielded({ key, name })).toBe(true)
})

test.each([
  ['skole', 'Skole'],
  ['barnehage', 'Mánáidgárdi'],
  ['helsestasjon', 'Helsestasjon'],
  ['familievernkontor', 'Familievernkontoret'],
  ['barneskolen', 'Barneskolen'],
])('%s, «%s»: may make receipts', (key, name) => {
  expect(isShielded({ key, name })).toBe(false)
})
