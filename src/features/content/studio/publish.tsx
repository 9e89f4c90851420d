import { languageName } from '#base/language.ts'
import { readDay, readTime, type Answer, type Request } from '#features/people/index.ts'
import type { Studio } from '../knowledge.ts'
import { inheritedIn } from '../inherited.ts'
import { listVerdictOn, type Verdict } from '../list-faults.ts'
import { listLeadingDrafts } from '../list-leading-drafts.ts'
import { listItems, type ListedItem } from '../list-items.ts'
import { nameOf, openTogether } from '../open-together.ts'
import { openItem, type OpenItem } from '../open-item.ts'
import { PublishPage, type PublishPageProps } from '../pages/publish.tsx'
import type { WaysView } from '../pages/ways.tsx'
import { nameOfField } from '../rules/content-words.ts'
import { momentFor } from '../rules/planning.ts'
import { translationsLost } from '../rules/translations.ts'
import { cancelPlan, savePlan } from '../save-plan.ts'
import { publishTogether, saveAttended, saveReview } from '../save-item.ts'
import { studioTextFor } from '../text/text-for.ts'
import { itemAt } from './addresses.ts'
import { crumbsToType, doneAt, nothing, roleIn, studioPage, titleOf, type MakeHandler } from './answer.tsx'
import { readIn } from './read-in.ts'
import { placeOf, placeQuery } from './place.ts'
import { viewChanges } from './view-changes.ts'
import { faultOfOwn, viewFaults } from './view-faults.ts'
import { viewPlan } from './view-plan.ts'
import { viewWays } from './view-ways.ts'

/** The longest reason that is kept, and the longest sentence to readers. */
const longestWhy = 500
const longestNews = 300

/** GET /studio/:type/:key/publiser – what readers will meet, and what stands in the way. */
export const showPublish: MakeHandler = (knowledge) => async (request) => {
  const together = await openTogether(request, knowledge, 'see-studio', request.query.getAll(withOthers))
  return together === undefined ? nothing : page(together, knowledge, untyped)
}

/** POST /studio/:type/:key/publiser – the draft that was on the screen, and no other. */
export const postPublish: MakeHandler = (knowledge) => async (request) => {
  const together = await openTogether(request, knowledge, 'publish-content', request.form.getAll(withOthers))
  if (together === undefined) return nothing
  const { open, others } = together
  const typed = readPublish(request, others.length > 0)
  const { why, news, due, faults } = typed
  if (Object.keys(faults).length > 0) return page(together, knowledge, typed)
  const isSeen =
    request.form.get('versjon') === open.seen &&
    // Those that were on the page, each as it was.
    new Set(request.form.getAll(withOthers)).size === others.length &&
    others.every((one) => request.form.get(seenAt(one)) === one.seen)
  const isReady = isSeen && open.draft !== undefined && Object.keys(open.draft.unread).length === 0
  if (!isReady || (await verdictOn(together, knowledge)).stopping.length > 0) return page(together, knowledge, typed)
  if (due !== undefined) {
    const isPlanned = await savePlan(open, { why, news, due })
    return isPlanned ? doneAt(itemAt(request, open), 'contentPlanned') : nothing
  }
  const isPublished = await publishTogether(open, others, knowledge, { why, news })
  return isPublished ? doneAt(itemAt(request, open), 'contentPublished') : nothing
}

/** POST /studio/:type/:key/plan – takes a plan back; the draft stands as it did. */
export const postCancelPlan: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'cancel-plan')
  if (open === undefined) return nothing
  return (await cancelPlan(open)) ? doneAt(itemAt(request, open), 'contentUnplanned') : nothing
}

type TypedPublish = PublishPageProps['typed'] & {
  /** When it is to be published; undefined: now, or at no time that can be read. */
  readonly due: Date | undefined
}

const untyped: TypedPublish = { why: '', news: '', day: '', time: '', faults: {}, due: undefined }

/** What is typed beside a publication. A day with the wrong button is asked about: nothing is published by mistake. */
function readPublish({ form, language, now }: Request, isTogether: boolean): TypedPublish {
  const { publish, life } = studioTextFor(language)
  const typed = (name: string): string => (form.get(name) ?? '').trim()
  const [why, news, day, time] = [typed('hvorfor'), typed('nytt'), typed('dag'), typed('klokkeslett')]
  const isLater = form.get('naar') === 'dag'
  const moment = isLater ? momentFor(readDay(day), readTime(time), now) : undefined
  const fault =
    isLater && isTogether
      ? publish.togetherNotPlanned
      : moment?.ok === false
        ? life.plan.faults[moment.refusal]
        : !isLater && day !== ''
          ? life.plan.ambiguous
          : undefined
  const isOfTime = moment?.ok === false && moment.refusal === 'time'
  return {
    ...{ why, news, day, time },
    due: moment?.ok === true ? moment.value : undefined,
    faults: {
      ...(why.length > longestWhy ? { hvorfor: publish.tooLong } : {}),
      ...(news.length > longestNews ? { nytt: publish.tooLong } : {}),
      ...(fault === undefined ? {} : { [isOfTime ? 'klokkeslett' : 'dag']: fault }),
    },
  }
}

/** POST /studio/:type/:key/gjennomgatt – somebody here has read the words through, in one language. */
export const postReview: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'publish-content')
  if (open === undefined) return nothing
  const { language } = request
  const place = placeOf(open, request.form)
  const isSaved = await saveReview(open, knowledge, place, {
    by: roleIn(open),
    why: studioTextFor(language).review.why(languageName(place.language)),
  })
  if (!isSaved) return nothing
  return doneAt(itemAt(request, open) + placeQuery(place, open.layer.language), 'contentReviewed')
}

/** POST /studio/:type/:key/sett – somebody here has looked at what a pack above asked everyone to look at. */
export const postAttended: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'publish-content')
  if (open === undefined) return nothing
  const isSaved = await saveAttended(open, knowledge, studioTextFor(request.language).attention.why)
  return isSaved ? doneAt(itemAt(request, open), 'contentAttended') : nothing
}

type Together = NonNullable<Awaited<ReturnType<typeof openTogether>>>

/** The drafts that are looked at and published with this one. */
const withOthers = 'med'
const seenAt = (one: OpenItem): string => `versjon:${nameOf(one)}`

/** What the checker says of the model with all of them in it. */
const verdictOn = ({ open, others }: Together, knowledge: Studio): Promise<Verdict> =>
  listVerdictOn(
    open,
    knowledge,
    [open, ...others].map(({ type, key, said }) => ({ type: type.name, key, said })),
  )

/** Drafts that hang together with these: they lead to one another. */
async function offerOf({ open, others }: Together, knowledge: Studio, verdict: Verdict, items: readonly ListedItem[]) {
  const chosen = new Set(others.map(nameOf))
  const lost = verdict.stopping.flatMap(({ items: named }) => Object.values(named ?? {}))
  const leading = verdict.stopping.length === 0 ? [] : await listLeadingDrafts(open, knowledge)
  const names = new Set([...chosen, ...lost, ...leading])
  return items
    .filter(({ name, draft }) => draft !== undefined && names.has(name) && name !== nameOf(open))
    .map(({ name, title }) => ({ value: name, label: title, isChosen: chosen.has(name) }))
}

async function page(together: Together, knowledge: Studio, typed: TypedPublish): Promise<Answer> {
  const { open, others } = together
  const { request, type, draft, own, said, mayDoTo } = open
  const text = studioTextFor(request.language)
  const words = knowledge.words(request.language)
  const items = await listItems(open, knowledge.types)
  const verdict = await verdictOn(together, knowledge)
  const found = await viewFaults(open, knowledge, verdict)
  const changesOf = (one: OpenItem) =>
    viewChanges(one.own, one.said, {
      ...{ text, words, items, type: one.type },
      ...{ inherited: inheritedIn(one, one.own), readIn: readIn(one, verdict.models) },
    })
  const isUnread = Object.keys(draft?.unread ?? {}).length > 0
  return studioPage(
    request,
    <PublishPage
      text={text}
      crumbs={[...crumbsToType(open, knowledge, type.name), { label: titleOf(open), href: itemAt(request, open) }]}
      title={text.publish.title(titleOf(open))}
      changes={changesOf(open)}
      lost={[open, ...others].flatMap((one) => lostIn(one, knowledge))}
      others={others.map((one) => ({ title: titleOf(one), changes: changesOf(one) }))}
      offer={{ name: withOthers, drafts: await offerOf(together, knowledge, verdict, items) }}
      faults={[...(isUnread ? [faultOfOwn(text.publish.unread)] : []), ...found.filter(({ stops }) => stops)]}
      graph={await changedWays(open, knowledge, verdict)}
      waits={
        draft !== undefined &&
        !(
          mayDoTo('publish-content', own, said) &&
          others.every((one) => one.mayDoTo('publish-content', one.own, one.said))
        )
      }
      action={itemAt(request, open, '/publiser')}
      carried={[
        { name: 'versjon', value: open.seen },
        ...others.flatMap((one) => [
          { name: withOthers, value: nameOf(one) },
          { name: seenAt(one), value: one.seen },
        ]),
      ]}
      typed={typed}
      planned={viewPlan(open)?.words}
      back={itemAt(request, open)}
      preview={itemAt(request, open, '/vis')}
    />,
    Object.keys(typed.faults).length === 0 ? 200 : 422,
  )
}

/** What readers of other languages meet in another from now on, language by language. */
function lostIn(open: OpenItem, knowledge: Studio) {
  const { request, type, own, said, above, layer } = open
  const { publish } = studioTextFor(request.language)
  const words = knowledge.words(request.language)
  const lost = translationsLost({ type, above, home: layer.language, languages: layer.languages }, own, said)
  return [...Map.groupBy(lost, ({ service, language }) => `${service}.${language}`).values()].flatMap((those) => {
    const [first] = those
    if (first === undefined) return []
    const { service, language, instead } = first
    const fields = new Set(those.map(({ path }) => `«${nameOfField(words, type.name, path)}»`))
    const [to, from] = [language, instead].map((code) => languageName(code).toLowerCase())
    return {
      words: publish.lost(new Intl.ListFormat(request.language).format(fields), to ?? '', from ?? ''),
      label: publish.translate(to ?? ''),
      href: `${itemAt(request, open)}${placeQuery({ service, language }, layer.language)}#${first.path}`,
    }
  })
}

/** The ways as they become, for all or else for the first service for which they change. */
async function changedWays(open: OpenItem, knowledge: Studio, verdict: Verdict): Promise<WaysView | undefined> {
  const { language } = open.layer
  for (const service of new Set(['', ...[...open.own, ...open.said].map((part) => part.service)])) {
    const ways = await viewWays(open, knowledge, verdict, { service, language })
    if (ways === undefined || ways.isChanged) return ways
  }
  return undefined
}
