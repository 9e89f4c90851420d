import type { ContentType } from '#base/content-type.ts'
import { responsibility, searchWords } from '#base/shared-fields.ts'
import { goals, grounds, placed } from './shared-fields.ts'

/** How something is done, the same way each time. */
export const routine = {
  name: 'routine',
  folder: 'routines',
  duty: true,
  safetyFlag: 'safety',
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose', required: true },
    /** True: it says what to do in danger, or what one agrees to; its words are shown in other languages once somebody has read them. */
    safety: { kind: 'flag' },
    ...responsibility,
    /** The steps of the guide in which it begins. */
    steps: { kind: 'references', to: ['step'] },
    tools: { kind: 'references', to: ['tool'] },
    ...placed,
    ...grounds,
    ...searchWords,
  },
} as const satisfies ContentType

/** A meeting that comes again, with the fields that municipalities publish (domain B3). */
export const arena = {
  name: 'arena',
  folder: 'arenas',
  fields: {
    name: { kind: 'line', required: true },
    purpose: { kind: 'line', required: true },
    /** Whom it is about. */
    target: { kind: 'line', required: true },
    mandate: { kind: 'prose' },
    text: { kind: 'prose' },
    ...responsibility,
    /** Those from outside who take part. */
    external: { kind: 'lines' },
    chair: { kind: 'reference', to: ['role'] },
    secretary: { kind: 'reference', to: ['role'] },
    /** How often, in words: «to ganger i året». */
    frequency: { kind: 'line', required: true },
    /** In which months, 1–12: «2,9». */
    months: { kind: 'word' },
    agenda: { kind: 'line' },
    minutes: { kind: 'line' },
    /** True: single children are talked about. */
    cases: { kind: 'flag' },
    consent: { kind: 'choice', of: ['yes', 'anonymous', 'no'] },
    routine: { kind: 'reference', to: ['routine'] },
    steps: { kind: 'references', to: ['step'] },
    levels: { kind: 'references', to: ['level'] },
    ...placed,
    ...grounds,
    ...searchWords,
  },
} as const satisfies ContentType

/** When a child goes on from one service to another: kindergarten to school, school to school. */
export const transition = {
  name: 'transition',
  folder: 'transitions',
  duty: true,
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose', required: true },
    from: { kind: 'reference', to: ['service'] },
    to: { kind: 'reference', to: ['service'] },
    ...responsibility,
    /** What is done when, in the order of the year. */
    dates: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        /** 1–12. */
        month: { kind: 'number', required: true },
        text: { kind: 'line', required: true },
      },
    },
    routine: { kind: 'reference', to: ['routine'] },
    steps: { kind: 'references', to: ['step'] },
    ...placed,
    ...grounds,
    ...searchWords,
  },
} as const satisfies ContentType

/** An effort with an end: a project, a programme around children. */
export const programme = {
  name: 'programme',
  folder: 'programmes',
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose' },
    ...goals,
    /** When, in words: «2021–2023». */
    period: { kind: 'line' },
    /** True: it has a page of its own among the municipality's projects. */
    project: { kind: 'flag' },
    /** What those who work with it are to do. */
    mandate: { kind: 'prose' },
    /** From its start to today, and what comes. */
    milestones: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        /** In words: «Høsten 2022». */
        when: { kind: 'line', required: true },
        text: { kind: 'line', required: true },
        /** True: it is done. */
        reached: { kind: 'flag' },
      },
    },
    news: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        day: { kind: 'date', required: true },
        text: { kind: 'line', required: true },
      },
    },
    documents: { kind: 'references', to: ['attachment'] },
    contacts: { kind: 'references', to: ['contact'] },
    /** Those that overlap it: work for the same children, or with the same people. */
    overlaps: { kind: 'references', to: ['programme'] },
    audiences: { kind: 'references', to: ['audience'] },
    ...placed,
    ...grounds,
    ...searchWords,
  },
} as const satisfies ContentType

/** Those who lead, do or advise on the work: roles, and no private persons. */
export const group = {
  name: 'group',
  folder: 'groups',
  fields: {
    order: { kind: 'number', required: true },
    name: { kind: 'line', required: true },
    kind: { kind: 'choice', of: ['steering', 'project', 'working', 'reference', 'coordination'], required: true },
    mandate: { kind: 'line', required: true },
    chair: { kind: 'reference', to: ['role'] },
    roles: { kind: 'references', to: ['role'] },
    services: { kind: 'references', to: ['service'] },
    /** Those who are neither a role nor a service of the model: «fire politikere». */
    others: { kind: 'lines' },
    programme: { kind: 'reference', to: ['programme'] },
    tiers: { kind: 'references', to: ['tier'] },
  },
} as const satisfies ContentType
