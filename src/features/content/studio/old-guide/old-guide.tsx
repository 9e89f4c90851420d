import { setImmediate } from 'node:timers/promises'
import { movedTo, type Answer, type FileRoute, type FileSent, type Request } from '#features/people/index.ts'
import type { Studio, StudioKnowledge } from '../../knowledge.ts'
import { openStudio, type OpenStudio } from '../../open-item.ts'
import { OldGuidePage } from '../../pages/old-guide/choose-files.tsx'
import { DraftedPage } from '../../pages/old-guide/drafted.tsx'
import { ReviewPage } from '../../pages/old-guide/review.tsx'
import { typesToChoose, type Choice } from '../../rules/old-guide/place-pages.ts'
import { decodeFile } from '../../rules/old-guide/decode-file.ts'
import type { OldPage } from '../../rules/old-guide/old-page.ts'
import { isPage, isPagesOwn, readOldFile } from '../../rules/old-guide/read-old-file.ts'
import type { Refused } from '../../rules/old-guide/write-report.ts'
import { listOldPages, saveOldPages } from '../../save-old-pages.ts'
import { studioTextFor } from '../../text/text-for.ts'
import { studioAt } from '../addresses.ts'
import { crumbsToStudio, nothing, studioPage, type MakeHandler } from '../answer.tsx'
import { packPages, unpackPages, type Carried } from './carried-pages.ts'
import { unpackFiles } from './unpack-files.ts'
import { chosenIn, viewPlaced, viewReport } from './view-placed.ts'

export const oldGuidePath = '/hent-inn'
export const reviewPath = `${oldGuidePath}/utkast`
/** In what the pages that were read are carried. */
const carriedIn = 'sider'

/** All files together; more is placed in folder by folder, or by the operator. */
const largest = 8 * 1_048_576
const mostFiles = 200

/** GET /studio/hent-inn */
export const showOldGuide: MakeHandler = (knowledge) => async (request) => {
  const open = await openOldGuide(request, knowledge)
  return open === undefined ? nothing : filesPage(open, undefined)
}

/** GET /studio/hent-inn/utkast – where somebody comes back to after signing in: what was chosen is not kept. */
export const showOldGuideAgain: MakeHandler = (knowledge) => async (request) =>
  (await openOldGuide(request, knowledge)) === undefined ? nothing : movedTo(studioAt(request, oldGuidePath))

/** POST /studio/hent-inn – what each page would become. Nothing is kept. */
export const oldGuideRoute = (knowledge: Studio): FileRoute => ({
  method: 'POST',
  path: `/studio${oldGuidePath}`,
  who: 'member',
  largestFile: largest,
  mostFiles,
  isOpenTo: async (request) => (await openOldGuide(request, knowledge)) !== undefined,
  look: async (sent) => {
    const read = sent.file === 'too-large' ? ('too-large' as const) : await readFiles(sent, knowledge)
    return (request) => postFiles(request, knowledge, read)
  },
})

/** POST /studio/hent-inn/utkast – the pages seen anew with other choices, or a draft of each. */
export const postOldGuide: MakeHandler = (knowledge) => async (request) => {
  const open = await openOldGuide(request, knowledge)
  if (open === undefined) return nothing
  const carried = unpackPages(request.form.get(carriedIn) ?? '')
  if (carried === undefined) return filesPage(open, 'none')
  const choices = chosenIn(request.form, carried.pages)
  if (request.form.get('gjor') !== 'lag') return review(open, knowledge, carried, choices)
  const placed = await saveOldPages(open, knowledge, carried.pages, choices)
  const text = studioTextFor(request.language)
  return studioPage(
    request,
    <DraftedPage
      text={text}
      crumbs={crumbs(open)}
      report={viewReport(request, knowledge, { pages: placed, refused: carried.refused })}
      more={studioAt(request, oldGuidePath)}
      studio={studioAt(request)}
    />,
  )
}

/** Whoever may write something new of a type at least, in the municipality's own layer. */
async function openOldGuide(
  request: Request,
  knowledge: StudioKnowledge,
): Promise<OpenStudio<'edit-content'> | undefined> {
  const open = await openStudio(request, 'edit-content')
  if (open === undefined) return undefined
  const { to } = await listOldPages(open, knowledge, [], new Map())
  return typesToChoose(to).length === 0 ? undefined : open
}

/** One file at a time, with room for others between: taking a large page apart takes its time. */
async function readFiles({ files }: FileSent, { placing = [] }: StudioKnowledge): Promise<Carried | 'zip'> {
  const pages: OldPage[] = []
  const refused: Refused[] = []
  const unpacked = await unpackFiles(files)
  if (unpacked === undefined) return 'zip'
  for (const { source, bytes } of unpacked) {
    if (isPagesOwn(source)) continue
    const read = readOldFile({ source, text: isPage(source) ? decodeFile(bytes) : '' }, placing)
    if (read.ok) pages.push(...read.value)
    else refused.push({ source, fault: read.refusal })
    await setImmediate()
  }
  return { pages, refused }
}

async function postFiles(request: Request, knowledge: Studio, read: Carried | 'too-large' | 'zip'): Promise<Answer> {
  const open = await openOldGuide(request, knowledge)
  if (open === undefined) return nothing
  if (typeof read === 'string') return filesPage(open, read)
  if (read.pages.length + read.refused.length === 0) return filesPage(open, 'none')
  return review(open, knowledge, read, new Map())
}

type FilesFault = 'none' | 'too-large' | 'too-much' | 'zip'

function filesPage(open: OpenStudio, fault: FilesFault | undefined): Answer {
  const { request } = open
  const text = studioTextFor(request.language)
  return studioPage(
    request,
    <OldGuidePage
      text={text}
      crumbs={crumbsToStudio(open)}
      action={studioAt(request, oldGuidePath)}
      most={mostFiles}
      fault={fault === undefined ? undefined : text.oldGuide.faults[fault]}
      cancel={studioAt(request)}
    />,
    fault === undefined ? 200 : 422,
  )
}

async function review(
  open: OpenStudio<'edit-content'>,
  knowledge: Studio,
  carried: Carried,
  choices: ReadonlyMap<string, Choice>,
): Promise<Answer> {
  const { request } = open
  const packed = packPages(carried)
  if (packed === undefined) return filesPage(open, 'too-much')
  const { placed, to } = await listOldPages(open, knowledge, carried.pages, choices)
  const text = studioTextFor(request.language)
  return studioPage(
    request,
    <ReviewPage
      text={text}
      crumbs={crumbs(open)}
      action={studioAt(request, reviewPath)}
      carried={[{ name: carriedIn, value: packed }]}
      pages={viewPlaced(request, knowledge, placed, typesToChoose(to))}
      report={viewReport(request, knowledge, { pages: placed, refused: carried.refused })}
      cancel={studioAt(request, oldGuidePath)}
    />,
  )
}

const crumbs = (open: OpenStudio) => [
  ...crumbsToStudio(open),
  { label: studioTextFor(open.request.language).oldGuide.title, href: studioAt(open.request, oldGuidePath) },
]
