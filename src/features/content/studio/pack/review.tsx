import type { ModelFault } from '#base/fault.ts'
import type { ItemName } from '#base/item.ts'
import { languageName } from '#base/language.ts'
import type { Answer } from '#features/people/index.ts'
import { inheritedIn } from '../../inherited.ts'
import type { Studio } from '../../knowledge.ts'
import { listBrought, type Brought } from '../../list-brought.ts'
import { listVerdictOn, type Verdict } from '../../list-faults.ts'
import { listItems, type ListedItem } from '../../list-items.ts'
import { listTitles, type TitleOf } from '../../list-titles.ts'
import { openStudio, type OpenStudio } from '../../open-item.ts'
import type { FaultView } from '../../pages/faults.tsx'
import { PackReviewPage, type ChangedView } from '../../pages/pack/review.tsx'
import { readPacked } from '../../read-packed.ts'
import { chosenOf, type Choice, type Step, type Unfit } from '../../rules/bringing-in.ts'
import { nameOfType } from '../../rules/content-words.ts'
import { titleIn } from '../../rules/naming.ts'
import { lockBrought, publishBrought, saveBroughtDrafts } from '../../save-brought.ts'
import { forgetUpload, readUpload } from '../../save-upload.ts'
import { studioTextFor, type StudioText } from '../../text/text-for.ts'
import { packAt, packPages, studioAt } from '../addresses.ts'
import { crumbsToStudio, doneAt, nothing, studioPage, type MakeHandler } from '../answer.tsx'
import { readIn, type ReadIn } from '../read-in.ts'
import { viewChanges } from '../view-changes.ts'
import { viewFaults } from '../view-faults.ts'

type Open = OpenStudio<'bring-in-pack' | 'publish-pack'>

/** The longest reason that is kept. */
const longestWhy = 500

/** So many changed items are shown word by word; who reads more opens them when they are drafts. */
const mostShown = 60

const untouched: Choice = { as: 'public', removes: false, overwrites: false }

/** GET /studio/pakke/forslag – what the pack that was sent in would change. */
export const showBrought: MakeHandler = (studio) => async (request) => {
  const open = await openStudio(request, 'bring-in-pack')
  if (open === undefined) return nothing
  const brought = await readBrought(open, studio)
  return brought === undefined ? { kind: 'moved', to: packAt(request) } : page(open, studio, brought, untouched)
}

/** POST /studio/pakke/forslag – what was on the screen becomes drafts, and nothing else. */
export const postBrought: MakeHandler = (studio) => (request) => bring(request, studio, 'drafts')

/** POST /studio/pakke/publiser – all of it in public in one transaction; refused where the model would not be sound. */
export const postPublishBrought: MakeHandler = (studio) => (request) => bring(request, studio, 'public')

/** POST /studio/pakke/kast */
export const postThrowPack: MakeHandler = () => async (request) => {
  const open = await openStudio(request, 'bring-in-pack')
  if (open === undefined) return nothing
  await forgetUpload(open)
  return doneAt(packAt(request), 'packThrown')
}

async function bring(request: Open['request'], studio: Studio, as: Choice['as']): Promise<Answer> {
  const open = await openStudio(request, as === 'drafts' ? 'bring-in-pack' : 'publish-pack')
  if (open === undefined) return nothing
  const before = await readBrought(open, studio)
  if (before === undefined) return { kind: 'moved', to: packAt(request) }
  const { form } = request
  const { review } = studioTextFor(request.language).pack
  const removes = form.get('fjern') === 'ja' && !before.isForeign
  const choice: Choice = { as, removes, overwrites: form.get('over') === 'ja' }
  const why = (form.get('hvorfor') ?? '').trim()
  const again = (brought: Brought, message: string, field = 'velg') =>
    page(open, studio, brought, choice, { field, message })

  // Whoever wrote meanwhile is waited for, and then it is looked at once more.
  await lockBrought(open, before.steps)
  const brought = await listBrought(open, studio, before.packed)
  const steps = chosenOf(brought.steps, choice)
  if (as === 'public' && !brought.mayPublish) return nothing
  if (form.get('versjon') !== brought.seen) return again(brought, review.changedMeanwhile)
  if (why.length > longestWhy) return again(brought, review.tooLong, 'hvorfor')
  if (steps.length === 0) return again(brought, review.chooseSomething)
  if (as === 'drafts') {
    await saveBroughtDrafts(open, brought.packed, steps)
    return doneAt(studioAt(request), 'packDrafted')
  }
  const { stopping } = await verdictOn(open, studio, steps)
  if (stopping.length > 0) return again(brought, review.faults, 'feil')
  await publishBrought(open, studio, brought.packed, steps, why === '' ? review.whyNone : why)
  return doneAt(studioAt(request), 'packPublished')
}

async function readBrought(open: Open, studio: Studio): Promise<Brought | undefined> {
  const bytes = await readUpload(open)
  const read = bytes && (await readPacked(bytes, studio.types))
  return read !== undefined && 'packed' in read ? listBrought(open, studio, read.packed) : undefined
}

const verdictOn = (open: Open, studio: Studio, steps: readonly Step[]): Promise<Verdict> =>
  listVerdictOn(
    open,
    studio,
    steps.map(({ type, key, said, read }) => ({ type: type.name, key, said, read })),
  )

async function page(
  open: Open,
  studio: Studio,
  brought: Brought,
  choice: Choice,
  fault?: { readonly field: string; readonly message: string },
): Promise<Answer> {
  const { request } = open
  const { language, form } = request
  const text = studioTextFor(language)
  const { review } = text.pack
  const words = studio.words(language)
  // What would be published, whatever becomes of the drafts: those are left as they are.
  const verdict = await verdictOn(open, studio, chosenOf(brought.steps, { ...choice, as: 'public' }))
  const names = [...brought.steps.map(({ name }) => name), ...brought.beyond]
  const titleOf = titlesOf(brought, await listTitles(open, studio, verdict.models, names))
  const items = await listItems(open, studio.types)
  const isDrafted = ({ draft }: Step) => draft !== undefined
  const changed = brought.steps.filter((step) => step.is === 'changed')
  const row = (name: ItemName, lines: readonly string[] = []) => ({
    ...{ name: titleOf(name) ?? name, lines: [nameOfType(words, name.split('/')[0] ?? '').one, ...lines] },
  })
  const of = (is: Step['is']) => brought.steps.filter((step) => step.is === is).map(({ name }) => row(name))
  return studioPage(
    request,
    <PackReviewPage
      text={text}
      crumbs={[...crumbsToStudio(open), { label: text.pack.title, href: packAt(request) }]}
      unfit={brought.unfit.map((one) => sayUnfit(one, brought, text, language))}
      faults={await faultsIn(open, studio, verdict, text)}
      added={of('new')}
      changed={changed
        .slice(0, mostShown)
        .map((step) => viewStep(step, open, studio, { items, titleOf, readIn: readIn(open, verdict.models) }))}
      more={Math.max(changed.length - mostShown, 0)}
      gone={brought.isForeign ? [] : of('gone')}
      drafted={brought.steps
        .filter((step) => isDrafted(step) && (step.is !== 'gone' || !brought.isForeign))
        .map(({ name, draft }) => row(name, [review.draftBy(draft?.person ?? text.oldGuide.operator)]))}
      beyond={brought.beyond.map((name) => row(name))}
      same={brought.same}
      decide={
        brought.steps.some(({ is }) => is !== 'gone' || !brought.isForeign)
          ? {
              carried: [{ name: 'versjon', value: brought.seen }],
              drafts: packAt(request, packPages.review),
              publish: brought.mayPublish
                ? { action: packAt(request, packPages.publish) }
                : { not: brought.isForeign ? undefined : open.needsApproval ? review.approval : review.notAll },
              mayRemove: !brought.isForeign,
              typed: { ...choice, why: form.get('hvorfor') ?? '' },
              fault,
            }
          : undefined
      }
      throwAway={packAt(request, packPages.throwAway)}
    />,
    fault === undefined ? 200 : 422,
  )
}

/** New items are called as the pack calls them. */
const titlesOf = ({ steps }: Brought, known: TitleOf): TitleOf => {
  const stepOf = new Map(steps.map((step) => [step.name, step]))
  return (name) => {
    const found = known(name)
    const step = stepOf.get(name)
    return found ?? (step && titleIn(step.type, [step.said, step.own], ['nb']))
  }
}

function viewStep(
  { type, name, own, said, above }: Step,
  { request, layer }: Open,
  studio: Studio,
  { items, titleOf, readIn: reading }: { items: readonly ListedItem[]; titleOf: TitleOf; readIn: ReadIn },
): ChangedView {
  const text = studioTextFor(request.language)
  const words = studio.words(request.language)
  const inherited = inheritedIn({ type, above, layer }, own)
  const changes = viewChanges(own, said, { text, words, items, type, inherited, readIn: reading })
  return { name: titleOf(name) ?? name, kind: nameOfType(words, type.name).one, count: changes.length, changes }
}

/** What the checker says of the model with the pack in it: with the file and the line; a link leads only to what is here already. */
async function faultsIn(
  open: Open,
  studio: Studio,
  verdict: Verdict,
  { pack }: StudioText,
): Promise<readonly FaultView[]> {
  const inFiles = new Map(
    verdict.stopping.filter(({ file }) => file.endsWith('.md')).map((fault) => [fault, placeIn(fault, pack)]),
  )
  const shown = await viewFaults(open, studio, { ...verdict, standing: [] }, undefined, (fault) => inFiles.get(fault))
  return shown.map(({ href, ...fault }) => ({ ...fault, href: fault.file === undefined ? href : undefined }))
}

const placeIn = ({ file, line }: ModelFault, { unreadable }: StudioText['pack']): string => unreadable.at(file, line)

function sayUnfit(unfit: Unfit, { packed }: Brought, { pack }: StudioText, language: string): string {
  const { unfit: words } = pack.review
  const { manifest } = packed
  const list = new Intl.ListFormat(language)
  switch (unfit.is) {
    case 'foreign':
      return words.foreign(manifest.names[manifest.language] ?? packed.slug ?? '')
    case 'kind':
      return words.kind
    case 'facts':
      return words.facts
    case 'inherits':
      return words.inherits(unfit)
    case 'languages':
      return words.languages(list.format(unfit.languages.map((code) => languageName(code).toLowerCase())))
    case 'services':
      return words.services(list.format(unfit.services.map((one) => `«${one}»`)))
  }
}
