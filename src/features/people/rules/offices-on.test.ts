import { describe, expect, test } from 'vitest'
import type { PersonId, UnitId } from './actor.ts'
import { officesFrom, type Answering } from './offices-on.ts'

type Named = Answering['named'][number]

const person = (name: string) => name as PersonId // names stand for ids in these tests
const school = 'school' as UnitId // likewise
const people = (...names: readonly string[]) => names.map(person)

const leads = (who: string, onBehalfOf?: string): Named => ({
  ...{ person: person(who), role: 'unit-leader', unit: school, holds: true },
  ...(onBehalfOf !== undefined && { onBehalfOf: person(onBehalfOf) }),
})
const administers = (who: string, holds = true): Named => ({ person: person(who), role: 'administrator', holds })

const officeOf = (named: readonly Named[], away: readonly string[] = []) => {
  const atWork = named.map((one) => one.person)
  return officesFrom({ named, atWork, away: people(...away) }).leaders.get(school)
}

describe('who leads a unit', () => {
  test.each<[about: string, named: readonly Named[], away: readonly string[], office: object | undefined]>([
    ['nobody, where nobody does', [], [], undefined],
    ['its leader, also one who is away: the office is theirs', [leads('ranveig')], ['ranveig'], { leader: 'ranveig' }],
    ['of two the one who has it longest', [leads('ranveig'), leads('unni')], [], { leader: 'ranveig' }],
    ['of two the one who is there', [leads('ranveig'), leads('unni')], ['ranveig'], { leader: 'unni' }],
    [
      'and beside the leader whoever stands in',
      [leads('ranveig'), leads('solfrid', 'ranveig')],
      ['ranveig'],
      { leader: 'ranveig', deputy: 'solfrid' },
    ],
    [
      'of several who stand in, one who is there',
      [leads('ranveig'), leads('solfrid', 'ranveig'), leads('leiv', 'ranveig')],
      ['ranveig', 'solfrid'],
      { leader: 'ranveig', deputy: 'leiv' },
    ],
    [
      "the leader's own stand-in before another's",
      [leads('ranveig'), leads('unni'), leads('leiv', 'ranveig'), leads('solfrid', 'unni')],
      ['ranveig'],
      { leader: 'unni', deputy: 'solfrid' },
    ],
  ])('%s', (_about, named, away, office) => expect(officeOf(named, away)).toEqual(office))
})

describe('who administers', () => {
  const administratorsIn = (named: readonly Named[], away: readonly string[] = []) =>
    officesFrom({ named, atWork: named.map((one) => one.person), away: people(...away) }).administrators

  test('those who are there stand first, and those who are away still do', () => {
    expect(administratorsIn([administers('astrid'), administers('arne')], ['astrid'])).toEqual(['arne', 'astrid'])
    expect(administratorsIn([administers('astrid')], ['astrid'])).toEqual(['astrid'])
  })

  test('on a day before any of them began, those who came', () => {
    expect(administratorsIn([administers('astrid', false)])).toEqual(['astrid'])
    expect(administratorsIn([administers('arne'), administers('astrid', false)])).toEqual(['arne'])
  })
})

test('who is away is not present, whatever they are', () => {
  const found = { named: [leads('ranveig')], atWork: people('ranveig', 'leiv'), away: people('ranveig') }
  expect([...officesFrom(found).present]).toEqual(['leiv'])
})
