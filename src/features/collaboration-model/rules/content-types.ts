import type { ContentType } from '#base/content-type.ts'
import { searchWords } from '#base/shared-fields.ts'

/** A role in the model, such as the relay holder. Texts name it as `{{role/holder}}`, so that a town may call it its own. */
export const role = {
  name: 'role',
  folder: 'roles',
  fields: {
    /** Indefinite, lower case: «stafettholder». */
    name: { kind: 'line', required: true },
    /** Definite: «stafettholderen». */
    definite: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose' },
    /** On which management level whoever has it works. */
    management: { kind: 'choice', of: ['chief-executive', 'head-of-sector', 'unit-leader', 'employee'] },
    /** True: somebody in every service has it, so that what it answers for is to be done in each of them. */
    everyService: { kind: 'flag' },
    /** True: nobody has it here now. */
    vacant: { kind: 'flag' },
  },
} as const satisfies ContentType

/** A service that meets children, young people, parents or pregnant women (domain B4, glossary of services). */
export const service = {
  name: 'service',
  folder: 'services',
  fields: {
    order: { kind: 'number', required: true },
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose' },
    /** True: the guide can be read as this service's own. */
    inGuide: { kind: 'flag' },
    contacts: { kind: 'references', to: ['contact'] },
    /** Slugs of the municipalities that share it, and which of them hosts it. */
    sharedWith: { kind: 'word' },
    host: { kind: 'word' },
    address: { kind: 'address' },
    ...searchWords,
  },
} as const satisfies ContentType

/** A level of the organisation on which the model works: municipality, service, individual (domain B1). Names, order and number are content. */
export const tier = {
  name: 'tier',
  folder: 'tiers',
  fields: {
    order: { kind: 'number', required: true },
    name: { kind: 'line', required: true },
    lead: { kind: 'line', required: true },
    text: { kind: 'prose' },
  },
} as const satisfies ContentType

/** What goes across all levels: competence, documentation, participation, evaluation (domain B2). */
export const theme = {
  name: 'theme',
  folder: 'themes',
  fields: {
    order: { kind: 'number', required: true },
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose' },
  },
} as const satisfies ContentType

/** Whom something is for: pregnant women, small children, pupils, young people, parents, those who work with them. */
export const audience = {
  name: 'audience',
  folder: 'audiences',
  fields: {
    order: { kind: 'number', required: true },
    name: { kind: 'line', required: true },
    /** The child's, in whole years. Who says neither is found by no age. */
    ageFrom: { kind: 'number' },
    ageTo: { kind: 'number' },
    /** True: those who work with children. What is for them alone is no help to ask for. */
    staff: { kind: 'flag' },
  },
} as const satisfies ContentType

/** Where something is offered: at home, at school, by telephone. */
export const place = {
  name: 'place',
  folder: 'places',
  fields: {
    order: { kind: 'number', required: true },
    name: { kind: 'line', required: true },
  },
} as const satisfies ContentType

/** What something is about, as the public sector's own vocabulary LOS has it: bullying, crisis, support for families. */
export const subject = {
  name: 'subject',
  folder: 'subjects',
  fields: {
    order: { kind: 'number', required: true },
    name: { kind: 'line', required: true },
    /** The last part of its LOS address: `ord/mobbing-i-skolen`. */
    los: { kind: 'word' },
  },
} as const satisfies ContentType
