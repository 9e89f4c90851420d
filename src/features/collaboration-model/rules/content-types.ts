import type { ContentType } from '#base/content-type.ts'

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
    /** Words people use when they look for it; searched, never shown. */
    words: { kind: 'lines' },
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
    words: { kind: 'lines' },
  },
} as const satisfies ContentType
