import { languageName } from '#base/language.ts'
import type { ItemName } from '#base/item.ts'
import { dayIn, readDay, writeDay, type Answer, type Request } from '#features/people/index.ts'
import type { FieldProps } from '#ui/field.tsx'
import type { StudioKnowledge } from '../knowledge.ts'
import { listDrafted, listHealth, type ListedHealth } from '../list-health.ts'
import { mayTreat, openStudio, rolesOf, type OpenStudio } from '../open-item.ts'
import { HealthListPage, type HealthListProps } from '../pages/health-list.tsx'
import { nameOfType } from '../rules/content-words.ts'
import type { ItemHealth } from '../rules/health.ts'
import { chosenFrom, languagesOf } from '../rules/health-summary.ts'
import {
  massActs,
  mostAtOnce,
  readMass,
  reviewMonths,
  typedMass,
  type MassAct,
  type MassTyped,
} from '../rules/mass-review.ts'
import { suggestedOwners } from '../rules/owners.ts'
import { seesStudio } from '../rules/studio-access.ts'
import { saveMassReview, type LeftOut, type MassDone } from '../save-mass-review.ts'
import { studioTextFor, type StudioText } from '../text/text-for.ts'
import { studioAt, typeAt } from './addresses.ts'
import { crumbsToStudio, doneAt, nothing, roleIn, studioPage, type MakeHandler } from './answer.tsx'
import { carriedPlace, healthAt, healthPlaceIn, type HealthPlace } from './health-address.ts'

/** Items on one page of a list. */
const onPage = 100

/** What a form brought, where its page is shown again. */
type Sent = {
  readonly chosen: ReadonlySet<ItemName>
  readonly typed: MassTyped
  readonly fault: string | undefined
  readonly done: MassDone | undefined
}

/** POST /studio/tilstand – the same is said of all that were chosen; what could not be, stands on the page that comes back. */
export const postMassReview: MakeHandler = (knowledge) => async (request) => {
  const { form, today, language } = request
  const open = await openStudio(request, 'publish-content')
  const place = open && healthPlaceIn(form, open.layer.languages)
  if (open === undefined || place === undefined) return nothing
  const text = studioTextFor(language)
  const { mass } = text
  const chosen = chosenIn(form)
  const typed = typedMass(form)
  const act = readMass(typed, { today, languages: open.layer.languages, readDay })
  const fault =
    chosen.size === 0
      ? mass.faults.none
      : chosen.size > mostAtOnce
        ? mass.faults.many(mostAtOnce)
        : 'fault' in act
          ? mass.faults[act.fault]
          : undefined
  const sent = { typed, fault, chosen: new Set(chosen.keys()) }
  if (fault !== undefined || 'fault' in act) return page(open, knowledge, place, { ...sent, done: undefined })

  const done = await saveMassReview(open, knowledge, act, { chosen, by: roleIn(open), why: wordsOf(act, text) })
  if (done.leftOut.length === 0)
    return doneAt(healthAt(request, { ...place, page: 1, all: false }), 'contentMassReviewed')
  return page(open, knowledge, place, { ...sent, chosen: new Set(), done })
}

/** GET /studio/tilstand?vis=overdue – what there is to look at of one kind, or in a role's care. */
export const showHealthList = (open: OpenStudio, knowledge: StudioKnowledge, place: HealthPlace): Promise<Answer> =>
  page(open, knowledge, place, undefined)

const chosenName = /^([a-z0-9-]{1,60}\/[a-z0-9-]{1,60})@([\w-]{16})$/

/** What was chosen, and what each said on the page. */
function chosenIn(form: URLSearchParams): ReadonlyMap<ItemName, string> {
  return new Map(
    form.getAll('element').flatMap((one): [ItemName, string][] => {
      const [, name, seen] = chosenName.exec(one) ?? []
      return name === undefined || seen === undefined ? [] : [[name as ItemName, seen]] // the pattern is a name's
    }),
  )
}

/** As it stands in the history of each. */
function wordsOf(act: MassAct, { mass: { why }, attention }: StudioText): string {
  switch (act.is) {
    case 'reviewed':
      return why.reviewed(writeDay(act.next))
    case 'owned':
      return why.owned(act.owner)
    case 'read':
      return why.read(languageName(act.language))
    case 'attended':
      return attention.why
  }
}

async function page(
  open: OpenStudio,
  knowledge: StudioKnowledge,
  place: HealthPlace,
  sent: Sent | undefined,
): Promise<Answer> {
  const { request } = open
  const { health: words, mass } = studioTextFor(request.language)
  const health = await listHealth(open, knowledge)
  const wanted = chosenFrom(health.items, place)
  const pages = Math.max(1, Math.ceil(wanted.length / onPage))
  const at = Math.min(place.page, pages)
  const shown = wanted.slice((at - 1) * onPage, at * onPage)
  const to = (label: string, number: number) =>
    number < 1 || number > pages
      ? undefined
      : { label, href: healthAt(request, { ...place, page: number, all: false }) }
  const { concern, owner, language } = place
  const what = [concern && words.concerns[concern], owner, language && languageName(language)].filter(
    (one) => one !== undefined,
  )
  return studioPage(
    request,
    <HealthListPage
      text={studioTextFor(request.language)}
      crumbs={[
        ...(seesStudio(rolesOf(request)) ? crumbsToStudio(open) : []),
        { label: words.title, href: healthAt(request) },
      ]}
      title={what.join(', ')}
      lead={[concern && words.about[concern], mass.count(wanted.length, shown.length)].filter(Boolean).join(' ')}
      done={sent?.done && viewDone(sent.done, health, mass)}
      items={await viewItems(open, knowledge, { place: { ...place, page: at }, health, shown, sent })}
      pager={{ label: mass.pager, newer: to(mass.newer, at - 1), older: to(mass.older, at + 1) }}
    />,
    sent === undefined || (sent.done !== undefined && sent.done.done > 0) ? 200 : 422,
  )
}

function viewDone(
  { done, leftOut }: MassDone,
  { items }: ListedHealth,
  { done: words, because }: StudioText['mass'],
): NonNullable<HealthListProps['done']> {
  const titles = new Map(items.map(({ name, title }) => [name, title]))
  const line = ({ name, why }: LeftOut) => `${titles.get(name) ?? name}: ${because[why]}`
  return { words: words(done), leftOut: leftOut.map(line) }
}

async function viewItems(
  open: OpenStudio,
  { words: wordsFor, ownerType }: StudioKnowledge,
  {
    place,
    health,
    shown,
    sent,
  }: {
    readonly place: HealthPlace
    readonly health: ListedHealth
    readonly shown: readonly ItemHealth[]
    readonly sent: Sent | undefined
  },
): Promise<HealthListProps['items']> {
  const { request } = open
  const { mass, attention, health: healthWords } = studioTextFor(request.language)
  const words = wordsFor(request.language)
  const list = new Intl.ListFormat(request.language)
  const rowOf = (item: ItemHealth) => {
    const [type = '', key = ''] = item.name.split('/')
    const languages = languagesOf(item, place.concern)
    return {
      name: item.title,
      href: seesStudio(rolesOf(request)) ? typeAt(request, type, `/${key}`) : undefined,
      lines: [
        [nameOfType(words, type).one, place.owner === undefined ? item.owner : undefined].filter(Boolean).join(', '),
        item.nextReview && healthWords.owners.next(writeDay(item.nextReview)),
        ...stumbled(item, place),
        ...(item.attention === undefined || place.concern !== 'attention'
          ? []
          : [
              [attention.asked(dayIn(item.attention.by, request.language)), item.attention.why]
                .filter(Boolean)
                .join('. '),
            ]),
        languages.length > 0 ? list.format(languages.map(languageName)) : undefined,
      ].filter((line) => line !== undefined),
    }
  }
  // Who looks after an item, and when, is said for all services at once.
  const mayPick = ({ name }: ItemHealth) =>
    mayTreat(open, 'publish-content', name.split('/')[0] ?? '', { services: [''] })
  if (!shown.some(mayPick)) return { are: 'rows', rows: shown.map(rowOf) }

  const drafted = await listDrafted(open)
  const act = actsFor(place).find((one) => one === place.act) ?? actFor(place)
  const here = { ...place, act }
  return {
    are: 'picked',
    rows: shown.map((item) => ({
      ...rowOf(item),
      isDrafted: drafted.has(item.name),
      value: mayPick(item) && !drafted.has(item.name) ? `${item.name}@${health.seenIn(item.name)}` : undefined,
      isChosen: place.all || sent?.chosen.has(item.name) === true,
    })),
    acts: actsFor(place).map((one) => ({
      label: mass.act[one],
      href: healthAt(request, { ...place, act: one }),
      current: one === act,
    })),
    all: { label: place.all ? mass.noneOf : mass.all, href: healthAt(request, { ...here, all: !place.all }) + '#velg' },
    action: studioAt(request, '/tilstand'),
    carried: carriedPlace(here),
    fields: fieldsOf(act, request, { place, health, ownerType }, sent?.typed),
    hint: mass.hint[act],
    submit: mass.submit[act],
    faults: sent?.fault === undefined ? [] : [{ at: 'velg', words: sent.fault }],
  }
}

/** What readers stumble over, where the list is about that. */
const stumbled = ({ dead, placeholders }: ItemHealth, { concern }: HealthPlace): readonly string[] =>
  concern === 'broken-link' ? dead : concern === 'placeholder' ? placeholders : []

/** What can be said of the items of a list: that somebody was asked stands on one list alone. */
const actsFor = ({ concern }: HealthPlace): readonly MassAct['is'][] =>
  massActs.filter((one) => one !== 'attended' || concern === 'attention')

/** What is most often done with such a list. */
const actFor = ({ concern }: HealthPlace): MassAct['is'] =>
  concern === 'attention'
    ? 'attended'
    : concern === 'ownerless'
      ? 'owned'
      : concern === 'unreviewed'
        ? 'read'
        : 'reviewed'

function fieldsOf(
  act: MassAct['is'],
  { language, municipality }: Request,
  {
    place,
    health: { items },
    ownerType,
  }: { readonly place: HealthPlace; readonly health: ListedHealth; readonly ownerType: string },
  typed: MassTyped | undefined,
): FieldProps[] {
  const { mass } = studioTextFor(language)
  switch (act) {
    case 'reviewed':
      return [
        {
          kind: 'select',
          name: 'neste',
          label: mass.next,
          value: typed?.next ?? '12',
          options: reviewMonths.map((one) => ({ value: String(one), label: mass.months(one) })),
        },
        { kind: 'date', name: 'dag', label: mass.day, hint: mass.dayHint, value: typed?.day },
      ]
    case 'owned':
      return [
        {
          ...{ kind: 'text', name: 'ansvarlig', label: mass.owner, hint: mass.ownerHint, value: typed?.owner },
          suggestions: suggestedOwners(
            items.flatMap(({ owner }) => owner ?? []),
            items.filter(({ name }) => name.startsWith(`${ownerType}/`)).map(({ title }) => title),
          ),
        },
      ]
    case 'read':
      return [
        {
          ...{ kind: 'select', name: 'lest', label: mass.language },
          value: typed?.language ?? place.language ?? municipality.language,
          options: municipality.languages.map((one) => ({ value: one, label: languageName(one) })),
        },
      ]
    case 'attended':
      return []
  }
}
