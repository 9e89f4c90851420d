import { itemName, type ItemName } from '#base/item.ts'
import { osloTime } from '#base/oslo-time.ts'
import { languageName } from '#base/language.ts'
import { upkeep } from '#base/content-type.ts'
import { linksOf } from '#base/links.ts'
import { dayIn, type Answer } from '#features/people/index.ts'
import type { Studio } from '../knowledge.ts'
import { listAwaiting } from '../list-awaiting.ts'
import { listVerdict } from '../list-faults.ts'
import { listHelp } from '../list-help.ts'
import { listItems } from '../list-items.ts'
import { listLeadingDrafts } from '../list-leading-drafts.ts'
import { listOwners } from '../list-owners.ts'
import { listPictures } from '../list-pictures.ts'
import { listServicesOf } from '../list-services.ts'
import { listWriting } from '../list-writing.ts'
import { mayTreat, type OpenItem } from '../open-item.ts'
import { EditPage, type EditPageProps } from '../pages/edit.tsx'
import { listLayerNames } from '../list-layers.ts'
import { attendedField, attentionFields, attentionFor } from '../rules/attention.ts'
import { anchorIn, fieldsIn, layersSay, type EditedRecords } from '../rules/editing.ts'
import type { Conflict } from '../rules/merging.ts'
import { offersFor, type Offer } from '../rules/offers.ts'
import { reviewAt } from '../rules/reviewing.ts'
import { reasonsAt, type Place, type Said } from '../rules/said.ts'
import { carriedIn, type TypedItem } from '../rules/typed.ts'
import { nameOfType } from '../rules/content-words.ts'
import { mayAdd, newOf } from './new-item.tsx'
import { nodesOf } from './nodes-of.ts'
import { broughtBack, leftOut, whyLeftOut } from '../rules/presence.ts'
import { isAway, isLocal, mayLeaveOut, presentIn } from '../save-item.ts'
import { studioTextFor } from '../text/text-for.ts'
import { fileAt, itemAt, linksAt, picturesAt } from './addresses.ts'
import { isAdoptable } from './adopt.tsx'
import { crumbsToType, studioPage, titleOf } from './answer.tsx'
import { placeQuery } from './place.ts'
import { pathOf } from './preview.tsx'
import { readIn } from './read-in.ts'
import { viewAway, viewOut } from './view-away.ts'
import { pictureFor } from './show-links.tsx'
import { viewFaults } from './view-faults.ts'
import { viewPlan } from './view-plan.ts'
import { viewWays } from './view-ways.ts'
import { typesPointedAt, viewNodes } from './view-nodes.ts'

/** What the layers above offer at the place. */
const offersIn = ({ type, above, layer }: OpenItem, own: Said, { service, language }: Place): readonly Offer[] =>
  offersFor({ type, own, above, home: layer.language }).filter(
    (one) => one.service === service && (one.language === '' || one.language === language),
  )

/** Who has read the words here, and how it is said that somebody has now. */
function reviewFor(open: OpenItem, place: Place): EditPageProps['review'] {
  const { request, own, draft } = open
  const text = studioTextFor(request.language)
  const review = reviewAt(own, place)
  const name = languageName(place.language)
  return {
    words:
      review === undefined ? text.review.none(name) : text.review.by(review.by, dayIn(review.date, request.language)),
    action:
      draft === undefined && mayTreat(open, 'publish-content', open.type.name, { services: [place.service] })
        ? { label: text.review.submit(name), to: itemAt(request, open, '/gjennomgatt') }
        : undefined,
  }
}

/** How it is taken from readers here, for whoever may. */
function awayFor(open: OpenItem): EditPageProps['away'] {
  const { request, own, mayDoTo } = open
  const { away } = studioTextFor(request.language).life
  const to = itemAt(request, open, '/ta-bort')
  if (isLocal(open)) return mayDoTo('publish-content', own, []) ? { label: away.own.submit, to } : undefined
  const isAllowed = mayLeaveOut(open) && mayDoTo('publish-content', own, leftOut(presentIn(open), ''))
  return isAllowed ? { label: away.way, to } : undefined
}

/** The page where readers meet the item. */
const readersAt = (open: OpenItem, knowledge: Studio): string | undefined => {
  const path = pathOf({ ...open, said: open.own }, knowledge)
  return path === undefined ? undefined : `${open.request.prefix}${path}`
}

/** A draft that leads here: to be published once this is public, and to be gone on with until then. */
function leadingFrom({ request, draft }: OpenItem, name: ItemName, title: string) {
  const [type = '', key = ''] = name.split('/')
  const { edit } = studioTextFor(request.language)
  const at = (below?: string) => itemAt(request, { type: { name: type }, key }, below)
  return draft === undefined
    ? { words: edit.ledFrom(title), label: edit.publishNext(title), href: at('/publiser') }
    : { words: edit.ledFrom(title), label: edit.toDraft, href: at() }
}

/** What the form holds. */
type Shown = {
  readonly said: Said
  readonly unread: TypedItem['unread'] | NonNullable<OpenItem['draft']>['unread']
  readonly conflicts: readonly Conflict[]
}

/** The page of an item that is edited: as it is said, or as it was typed where that could not be kept. */
export async function editPage(open: OpenItem, knowledge: Studio, place: Place, shown: Shown): Promise<Answer> {
  const { request, layer, type, draft, own, above, mayDoTo } = open
  const { language } = request
  const text = studioTextFor(language)
  const words = knowledge.words(language)
  const all = await listItems(open, knowledge.types)
  const pointedAt = new Set(typesPointedAt(type.fields))
  const items = all.filter((item) => pointedAt.has(item.type))
  const titleIn = (name: ItemName) => all.find((item) => item.name === name)?.title ?? name
  const writing = await listWriting(open, knowledge, all, { of: type, language: place.language })
  const isInherited = above.some((layer) => layer.length > 0)
  const unread = shown.unread as TypedItem['unread'] // as it was kept
  const layers = await listLayerNames(open)
  const owners = await listOwners(open, knowledge)
  const edited = { type, own: shown.said, above, place, home: layer.language }
  const offers = offersIn(open, shown.said, place)
  const plan = viewPlan(open)
  const mayEdit = plan?.isFixed !== true && mayTreat(open, 'edit-content', type.name, { services: [place.service] })
  const verdict = await listVerdict(open, knowledge)
  const reading = readIn(open, verdict.models)
  const given = {
    says: (path: string) =>
      layersSay(edited, path).map(({ layer, value }) => ({ layer: layers[layer] ?? text.edit.allServices, value })),
    fileAt: (name: string) => fileAt(request, name),
    suggestions: (path: string) => (path === 'owner' ? owners : []),
    ...{ text, words, type, items, unread, isInherited, writing },
    conflicts: shown.conflicts,
    offers,
    mayMake: (name: string) => {
      const of = knowledge.types.find((one) => one.name === name)
      return of && mayAdd(open, of) ? newOf(nameOfType(words, name), text) : undefined
    },
    isRead: !mayEdit,
    outIn: (list: EditedRecords) => viewOut(list, edited, offers),
    awayIn: (list: EditedRecords) => viewAway(list, { text, words, type, items, offers, readIn: reading }),
    readIn: reading,
    reasons: reasonsAt(shown.said, place.service),
  }
  const nodes = nodesOf(open, shown.said, place)
  const awaits = (await listAwaiting(open, knowledge, open)).length > 0
  const asked = attentionFor({ type, own, above, home: layer.language })
  // A municipality answers what a pack asks; it asks nobody.
  const hidden = new Set<string>([attendedField, ...(layer.name === undefined ? attentionFields : [])])
  const upkeepNames = new Set(Object.keys(upkeep))
  const fields = fieldsIn(nodes)
  const services = type.variants === true ? await listServicesOf(open, knowledge) : []
  const at = (to: Place) => itemAt(request, open) + placeQuery(to, layer.language)
  const carried = [
    { name: 'versjon', value: open.seen },
    { name: 'sprak', value: place.language },
    { name: 'tjeneste', value: place.service },
  ]
  const day = (when: Date) => dayIn(osloTime(when).day, language)
  const helped = (await listHelp(open)).get(itemName({ type: type.name, key: open.key }))
  const shownPage = studioPage(
    request,
    <EditPage
      text={text}
      crumbs={crumbsToType(open, knowledge, type.name)}
      title={titleOf({ ...open, said: shown.said })}
      status={
        draft
          ? text.edit.draftBy(draft.person ?? text.oldGuide.operator, day(draft.at))
          : isAway(open)
            ? text.life.away.state
            : own.length > 0
              ? text.edit.isPublic
              : text.edit.notHere
      }
      action={itemAt(request, open)}
      carried={carried}
      carriedIn={carriedIn}
      nodes={viewNodes(
        nodes.filter(({ name }) => !upkeepNames.has(name)),
        given,
      )}
      upkeep={{
        label: text.edit.upkeep,
        nodes: viewNodes(
          nodes.filter(({ name }) => upkeepNames.has(name) && !hidden.has(name)),
          given,
        ),
      }}
      languages={layer.languages.map((code) => ({
        ...{ label: languageName(code), lang: code, current: code === place.language },
        href: at({ ...place, language: code }),
      }))}
      services={[{ key: '', title: text.edit.allServices }, ...services].map(({ key, title }) => ({
        ...{ label: title, current: key === place.service },
        href: at({ ...place, service: key }),
      }))}
      ways={{
        preview: itemAt(request, open, '/vis') + placeQuery(place, layer.language),
        publish:
          draft && !mayEdit && plan?.isFixed !== true && mayDoTo('publish-content', own, open.said)
            ? itemAt(request, open, '/publiser')
            : undefined,
        readers: own.length + above.flat().length > 0 && !isAway(open) ? readersAt(open, knowledge) : undefined,
        uses: itemAt(request, open, '/bruk'),
        history: itemAt(request, open, '/historie'),
        adopt: isAdoptable(open, knowledge) && open.mayDo('adopt-plan') ? itemAt(request, open, '/vedtak') : undefined,
      }}
      draft={
        draft && plan?.isFixed !== true && mayDoTo('edit-content', own, open.said)
          ? { undo: itemAt(request, open, '/angre'), throwAway: itemAt(request, open, '/kast') }
          : undefined
      }
      keep={{ to: itemAt(request, open, '/utkast') }}
      links={linksAt(request)}
      pictures={{
        all: picturesAt(request) + placeQuery({ service: '', language: place.language }, layer.language),
        shown: await shownIn(open, knowledge, shown.said, place),
      }}
      writing={writing}
      graph={await viewWays(open, knowledge, verdict, place)}
      verdict={{
        faults: await viewFaults(open, knowledge, verdict, {
          place,
          anchorOf: anchorIn(nodes),
        }),
        isDraft: draft !== undefined,
        from: itemAt(request, open, '/kontroll') + placeQuery(place, layer.language),
      }}
      errors={[
        ...Object.entries(unread).flatMap(([path, { fault }]) =>
          fields.some((field) => field.path === path) ? [{ field: path, message: text.edit.faults[fault] }] : [],
        ),
        ...shown.conflicts.map(({ path }) => ({ field: path, message: text.edit.conflict })),
      ]}
      review={reviewFor(open, place)}
      attention={
        asked && {
          words: text.attention.asked(dayIn(asked.by, language)),
          why: asked.why,
          action:
            draft === undefined && mayDoTo('publish-content', own, own) ? itemAt(request, open, '/sett') : undefined,
        }
      }
      leading={(await listLeadingDrafts(open, knowledge)).map((name) => leadingFrom(open, name, titleIn(name)))}
      awaiting={awaits ? itemAt(request, open, '/venter') : undefined}
      plan={plan}
      mayEdit={mayEdit}
      away={awayFor(open)}
      help={helped && text.life.help.said(helped.yes, helped.yes + helped.no)}
      leftOut={
        isAway(open)
          ? {
              why: whyLeftOut(own),
              back:
                draft === undefined && mayDoTo('publish-content', own, broughtBack(presentIn(open)))
                  ? itemAt(request, open, '/ta-med')
                  : undefined,
            }
          : undefined
      }
    />,
    shown.conflicts.length > 0 ? 422 : 200,
  )
  return { ...shownPage, isWriting: mayEdit }
}

/** The pictures that texts of the item show, as they look now. */
async function shownIn(open: OpenItem, knowledge: Studio, said: Said, { language }: Place) {
  const { type, above, request } = open
  const texts = [said, ...above].flat().flatMap(({ fields }) => Object.values(fields))
  if (!texts.some((text) => typeof text === 'string' && text.includes('!['))) return {}
  const pictures = await listPictures(open, knowledge, language)
  const names = new Set([said, ...above].flat().flatMap((part) => linksOf(type, part).map(({ to }) => to)))
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const picture = pictureFor(request, pictures.get(name))
      return picture === undefined ? [] : [[name, { src: picture.src, alt: picture.alt }]]
    }),
  )
}
