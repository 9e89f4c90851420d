import type { ContentType, Fields } from '#base/content-type.ts'

/** Words people use when they look for an item; searched, never shown. */
const searchWords = { words: { kind: 'lines' } } as const satisfies Fields

/** Where in the model an item belongs; an empty list: everywhere. Items of every kind can be asked in the same way. */
const placed = {
  tiers: { kind: 'references', to: ['tier'] },
  themes: { kind: 'references', to: ['theme'] },
  services: { kind: 'references', to: ['service'] },
} as const satisfies Fields

/**
 * Who answers for something, takes part, is asked and is told: roles and services. The matrix is made of these four alone (domain B6), so
 * they are called the same wherever they stand.
 */
export const responsibility = {
  responsible: { kind: 'references', to: ['role', 'service'] },
  takesPart: { kind: 'references', to: ['role', 'service'] },
  consulted: { kind: 'references', to: ['role', 'service'] },
  informed: { kind: 'references', to: ['role', 'service'] },
} as const satisfies Fields

/** What something rests on: laws, national guidelines, and the municipality's own plans. */
const grounds = {
  laws: { kind: 'references', to: ['law'] },
  guidelines: { kind: 'references', to: ['guideline'] },
  plans: { kind: 'references', to: ['plan'] },
} as const satisfies Fields

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

/** Whom something is for: pregnant women, small children, pupils, young people, parents. */
export const audience = {
  name: 'audience',
  folder: 'audiences',
  fields: {
    order: { kind: 'number', required: true },
    name: { kind: 'line', required: true },
    /** In whole years; from birth where nothing is said. */
    ageFrom: { kind: 'number' },
    ageTo: { kind: 'number' },
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
    goals: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        text: { kind: 'line', required: true },
      },
    },
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

/** How something is done, the same way each time. */
export const routine = {
  name: 'routine',
  folder: 'routines',
  duty: true,
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose', required: true },
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

/** What can be offered a child, a young person or a family. With what CPSV-AP-NO asks of a public service. */
export const measure = {
  name: 'measure',
  folder: 'measures',
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
    place: { kind: 'line' },
    cost: { kind: 'line' },
    /** How many there is room for, and how long one waits. */
    capacity: { kind: 'line' },
    evidence: { kind: 'prose' },
    /** True: quick exit stands on its page, and its title is neutral. */
    sensitive: { kind: 'flag' },
    contacts: { kind: 'references', to: ['contact'] },
    address: { kind: 'address' },
    verified: { kind: 'date' },
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
    goals: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        text: { kind: 'line', required: true },
      },
    },
    /** When, in words: «2021–2023». */
    period: { kind: 'line' },
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

/** Something that those who meet children know, and how they come to know it. */
export const competence = {
  name: 'competence',
  folder: 'competences',
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    text: { kind: 'prose' },
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
