import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, instantsOf, readAudit, typedAudit } from './audit-filter.ts'

const person = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

test('a choice in an address is the same choice when it is read again', () => {
  const choice = {
    from: '2026-11-01',
    until: '2026-11-22',
    person,
    isAbout: true,
    act: 'see-person',
    outcome: 'refused',
  } as const
  expect(readAudit(typedAudit(addressOf(choice)))).toEqual({ choice, faults: {} })
})

test('nothing chosen is an empty address', () => {
  expect(addressOf(readAudit(typedAudit(new URLSearchParams())).choice).toString()).toBe('')
})

test('a name never comes into the address', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 3 }), (name) => {
      const { choice } = readAudit(typedAudit(new URLSearchParams({ navn: name, person: name, hva: name, fra: name })))
      expect([...addressOf(choice).keys()].every((key) => ['hva', 'fra'].includes(key))).toBe(true)
      expect(choice.person).toBeUndefined()
    }),
  )
})

test('the last day is shown to its end, as clocks in Norway have it', () => {
  const { choice } = readAudit(typedAudit(new URLSearchParams({ fra: '24.10.2026', til: '25.10.2026' })))
  expect(instantsOf(choice)).toEqual({
    from: new Date('2026-10-23T22:00:00Z'),
    until: new Date('2026-10-25T23:00:00Z'),
  })
})

test('days that are wrong, or the wrong way round, are told', () => {
  const faults = (fra: string, til: string) => readAudit(typedAudit(new URLSearchParams({ fra, til }))).faults
  expect(faults('31.02.2026', 'i går')).toEqual({ from: 'wrong', until: 'wrong' })
  expect(faults('22.11.2026', '21.11.2026')).toEqual({ until: 'order' })
})
