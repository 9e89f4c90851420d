import { expect, test } from 'vitest'
import { findUnits } from './find-units.ts'

const services = [
  {
    name: 'Skole',
    units: [
      { name: 'Prøvevik skole', leaders: [{ name: 'Ranveig Testdal' }] },
      { name: 'Øvingsnes ungdomsskole', leaders: [] },
    ],
  },
  { name: 'PPT', units: [{ name: 'PPT for tre kommuner', leaders: [{ name: 'Petra Prøvevik' }] }] },
]

test('a leader is found by a part of the name', () => {
  expect(findUnits(services, 'ranveig')).toEqual([{ name: 'Skole', units: [services[0]?.units[0]] }])
})

test('a unit and a leader called alike are both found', () => {
  expect(findUnits(services, ' PRØVEVIK ').flatMap(({ units }) => units.map((unit) => unit.name))).toEqual([
    'Prøvevik skole',
    'PPT for tre kommuner',
  ])
})

test('the name of a service finds all its units', () => {
  expect(findUnits(services, 'skole')).toEqual([services[0]])
})

test('what is nowhere is not found', () => expect(findUnits(services, 'x%')).toEqual([]))
