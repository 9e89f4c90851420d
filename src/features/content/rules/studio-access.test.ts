import { describe, expect, test } from 'vitest'
import { everythingOwn, isWithin, mayInStudio, servicesChanged, studioActs } from './studio-access.ts'

const part = (service: string, language: string, title: string) => ({
  ...{ type: 'recipe', key: 'kake', service, language, fields: { title } },
})
const asked = { needsApproval: false, isOwnDraft: false, isWithin: true, isPublic: true }

describe('who may what in the studio', () => {
  // Written from product.md before the code: yes for whom, where nothing is limited and no approval is asked for.
  const table = {
    // «a leader»: whoever answers for the municipality's use of it, or for a unit's; numbers and public titles alone
    'see-health': ['editor', 'coordinator', 'approver', 'administrator', 'unit-leader'],
    'see-studio': ['editor', 'coordinator', 'approver'],
    'edit-content': ['editor', 'coordinator'],
    'publish-content': ['editor', 'coordinator', 'approver'],
    'plan-content': ['editor', 'coordinator', 'approver'],
    'cancel-plan': ['editor', 'coordinator', 'approver'],
    'limit-editors': ['coordinator'],
    'approve-inherited': ['editor', 'coordinator', 'approver'],
    'choose-approval': ['coordinator'],
    'see-start': ['administrator', 'coordinator', 'editor', 'approver'],
    'answer-start': [],
    'publish-start': [],
    'set-facts': ['administrator'],
    'take-out-pack': ['editor', 'coordinator', 'approver'],
    'bring-in-pack': ['editor', 'coordinator'],
    'publish-pack': ['coordinator'],
    // What the council adopted is kept for good: for those who approve, not for those who write
    'adopt-plan': ['coordinator', 'approver'],
  } as const
  const roles = [
    ...['administrator', 'coordinator', 'editor', 'approver', 'data-protection-officer', 'survey-owner'],
    ...['unit-leader', 'staff', 'substitute'],
  ]
  test.each(studioActs)('%s', (act) => {
    const allowed = roles.filter((role) => mayInStudio([role], act, asked) !== undefined)
    expect(allowed.toSorted()).toEqual([...table[act]].toSorted())
  })

  test('until readers meet the municipality, its administrator makes it ready too', () => {
    const who = (act: (typeof studioActs)[number], given = {}) =>
      roles.filter((role) => mayInStudio([role], act, { ...asked, isPublic: false, ...given }) !== undefined)
    expect(who('answer-start')).toEqual(['administrator', 'coordinator', 'editor'])
    expect(who('set-facts')).toEqual(['administrator', 'coordinator', 'editor'])
    expect(who('publish-start')).toEqual(['administrator', 'coordinator', 'editor', 'approver'])
    expect(who('publish-start', { needsApproval: true })).toEqual(['approver'])
    expect(who('publish-start', { needsApproval: true, isOwnDraft: true })).toEqual([])
    expect(who('answer-start', { isWithin: false })).toEqual(['administrator', 'coordinator'])
    expect(who('publish-start', { isWithin: false })).toEqual(['administrator', 'coordinator'])
    expect(who('publish-content')).not.toContain('administrator')
  })

  test('where approval is asked for, what was adopted is kept by an approver alone', () => {
    const needed = { ...asked, needsApproval: true }
    expect(roles.filter((role) => mayInStudio([role], 'adopt-plan', needed) !== undefined)).toEqual(['approver'])
    expect(mayInStudio(['approver'], 'adopt-plan', { ...asked, isWithin: false })).toBeUndefined()
  })

  test('nobody without a role', () => {
    for (const act of studioActs) expect(mayInStudio([], act, asked)).toBeUndefined()
  })

  test('where approval is asked for, an approver alone, and never what they wrote last', () => {
    const needed = { ...asked, needsApproval: true }
    for (const act of ['publish-content', 'plan-content'] as const) {
      expect(roles.filter((role) => mayInStudio([role], act, needed) !== undefined)).toEqual(['approver'])
      expect(mayInStudio(['approver'], act, { ...needed, isOwnDraft: true })).toBeUndefined()
    }
  })

  test('out of reach nobody but the coordinator writes or publishes, and all still read', () => {
    const outside = { ...asked, isWithin: false }
    const who = (act: (typeof studioActs)[number]) => roles.filter((role) => mayInStudio([role], act, outside))
    expect(who('edit-content')).toEqual(['coordinator'])
    expect(who('publish-content')).toEqual(['coordinator'])
    expect(who('see-studio')).toEqual(['coordinator', 'editor', 'approver'])
    const needed = { ...outside, needsApproval: true }
    expect(roles.filter((role) => mayInStudio([role], 'publish-content', needed))).toEqual([])
  })
})

describe('what is within reach', () => {
  test('types and services both count; words for all are no service’s', () => {
    const school = { types: ['recipe'], services: ['skole'], shared: false }
    const at = (type: string, service?: string) => ({
      type,
      isShared: false,
      ...(service === undefined ? {} : { service }),
    })
    expect(isWithin(school, at('recipe', 'skole'))).toBe(true)
    expect(isWithin(school, at('recipe', ''))).toBe(false)
    expect(isWithin(school, at('recipe', 'barnehage'))).toBe(false)
    expect(isWithin(school, at('other', 'skole'))).toBe(false)
    expect(isWithin(school, at('recipe'))).toBe(true)
    expect(isWithin(everythingOwn, at('other', ''))).toBe(true)
    expect(isWithin(everythingOwn, { type: 'other', isShared: true })).toBe(false)
    expect(isWithin({ ...everythingOwn, shared: true }, { type: 'other', isShared: true })).toBe(true)
  })

  test('what changed is told service by service, also what was taken away', () => {
    const before = [part('', 'nb', 'Kake'), part('skole', 'nb', 'Skolekake')]
    expect(servicesChanged(before, before)).toEqual([])
    expect(servicesChanged(before, [part('', 'nb', 'Kake')])).toEqual(['skole'])
    expect(servicesChanged(before, [part('', 'nb', 'Pai'), part('skole', 'nb', 'Skolekake')])).toEqual([''])
    expect(servicesChanged([], before)).toEqual(['', 'skole'])
  })
})
