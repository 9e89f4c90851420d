import { expect, test } from 'vitest'
import { expectedOfReceipts, receiptKinds } from '../../../../test/receipt-access-table.ts'
import { mayWithReceipts, type ReceiptAct, type Work } from './access.ts'

const school = { id: 'school', key: 'skole', name: 'Skole' }
const childWelfare = { id: 'child-welfare', key: 'barnevern', name: 'Familieteamet' }
const works = (role: string, service: Work['service'] = { id: 'other', key: 'bup', name: 'BUP' }): readonly Work[] => [
  { role, service },
]

/** Roles for the whole municipality are work in no service. */
const players: Record<(typeof receiptKinds)[number], readonly Work[]> = {
  administrator: [],
  coordinator: [],
  editor: [],
  approver: [],
  'data-protection-officer': [],
  'survey-owner': [],
  'leader-in-service': works('unit-leader', school),
  'deputy-in-service': works('unit-leader', school),
  'staff-in-service': works('staff', school),
  'substitute-in-service': works('substitute', school),
  'staff-in-other-unit-of-service': works('staff', school),
  'leader-of-other-service': works('unit-leader'),
  'staff-of-other-service': works('staff'),
  'staff-of-child-welfare': works('staff', childWelfare),
  'partner-with-role': works('staff'),
  family: [],
  unconnected: [],
  anonymous: [],
  'staff-of-other-municipality': [],
}

// What is not here has no act: nobody lists receipts, and to look a code up is for everyone, without a session.
const acts: Partial<Record<keyof typeof expectedOfReceipts, readonly [ReceiptAct, string?]>> = {
  'see-own-page': ['see-own-page'],
  'make-for-service': ['make', school.id],
  'make-for-child-welfare': ['make', childWelfare.id],
  'take-care-for-service': ['take-care', school.id],
  'count-late-of-service': ['count-late', school.id],
}

test.each(Object.entries(acts))('%s is for those whom the table names', (doing, [act, service]) => {
  const allowed = Object.fromEntries(
    receiptKinds.map((kind) => [kind, mayWithReceipts(players[kind], act, service) === undefined ? 'no' : 'yes']),
  )
  expect(allowed).toEqual(expectedOfReceipts[doing as keyof typeof expectedOfReceipts]) // a key of `acts`
})
