import type { Words } from '#base/item.ts'

/** Somebody to turn to. */
export type Contact = { readonly name: Words; readonly phone?: string | undefined; readonly web?: string | undefined }

/** A measure, as far as it is told to machines. */
export type ToldMeasure = {
  readonly key: string
  readonly name: Words
  readonly summary: Words
  readonly gives: Words
  readonly contacts: readonly Contact[]
  /** Last parts of LOS addresses, such as `ord/mobbing-i-skolen`. */
  readonly los: readonly string[]
}

/** Whose measures, and where they stand. Addresses are the same in every language. */
export type Offering = {
  /** The municipality's own page: `https://…/harstad`. */
  readonly home: string
  /** Its official number, four digits. */
  readonly number: string
  readonly names: Readonly<Record<string, string>>
  /** The page on who can help, which answers where a measure names nobody. */
  readonly help: { readonly name: string; readonly page: string }
  /** The language that is read. */
  readonly language: string
  readonly title: string
  readonly lead: string
}

/** The vocabularies, written out: whoever reads the data need ask no other host. */
const context = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cpsvno: 'https://data.norge.no/vocabulary/cpsvno#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatno: 'https://data.norge.no/vocabulary/dcatno#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
}

const losHome = 'https://psi.norge.no/los/'

/**
 * Measures as public services by CPSV-AP-NO, in JSON-LD: title, description, identifier, competent authority, possible output and contact
 * point, which it demands, and their subjects by LOS. The municipality is told by its official number; its organisation number we do not know.
 */
export function publicServices(measures: readonly ToldMeasure[], offering: Offering): unknown {
  const { home, number, names, help, language, title, lead } = offering
  const said = (words: Words) => ({ '@value': words.text, '@language': words.lang ?? language })
  const authority = {
    '@id': `${home}/#kommune`,
    '@type': 'cv:PublicOrganisation',
    'dct:identifier': number,
    'dct:title': Object.entries(names).map(([lang, name]) => ({ '@value': name, '@language': lang })),
  }
  const ask = {
    '@type': 'cv:ContactPoint',
    'dct:title': { '@value': help.name, '@language': language },
    'foaf:page': { '@id': help.page },
  }
  const contactOf = ({ name, phone, web }: Contact) => ({
    '@type': 'cv:ContactPoint',
    'dct:title': said(name),
    ...(phone !== undefined && { 'cv:telephone': phone }),
    ...(web !== undefined && { 'foaf:page': { '@id': web } }),
  })
  const serviceOf = ({ key, name, summary, gives, contacts, los }: ToldMeasure) => ({
    '@id': `${home}/tiltak/${key}`,
    '@type': 'cpsv:PublicService',
    'dct:identifier': `${home}/tiltak/${key}`,
    'dct:title': said(name),
    'dct:description': said(summary),
    'cv:hasCompetentAuthority': { '@id': authority['@id'] },
    'cpsvno:hasPossibleOutput': {
      '@id': `${home}/tiltak/${key}#gir`,
      '@type': 'cpsvno:OutputType',
      'dct:identifier': `${home}/tiltak/${key}#gir`,
      'dct:title': said(gives),
    },
    'cv:contactPoint': contacts.length === 0 ? [ask] : contacts.map(contactOf),
    ...(los.length > 0 && { 'cv:thematicArea': los.map((one) => ({ '@id': losHome + one })) }),
    'foaf:homepage': { '@id': `${home}/tiltak/${key}` },
  })
  return {
    '@context': context,
    '@graph': [
      authority,
      {
        '@id': `${home}/tiltak`,
        '@type': 'dcat:Catalog',
        'dct:identifier': `${home}/tiltak`,
        'dct:title': { '@value': title, '@language': language },
        'dct:description': { '@value': lead, '@language': language },
        'dct:publisher': { '@id': authority['@id'] },
        'cv:contactPoint': [ask],
        'dcatno:containsService': measures.map(({ key }) => ({ '@id': `${home}/tiltak/${key}` })),
      },
      ...measures.map(serviceOf),
    ],
  }
}
