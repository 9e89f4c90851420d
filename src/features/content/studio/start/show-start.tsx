import { substitute } from '#base/links.ts'
import { placeNames } from '#base/municipality.ts'
import type { Answer, Request } from '#features/people/index.ts'
import type { Studio, StudioKnowledge } from '../../knowledge.ts'
import { listVerdictOn } from '../../list-faults.ts'
import { listItems, type ListedItem } from '../../list-items.ts'
import { listLayerNames } from '../../list-layers.ts'
import { listAnswered, listRemaining, type Remaining } from '../../list-start.ts'
import { rolesOf } from '../../open-item.ts'
import { openDrafts, openPublishing, type OpenDrafts } from '../../open-start.ts'
import { StartPage } from '../../pages/start/overview.tsx'
import { OpenedPage, ReviewPage, type RemainingProps } from '../../pages/start/review.tsx'
import { nameOfField, nameOfType } from '../../rules/content-words.ts'
import type { Said } from '../../rules/said.ts'
import { isAway } from '../../rules/start.ts'
import { mayInStudio } from '../../rules/studio-access.ts'
import { readAllAsPublished } from '../../save-item.ts'
import { publishStart } from '../../save-start.ts'
import type { FaultView } from '../../pages/faults.tsx'
import { faultOfOwn, viewFaults } from '../view-faults.ts'
import { studioTextFor } from '../../text/text-for.ts'
import { filesAt, itemAt, startAt, studioAt } from '../addresses.ts'
import { doneAt, nothing, type MakeHandler } from '../answer.tsx'
import { withoutScript } from '../preview.tsx'
import { colourPage, courseOf, languagesPage, reviewPage, titleOfPage, startPage } from './course.tsx'

/** GET /studio/start – where the start stands; once the guide is open, what it still lacks. */
export const showStart: MakeHandler = (knowledge) => async (request) => {
  const open = await openDrafts(request)
  if (open === undefined) return nothing
  const { municipality, language } = request
  if (municipality.isPublic) return opened(open, knowledge)
  const { start } = studioTextFor(language)
  const answered = await listAnswered(request)
  const course = courseOf(knowledge)
  const left = course.find((page) => !answered.has(page))
  const [from] = await listLayerNames(open)
  const names = placeNames(municipality).map(({ text, lang }) => <span lang={lang}>{text}</span>)
  return startPage(
    request,
    <StartPage
      text={studioTextFor(language)}
      count={course.length}
      next={
        left === undefined
          ? { label: start.toReview, href: startAt(request, reviewPage) }
          : {
              label: answered.size === 0 ? start.begin : start.goOn(titleOfPage(request, knowledge, left)),
              href: startAt(request, left),
            }
      }
      questions={course.map((page) => ({
        name: titleOfPage(request, knowledge, page),
        href: startAt(request, page),
        state: answered.has(page)
          ? { icon: 'check' as const, tone: 'calm' as const, word: start.answered }
          : { icon: 'time-out' as const, tone: 'attention' as const, word: start.unanswered },
      }))}
      facts={[
        { label: start.name, value: names.map((name, at) => (at === 0 ? name : <> – {name}</>)) },
        { label: start.number, value: municipality.number },
        { label: start.inherits, value: from ?? '' },
        { label: start.address, value: `/${municipality.slug}/` },
      ]}
    />,
  )
}

/** GET /studio/start/ferdig */
export const showReview: MakeHandler = (knowledge) => async (request) => {
  const open = await openDrafts(request)
  if (open === undefined) return nothing
  return request.municipality.isPublic ? { kind: 'moved', to: startAt(request) } : review(open, knowledge, false)
}

/** POST /studio/start/ferdig – what was on the screen, all of it in one transaction, and nothing else. */
export const postReview: MakeHandler = (knowledge) => async (request) => {
  const open = await openPublishing(request)
  if (open === undefined) return nothing
  if (request.form.get('versjon') !== open.seen) return review(open, knowledge, true)
  if ((await faultsIn(open, knowledge)).length > 0) return review(open, knowledge, false)
  await publishStart(open, knowledge, studioTextFor(request.municipality.language).start.review.why)
  return doneAt(startAt(request), 'startOpened')
}

/** GET /studio/start/vis – the real front page with all that is drafted, made in a transaction that leaves nothing behind. */
export const showStartPreview: MakeHandler = () => async (request) => {
  const open = await openDrafts(request)
  if (open === undefined) return nothing
  const { language } = request.municipality
  const html = await readAllAsPublished(open, open.drafts, (tx) =>
    request.publicPage(tx, { path: '/', language, service: '', filesAt: filesAt(request) }),
  )
  return html === undefined ? nothing : { kind: 'framed', html: withoutScript(html) }
}

type Drafts = OpenDrafts<'see-start' | 'publish-start'>

type Items = ReadonlyMap<string, ListedItem>

/** What an item is called, with the model's own words put in. */
const titleIn = (items: Items, name: string): string =>
  substitute(items.get(name)?.title ?? name, (other) => items.get(other)?.title)

/** What stands in the way of publishing: what cannot be read, and what the checker finds. */
async function faultsIn(open: Drafts, knowledge: Studio): Promise<readonly FaultView[]> {
  const { request, drafts } = open
  const { review: words } = studioTextFor(request.language).start
  const isUnread = drafts.some(({ unread }) => Object.keys(unread).length > 0)
  const found = await viewFaults(open, knowledge, await listVerdictOn(open, knowledge, drafts))
  return [...(isUnread ? [faultOfOwn(words.unread)] : []), ...found.filter(({ stops }) => stops)]
}

async function review(open: Drafts, knowledge: Studio, isChanged: boolean): Promise<Answer> {
  const { request, drafts, mayPublish, seen } = open
  const { language } = request
  const text = studioTextFor(language)
  const words = knowledge.words(language)
  const items: Items = new Map((await listItems(open, knowledge.types)).map((item) => [item.name, item]))
  const remaining = await listRemaining(open, knowledge, drafts)
  const written = new Set(drafts.map(({ type, key }) => `${type}/${key}`))
  const [from = ''] = await listLayerNames(open)
  const course = courseOf(knowledge)
  const isGone = (name: string, said: Said): boolean =>
    knowledge.types.some((type) => type.name === name && isAway(type, said))
  return startPage(
    request,
    <ReviewPage
      text={text}
      crumbs={[{ label: text.start.title, href: startAt(request) }]}
      own={drafts.map(({ type, key, said }) => ({
        name: titleIn(items, `${type}/${key}`),
        href: pageAbout(request, knowledge, type, key),
        lines: [nameOfType(words, type).one, ...(isGone(type, said) ? [text.publish.gone] : [])],
      }))}
      rest={{ count: remaining.filter(({ name }) => !written.has(name)).length, from }}
      remaining={remainingView(request, knowledge, remaining, items)}
      faults={await faultsIn(open, knowledge)}
      isChanged={isChanged}
      publish={
        mayPublish ? { action: startAt(request, reviewPage), carried: [{ name: 'versjon', value: seen }] } : undefined
      }
      back={startAt(request, course.at(-1))}
      source={startAt(request, 'vis')}
    />,
    { status: isChanged ? 422 : 200, frames: true },
  )
}

async function opened(open: Drafts, knowledge: StudioKnowledge): Promise<Answer> {
  const { request } = open
  const { language, prefix } = request
  const items: Items = new Map((await listItems(open, knowledge.types)).map((item) => [item.name, item]))
  const remaining = await listRemaining(open, knowledge, [])
  return startPage(
    request,
    <OpenedPage
      text={studioTextFor(language)}
      guide={`${prefix}/`}
      remaining={remainingView(request, knowledge, remaining, items)}
      roles={maySee(request) ? undefined : `${prefix}/administrasjon/roller`}
      facts={
        mayDo(request, 'set-facts')
          ? { colour: startAt(request, colourPage), languages: startAt(request, languagesPage) }
          : undefined
      }
    />,
  )
}

function remainingView(
  request: Request,
  knowledge: StudioKnowledge,
  remaining: readonly Remaining[],
  items: Items,
): RemainingProps {
  const { language } = request
  const { start } = studioTextFor(language)
  const words = knowledge.words(language)
  const list = new Intl.ListFormat(language)
  return {
    unverified: {
      count: remaining.filter(({ concerns }) => concerns.includes('unverified')).length,
      href: maySee(request) ? `${studioAt(request, '/tilstand')}?vis=unverified#vis` : undefined,
    },
    lacking: remaining
      .filter(({ missing }) => missing.length > 0)
      .map(({ name, missing }) => {
        const [type = '', key = ''] = name.split('/')
        const lacked = missing.map((word) => nameOfField(words, type, word).toLowerCase())
        return {
          name: titleIn(items, name),
          href: pageAbout(request, knowledge, type, key),
          lines: [start.review.lacks(list.format(lacked))],
        }
      }),
  }
}

/** Where an item is written in: on its page in the studio, for those who see it, else on the question that asks about it. */
function pageAbout(request: Request, { start }: StudioKnowledge, type: string, key: string): string | undefined {
  const question = request.municipality.isPublic
    ? undefined
    : start.find((one) => one.type === type && (typeof one.which !== 'object' || one.which.key === key))
  if (question !== undefined) return startAt(request, question.path)
  return maySee(request) ? itemAt(request, { type: { name: type }, key }) : undefined
}

const mayDo = (request: Request, act: 'see-studio' | 'set-facts'): boolean =>
  mayInStudio(rolesOf(request), act, {
    ...{ needsApproval: false, isOwnDraft: false, isWithin: true },
    isPublic: request.municipality.isPublic,
  }) !== undefined

const maySee = (request: Request): boolean => mayDo(request, 'see-studio')
