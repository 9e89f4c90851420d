import { oneLine } from '#base/one-line.ts'
import { createHash } from 'node:crypto'
import { languageName } from '#base/language.ts'
import { dayIn, readDay, writeDay, type Answer, type Request } from '#features/people/index.ts'
import type { AdoptablePlans, Studio } from '../knowledge.ts'
import { listAdoptions } from '../list-adopted.ts'
import { openItem, type OpenItem } from '../open-item.ts'
import { AdoptPage, ReadThroughPage, type TypedAdoption } from '../pages/adopt.tsx'
import { faultsOfAdoption, type Adoption } from '../rules/adopting.ts'
import { saveAdopted, type ReadThrough } from '../save-adopted.ts'
import { studioTextFor } from '../text/text-for.ts'
import { itemAt } from './addresses.ts'
import { crumbsToType, doneAt, nothing, studioPage, titleOf, type MakeHandler } from './answer.tsx'

type Open = { readonly open: OpenItem<'adopt-plan'>; readonly plans: AdoptablePlans }

/** GET /studio/:type/:key/vedtak – what was adopted before, and where the next is kept. */
export const showAdopt: MakeHandler = (knowledge) => async (request) => {
  const opened = await openPlan(request, knowledge)
  return opened === undefined ? nothing : formPage(opened, knowledge, { day: '', caseNumber: '', by: '', faults: {} })
}

/** POST /studio/:type/:key/vedtak – what will be kept is read through; then exactly that is kept, once. */
export const postAdopt: MakeHandler = (knowledge) => async (request) => {
  const opened = await openPlan(request, knowledge)
  if (opened === undefined) return nothing
  const { open, plans } = opened
  const { form, tx, today } = request
  const typed = (name: string): string => oneLine(form.get(name))
  const written = { day: typed('dag'), caseNumber: typed('sak'), by: typed('av') }
  const day = readDay(written.day)
  const before = await listAdoptions(tx, open.key)
  const confirmed = form.get('gjor') === 'frys' ? form.get('sett') : null
  // Sent twice: the first made the version.
  if (confirmed !== null && before.some((one) => one.day === day && one.seen === confirmed)) return done(opened)

  const read = { ...written, day }
  const faults = faultsOfAdoption(read, { today, taken: before.map((one) => one.day) })
  if (day === undefined || Object.keys(faults).length > 0) return formPage(opened, knowledge, { ...written, faults })
  const documents = await documentsOf(opened)
  if (documents === undefined) return nothing
  const adoption = { ...written, day }
  const seen = hashOf(open.key, adoption, documents)
  if (confirmed !== seen)
    return readThroughPage(opened, knowledge, { adoption, documents, seen, isChanged: confirmed !== null })
  await saveAdopted(open, plans, { adoption, documents, seen })
  return done(opened)
}

async function openPlan(request: Request, knowledge: Studio): Promise<Open | undefined> {
  const { plans } = knowledge
  const open = await openItem(request, knowledge, 'adopt-plan')
  return open !== undefined && plans !== undefined && isAdoptable(open, knowledge) ? { open, plans } : undefined
}

/** A plan of the municipality's own that readers can meet. */
export const isAdoptable = ({ type, layer, request }: OpenItem, { plans }: Pick<Studio, 'plans'>): boolean =>
  type.name === plans?.type && layer.layer === '' && request.municipality.isPublic

/** As readers meet it, in every language of the municipality; undefined where they meet no such plan. */
async function documentsOf({ open, plans }: Open): Promise<readonly ReadThrough[] | undefined> {
  const { request, key } = open
  const { municipality, tx } = request
  const found: ReadThrough[] = []
  for (const language of municipality.languages) {
    const document = await plans.make(tx, key, { municipality, language })
    if (document === undefined) return undefined
    found.push({ language, document })
  }
  return found
}

/** Of all that is read through before it is kept: who confirms one thing does not keep another. */
const hashOf = (key: string, adoption: Adoption, documents: readonly ReadThrough[]): string =>
  createHash('sha256')
    .update(JSON.stringify([key, adoption.day, adoption.caseNumber, adoption.by, documents]))
    .digest('hex')

const done = ({ open }: Open): Answer => doneAt(itemAt(open.request, open, '/vedtak'), 'planAdopted')

async function formPage({ open, plans }: Open, knowledge: Studio, typed: TypedAdoption): Promise<Answer> {
  const { request, key } = open
  const { tx, language, prefix } = request
  const text = studioTextFor(language)
  return studioPage(
    request,
    <AdoptPage
      text={text}
      crumbs={crumbsOf(open, knowledge)}
      title={text.adopt.title(titleOf(open))}
      action={itemAt(request, open, '/vedtak')}
      typed={typed}
      versions={(await listAdoptions(tx, key)).map(({ day, caseNumber, by }) => ({
        name: text.adopt.version(dayIn(day, language)),
        href: prefix + plans.addressOf(key, day),
        lines: [text.adopt.inCase(caseNumber, by)],
      }))}
      back={itemAt(request, open)}
    />,
    Object.keys(typed.faults).length === 0 ? 200 : 422,
  )
}

type Proposed = {
  readonly adoption: Adoption
  readonly documents: readonly ReadThrough[]
  readonly seen: string
  /** What was read through before is not what would be kept now. */
  readonly isChanged: boolean
}

function readThroughPage(
  { open }: Open,
  knowledge: Studio,
  { adoption, documents, seen, isChanged }: Proposed,
): Answer {
  const { request } = open
  const { language, municipality } = request
  const { day, caseNumber, by } = adoption
  return studioPage(
    request,
    <ReadThroughPage
      text={studioTextFor(language)}
      crumbs={crumbsOf(open, knowledge)}
      isChanged={isChanged}
      day={dayIn(day, language)}
      caseNumber={caseNumber}
      by={by}
      documents={documents.map(({ language: code, document }) => ({
        ...{ name: languageName(code), lang: document.language, place: `${code}-`, document },
        base: `/${municipality.slug}${code === municipality.language ? '' : `/${code}`}`,
      }))}
      action={itemAt(request, open, '/vedtak')}
      carried={[
        { name: 'dag', value: writeDay(day) },
        { name: 'sak', value: caseNumber },
        { name: 'av', value: by },
        { name: 'sett', value: seen },
        { name: 'gjor', value: 'frys' },
      ]}
      back={itemAt(request, open, '/vedtak')}
    />,
  )
}

const crumbsOf = (open: OpenItem, knowledge: Studio) => [
  ...crumbsToType(open, knowledge, open.type.name),
  { label: titleOf(open), href: itemAt(open.request, open) },
]
