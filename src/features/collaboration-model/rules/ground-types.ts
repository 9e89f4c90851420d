import type { ContentType } from '#base/content-type.ts'
import { searchWords } from '#base/shared-fields.ts'
import { goals, grounds, placed } from './shared-fields.ts'

/** A law or rule, in our own short words, dated, with its place at the lawmaker's. */
export const law = {
  name: 'law',
  folder: 'laws',
  fields: {
    name: { kind: 'line', required: true },
    /** Where in the law, as cited: «barnevernsloven § 13-2». */
    citation: { kind: 'line', required: true },
    text: { kind: 'prose', required: true },
    address: { kind: 'address' },
    /** Empty until someone has read the law's own text and set the day. */
    verified: { kind: 'date' },
    /** What it asks of whom. */
    duties: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        text: { kind: 'line', required: true },
        of: { kind: 'references', to: ['role', 'service'] },
      },
    },
    ...searchWords,
  },
} as const satisfies ContentType

/** What the state asks of municipalities: a strategy, a professional guideline. */
export const guideline = {
  name: 'guideline',
  folder: 'guidelines',
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose' },
    /** Who gave it. */
    issuer: { kind: 'line', required: true },
    dated: { kind: 'date' },
    address: { kind: 'address' },
    /** Empty until someone has read it and set the day. */
    verified: { kind: 'date' },
    ...placed,
    laws: { kind: 'references', to: ['law'] },
    ...searchWords,
  },
} as const satisfies ContentType

/** What the municipality itself has decided to work by. */
export const plan = {
  name: 'plan',
  folder: 'plans',
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose' },
    ...goals,
    /** The day it was adopted, and the case in which it was. */
    adopted: { kind: 'date' },
    case: { kind: 'word' },
    lasts: { kind: 'date' },
    address: { kind: 'address' },
    ...placed,
    ...grounds,
    ...searchWords,
  },
} as const satisfies ContentType

/** What is agreed with somebody outside: a hospital trust, a county, an organisation. */
export const agreement = {
  name: 'agreement',
  folder: 'agreements',
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose' },
    /** With whom. */
    parties: { kind: 'lines', required: true },
    dated: { kind: 'date' },
    lasts: { kind: 'date' },
    address: { kind: 'address' },
    ...placed,
    ...grounds,
    ...searchWords,
  },
} as const satisfies ContentType
