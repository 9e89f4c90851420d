import { fileKinds } from '#base/file-kind.ts'
import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { relayPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listNamesIn } from './list-names.ts'
import { fileIn, openFile } from './open-file.ts'
import { openRelay, type OpenRelay } from './open-relay.ts'
import { FilesPage } from './pages/files.tsx'
import type { RelayAct } from './rules/access.ts'
import { largestFile, type RelayFile } from './rules/files.ts'
import { mayWithdraw } from './rules/filing.ts'
import { visibleFiles } from './rules/visible.ts'
import { typeFields } from './type-field.ts'
import { sightOf } from './sight.ts'
import { textFor } from './text/text-for.ts'
import { newOnce, typedWords } from './typed.ts'
import { readersOfNew } from './who-reads.ts'

/** GET /logger/:relay/filer */
export async function showFiles(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'see-relay', request.parameters['relay'] ?? '')
  return open === undefined ? missing : filesAnswer(open, {}, newOnce())
}

export type FileFaults = { readonly file?: string | undefined; readonly name?: string | undefined }

/** The page of files; what was typed stands in its form. */
export async function filesAnswer(open: OpenRelay<RelayAct>, faults: FileFaults, once: string): Promise<Answer> {
  const { request, relay, id, by, mayDo } = open
  const text = textFor(request.language)
  const names = await listNamesIn(open)
  return relayPage(
    request,
    <FilesPage
      text={text}
      crumbs={crumbsToRelay(open)}
      files={visibleFiles(sightOf(open)).map((file) => ({
        name: file.name,
        href: relayAt(request, id, `/filer/${file.id}`),
        facts: factsOf(open, file, names),
        withdraw:
          mayDo('withdraw-file') && mayWithdraw(relay, by, file)
            ? relayAt(request, id, `/filer/${file.id}/trekk`)
            : undefined,
      }))}
      add={
        mayDo('write')
          ? {
              ...{ once, faults, action: relayAt(request, id, '/filer'), largest: sizeIn(largestFile, request) },
              readers: readersOfNew(open, names),
              type: typeFields(open, names)[0],
              name: typedWords(request.form, 'navn'),
            }
          : undefined
      }
    />,
    Object.keys(faults).length > 0,
  )
}

/** «PDF, 1,2 MB. Lagt til 22. november av Kari.» */
export function factsOf({ request }: OpenRelay<RelayAct>, file: RelayFile, names: ReadonlyMap<string, string>): string {
  const { files } = textFor(request.language)
  const { author } = file.mark
  const who = 'person' in author ? (names.get(author.person) ?? '') : ''
  return files.facts(files.kinds[file.kind], sizeIn(file.size, request), dayIn(file.on, request.language), who)
}

/** 340 kB; 1,2 MB */
export function sizeIn(bytes: number, { language }: Pick<Request, 'language'>): string {
  const numbers = new Intl.NumberFormat(language === 'se' ? 'nb' : language, { maximumFractionDigits: 1 })
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${numbers.format(bytes / 1_000_000)} MB`
}

/** GET /logger/:relay/filer/:file – to keep, never to be opened in the browser: what is in it is somebody else’s. */
export async function showFile(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'see-relay', request.parameters['relay'] ?? '')
  const file = open && fileIn(open, request.parameters['file'] ?? '')
  if (open === undefined || file === undefined) return missing
  const { type, ending } = fileKinds[file.kind]
  const text = textFor(request.language)
  // Counted among those that the reader knows of.
  const place = visibleFiles(sightOf(open)).indexOf(file) + 1
  return {
    kind: 'file',
    // What it is called may be about someone; a folder of downloads is seen by others.
    name: `${text.export.fileName}-${open.number}-${text.files.fileName}-${place}.${ending}`,
    type,
    body: new Uint8Array(await openFile(open, file)),
  }
}
