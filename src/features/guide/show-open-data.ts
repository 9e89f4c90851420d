import type { Composed } from '#base/item.ts'
import { outline } from '#base/outline.ts'
import { audience, measure, modelTextFor, publicServices, subject } from '#features/collaboration-model/index.ts'
import { contact } from './rules/content-types.ts'
import type { Parameters, SentFile } from './shown.ts'
import { readPage, type Visit } from './visit.ts'

const measureWant = outline(measure, 'name', 'summary', 'gives', 'audiences', 'subjects', 'contacts', 'sensitive')
const contactWant = outline(contact, 'name', 'phone', 'web')

/** GET /tiltak.jsonld – all that can be offered here, for machines. */
export const showMeasuresData = (visit: Visit): Promise<SentFile | undefined> => showData(visit, undefined)

/** GET /tiltak/<key>.jsonld – one of them. */
export const showMeasureData = (visit: Visit, { file = '' }: Parameters): Promise<SentFile | undefined> =>
  showData(visit, file.slice(0, -'.jsonld'.length))

/** One statement. What is for staff alone is no public service. */
function showData(visit: Visit, key: string | undefined): Promise<SentFile | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [
      { type: measureWant, ...(key !== undefined && { keys: [key] }) },
      { type: outline(audience, 'staff') },
      { type: outline(subject, 'los') },
      { type: contactWant },
    ])
    const [measures, audiences, subjects, contacts] = items
    const isPublic = ({ audiences: groups }: Composed<typeof measureWant>) =>
      groups.length === 0 || groups.some((group) => audiences.some((one) => one.key === group && !one.staff))
    const told = measures.filter(isPublic).map((one) => ({
      ...{ key: one.key, name: one.name, summary: one.summary, gives: one.gives },
      contacts: contacts.filter((own) => one.contacts.includes(own.key)),
      los: subjects.flatMap((own) => (one.subjects.includes(own.key) ? (own.los ?? []) : [])),
    }))
    if (key !== undefined && told.length === 0) return undefined
    const { municipality, origin } = visit
    const home = `${origin}${visit.prefix.slice(0, visit.prefix.length - inPrefix(visit))}`
    const { measures: words } = modelTextFor(view.spoken)
    const data = publicServices(told, {
      ...{ home, number: municipality.number, names: municipality.names, language: visit.language },
      ...{ title: words.title, lead: words.lead },
      help: { name: view.text.help.title, page: `${home}/hjelp` },
    })
    const bytes = new TextEncoder().encode(JSON.stringify(data, null, 2))
    return { name: `${key ?? 'tiltak'}.jsonld`, type: 'application/ld+json', bytes }
  })
}

/** How much of the prefix is the language: addresses of things are the same in all. */
const inPrefix = ({ language, municipality }: Visit): number =>
  language === municipality.language ? 0 : language.length + 1
