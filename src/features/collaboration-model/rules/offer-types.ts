import type { ContentType } from '#base/content-type.ts'
import { searchWords } from '#base/shared-fields.ts'
import { grounds, placed } from './shared-fields.ts'

/** What can be offered a child, a young person or a family. With what CPSV-AP-NO asks of a public service. */
export const measure = {
  name: 'measure',
  folder: 'measures',
  safetyFlag: 'safety',
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose' },
    audiences: { kind: 'references', to: ['audience'] },
    subjects: { kind: 'references', to: ['subject'] },
    levels: { kind: 'references', to: ['level'] },
    /** The services that offer it; else who does, in words: a voluntary organisation. */
    ...placed,
    offeredBy: { kind: 'line' },
    /** What one has when it has been given: advice, a place in a group. */
    gives: { kind: 'line', required: true },
    how: { kind: 'prose', required: true },
    places: { kind: 'references', to: ['place'] },
    /** More closely: «Familiens hus, andre etasje». */
    place: { kind: 'line' },
    cost: { kind: 'line' },
    /** How many there is room for, and how long one waits. */
    capacity: { kind: 'line' },
    evidence: { kind: 'prose' },
    /** True: quick exit stands on its page, and its title is neutral. */
    sensitive: { kind: 'flag' },
    safety: { kind: 'flag' },
    contacts: { kind: 'references', to: ['contact'] },
    address: { kind: 'address' },
    verified: { kind: 'date' },
    ...grounds,
    ...searchWords,
  },
} as const satisfies ContentType

/** Something that those who meet children know, and how they come to know it. */
export const competence = {
  name: 'competence',
  folder: 'competences',
  safetyFlag: 'safety',
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose' },
    safety: { kind: 'flag' },
    /** Who is to have it. */
    roles: { kind: 'references', to: ['role'] },
    /** How it is learnt: a seminar, an e-course. */
    learning: { kind: 'line' },
    address: { kind: 'address' },
    ...placed,
    ...grounds,
    ...searchWords,
  },
} as const satisfies ContentType

/** Something outside the municipality to lean on: a web site, a helpline for staff, a centre of competence. */
export const resource = {
  name: 'resource',
  folder: 'resources',
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    /** Who stands behind it. */
    maker: { kind: 'line' },
    address: { kind: 'address', required: true },
    subjects: { kind: 'references', to: ['subject'] },
    ...placed,
    ...searchWords,
  },
} as const satisfies ContentType

/** A film that lies elsewhere. */
export const film = {
  name: 'film',
  folder: 'films',
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    maker: { kind: 'line' },
    address: { kind: 'address', required: true },
    seconds: { kind: 'number' },
    captions: { kind: 'choice', of: ['yes', 'no', 'unknown'] },
    ...placed,
    ...searchWords,
  },
} as const satisfies ContentType
