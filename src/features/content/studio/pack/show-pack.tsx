import type { Answer, FileRoute, FileSent, Request, SignedInRoute } from '#features/people/index.ts'
import { record } from '#features/people/index.ts'
import type { Fault } from '#base/fault.ts'
import { languageName } from '#base/language.ts'
import { streamZip, writeZip } from '#platform/file/write-zip.ts'
import { exportPack } from '../../export-pack.ts'
import type { Studio } from '../../knowledge.ts'
import { mayInLayer, openStudio, type OpenStudio } from '../../open-item.ts'
import type { FaultView } from '../../pages/faults.tsx'
import { PackPage } from '../../pages/pack/pack.tsx'
import { readPacked, type ReadPacked } from '../../read-packed.ts'
import { nameOfType, type ContentWords } from '../../rules/content-words.ts'
import { fillIn } from '../../rules/pack-faults.ts'
import { packLimits } from '../../rules/zipped-pack.ts'
import { readUpload, saveUpload } from '../../save-upload.ts'
import type { UploadFault } from '../../text/pack/nb.ts'
import { studioTextFor, type StudioText } from '../../text/text-for.ts'
import { packAt, packPages } from '../addresses.ts'
import { crumbsToStudio, nothing, studioPage, type MakeHandler } from '../answer.tsx'
import { faultOfOwn } from '../view-faults.ts'

/** So many faults stand on a page; whoever mends them sends the pack again. */
const mostFaults = 100

/** GET /studio/pakke – the model as files, out and in. */
export const showPack: MakeHandler = (studio) => async (request) => {
  const open = await openStudio(request, 'take-out-pack')
  return open === undefined ? nothing : page(open, studio)
}

/** GET /studio/pakke/fil – what the layer says in public, as a pack that another installation can bring in. */
export const sendPack: MakeHandler =
  ({ types }) =>
  async (request) => {
    const open = await openStudio(request, 'take-out-pack')
    if (open === undefined) return nothing
    const slug = packName(open)
    const files = await exportPack(request.tx, slug, types)
    const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))
    await record(request, open.act, open.because, { type: 'pack', id: slug })
    const body = await writeZip(sorted.map(([file, content]) => [`${slug}/${file}`, content] as const))
    return { kind: 'file', name: `${slug}.zip`, type: 'application/zip', body }
  }

/**
 * GET /studio/pakke/nettsted – the whole public model as web pages, made while they are sent: some hundred pages, ten seconds of work. One
 * at a time for each municipality.
 */
export const sendSite: MakeHandler = (studio) => {
  const making = new Set<number>()
  return async (request) => {
    const open = await openStudio(request, 'take-out-pack')
    const { makeSite } = studio
    if (open === undefined || makeSite === undefined || !hasSite(open)) return nothing
    const { municipality, now } = request
    if (making.has(municipality.id)) return page(open, studio, { isMaking: true })
    await record(request, open.act, open.because, { type: 'site', id: municipality.slug })
    making.add(municipality.id)
    const files = ending(makeSite({ municipality, now }), () => making.delete(municipality.id))
    return { kind: 'file', name: `${municipality.slug}-nettsted.zip`, type: 'application/zip', body: streamZip(files) }
  }
}

/** GET /studio/pakke/dokument – `?sprak=nn`: the whole public model in one language, as one PDF. */
export const sendDocument: MakeHandler =
  ({ makeDocument }) =>
  async (request) => {
    const open = await openStudio(request, 'take-out-pack')
    if (open === undefined || makeDocument === undefined || !hasSite(open)) return nothing
    const { municipality, now, tx, query } = request
    const language = municipality.languages.find((one) => one === query.get('sprak')) ?? municipality.language
    await record(request, open.act, open.because, { type: 'document', id: municipality.slug }, { language })
    const body = await makeDocument({ municipality, now, tx }, language)
    return { kind: 'file', name: `${municipality.slug}-${language}.pdf`, type: 'application/pdf', body }
  }

/** Also when whoever asked has gone. */
async function* ending<One>(these: AsyncIterable<One>, end: () => void): AsyncGenerator<One> {
  try {
    yield* these
  } finally {
    end()
  }
}

/** What others inherit from is no site of its own, and one that readers do not meet yet is none at all. */
const hasSite = ({ layer, request }: OpenStudio): boolean => layer.layer === '' && request.municipality.isPublic

/** POST /studio/pakke – a pack is looked at, and kept until somebody has decided; it changes nothing. */
export const packRoute = (path: string, studio: Studio): FileRoute => ({
  ...{ method: 'POST', path, who: 'member', largestFile: packLimits.packed },
  isOpenTo: async (request) => (await openStudio(request, 'bring-in-pack')) !== undefined,
  look: (sent) => lookAtPack(sent, studio),
})

async function lookAtPack({ file, scan }: FileSent, studio: Studio): Promise<SignedInRoute['answer']> {
  if (file === undefined) return refused(studio, 'none')
  if (file === 'too-large') return refused(studio, 'too-large')
  const scanned = (await scan?.(file.bytes)) ?? 'clean'
  if (scanned !== 'clean') return refused(studio, scanned)
  const bytes = Buffer.from(file.bytes)
  const read = await readPacked(bytes, studio.types)
  return (request) => postPack(request, studio, bytes, read)
}

async function postPack(request: Request, studio: Studio, bytes: Buffer, read: ReadPacked): Promise<Answer> {
  const open = await openStudio(request, 'bring-in-pack')
  if (open === undefined) return nothing
  if ('zip' in read) return page(open, studio, { fault: read.zip })
  if ('faults' in read) return page(open, studio, { unreadable: read.faults })
  await saveUpload(open, bytes)
  return { kind: 'moved', to: packAt(request, packPages.review) }
}

const refused =
  (studio: Studio, fault: UploadFault): SignedInRoute['answer'] =>
  async (request) => {
    const open = await openStudio(request, 'bring-in-pack')
    return open === undefined ? nothing : page(open, studio, { fault })
  }

async function page(
  open: OpenStudio,
  studio: Studio,
  wrong: { readonly fault?: UploadFault; readonly unreadable?: readonly Fault[]; readonly isMaking?: true } = {},
): Promise<Answer> {
  const { request } = open
  const text = studioTextFor(request.language)
  const words = studio.words(request.language)
  const { pack } = text
  const { fault, unreadable = [] } = wrong
  const slug = packName(open)
  const mayBring = mayInLayer(open, 'bring-in-pack')
  const isWrong = fault !== undefined || unreadable.length > 0
  return studioPage(
    request,
    <PackPage
      text={text}
      crumbs={crumbsToStudio(open)}
      out={[
        {
          name: pack.out.pack,
          lines: [pack.out.about],
          act: <a href={packAt(request, packPages.file)}>{pack.out.download(slug)}</a>,
        },
        ...(hasSite(open)
          ? [
              {
                name: pack.out.site,
                lines: [pack.out.siteAbout, ...(wrong.isMaking ? [pack.out.siteMaking] : [])],
                act: <a href={packAt(request, packPages.site)}>{pack.out.download(`${slug}-nettsted`)}</a>,
              },
              {
                name: pack.out.document,
                lines: [pack.out.documentAbout],
                act: (
                  <span class="actions">
                    {request.municipality.languages.map((code) => (
                      <a href={`${packAt(request, packPages.document)}?sprak=${code}`} hreflang={code} lang={code}>
                        PDF, {languageName(code)}
                      </a>
                    ))}
                  </span>
                ),
              },
            ]
          : []),
      ]}
      bring={
        mayBring
          ? {
              action: packAt(request),
              largest: `${packLimits.packed / 1_048_576} MB`,
              fault: fault && pack.faults[fault],
              waiting: (await readUpload(open)) === undefined ? undefined : packAt(request, packPages.review),
              unreadable: unreadable.slice(0, mostFaults).map((one) => viewUnread(one, text, words)),
              more: Math.max(unreadable.length - mostFaults, 0),
            }
          : undefined
      }
    />,
    wrong.isMaking ? 429 : fault === 'too-large' ? 413 : isWrong ? 422 : 200,
  )
}

/** As the pack's folder and the installation's own list call it. */
export const packName = ({ layer, request }: OpenStudio): string =>
  layer.layer === '' ? request.municipality.slug : layer.layer

/** A fault in a file, in the reader's language; where nobody has words for it, as the command line says it. */
function viewUnread(
  { file, line, message, rule = '', typed = {} }: Fault,
  { pack }: StudioText,
  words: ContentWords,
): FaultView {
  const { rules, values, at } = pack.unreadable
  const sentence = (rules as Readonly<Record<string, string>>)[rule] // others than ours may have found it
  const kind = Object.entries(values).find(([name]) => name === typed['kind'])?.[1] ?? ''
  const said =
    sentence === undefined
      ? message
      : fillIn(sentence, {
          ...typed,
          type: `«${nameOfType(words, typed['type'] ?? '').one}»`,
          must: fillIn(kind, typed),
        })
  return { ...faultOfOwn(said), lang: sentence === undefined ? 'en' : undefined, file: at(file, line) }
}
