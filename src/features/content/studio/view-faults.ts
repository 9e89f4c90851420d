import type { ModelFault } from '#base/fault.ts'
import { itemName, type ItemName } from '#base/item.ts'
import { languageName } from '#base/language.ts'
import type { Studio } from '../knowledge.ts'
import type { Verdict } from '../list-faults.ts'
import { listTitles, type TitleOf } from '../list-titles.ts'
import type { OpenItem, OpenStudio } from '../open-item.ts'
import type { FaultView } from '../pages/faults.tsx'
import { isSameButService } from '../rules/check.ts'
import { nameOfField, nameOfType, type ContentWords } from '../rules/content-words.ts'
import { lineIn, namingPath } from '../rules/naming.ts'
import type { Place } from '../rules/said.ts'
import { studioTextFor, type StudioText } from '../text/text-for.ts'
import { typeAt } from './addresses.ts'
import { placeQuery } from './place.ts'

/** What is wrong, in the words of whoever reads, and where it is mended. `here`: what the page has before it, where it is a form. */
export async function viewFaults(
  open: OpenStudio & Partial<Pick<OpenItem, 'type' | 'key'>>,
  knowledge: Studio,
  { models, stopping, standing }: Verdict,
  here?: { readonly place: Place; readonly anchorOf: (path: string) => string | undefined },
  fileOf: (fault: ModelFault) => string | undefined = () => undefined,
): Promise<readonly FaultView[]> {
  const { request, type, key } = open
  const { language } = request
  const home = open.layer.language
  const text = studioTextFor(language)
  const words = knowledge.words(language)
  const all = grouped([...stopping, ...standing])
  const titleOf = await listTitles(
    open,
    knowledge,
    models,
    all.flatMap(({ fault }) => namesIn(fault)),
  )
  const itself = type && key !== undefined ? itemName({ type: type.name, key }) : undefined
  const say = { text, words, titleOf, isPublic: models.readBy('').has, itself }

  const told = all.flatMap((one) => (here === undefined ? [wholly(one)] : withLacks(one, models, itself)))
  return told.map(({ fault, services, isLack, counted }): FaultView => {
    const at = placeOf(fault, home)
    const isHere = fault.item === itself && here !== undefined && isSamePlace(at, here.place)
    const anchor = isHere ? here.anchorOf(fault.path) : undefined
    const said = sentenceOf(fault, say)
    const named = services.map((service) => titleOf(`${knowledge.serviceType}/${service}`) ?? service)
    return {
      ...said,
      first: draftFirst(counted, say, request),
      also: [
        ...(named.length === 0 ? [] : [text.verdict.services(new Intl.ListFormat(language).format(named))]),
        ...(stopping.includes(counted) ? [] : [text.verdict.standing]),
      ],
      about: aboutOf(fault, say, itself !== undefined && fault.item === itself),
      where: whereOf(fault, open, { words, models, home }),
      href:
        anchor === undefined
          ? fault.item && hrefOf(request, fault.item, placeQuery(at, home), fault.path)
          : `#${anchor}`,
      field: anchor,
      file: fileOf(fault),
      stops: stopping.includes(counted),
      isLack,
    }
  })
}

type Grouped = { readonly fault: ModelFault; readonly services: readonly string[] }
/** `counted`: the fault that the verdict has of it. */
type Told = Grouped & { readonly isLack: boolean; readonly counted: ModelFault }

const wholly = (one: Grouped): Told => ({ ...one, isLack: false, counted: one.fault })

/** Of the page's own item all that it lacks is told, and not only what is met first. */
function withLacks(one: Grouped, { items }: Verdict['models'], itself: ItemName | undefined): readonly Told[] {
  const { fault, services } = one
  const lacking = fault.rule === 'lacks' && itself === fault.item && itself && items.get(itself)?.lacking(fault.service)
  if (!lacking) return [wholly(one)]
  return lacking.map((path) => ({ fault: { ...fault, path }, services, isLack: true, counted: fault }))
}

/** Something in the way that is no rule's. */
export const faultOfOwn = (message: string): FaultView => ({
  ...{ message, also: [], stops: true, isLack: false },
  ...{ lang: undefined, about: undefined, where: undefined, href: undefined, field: undefined },
})

/** What is wrong in the same way for several services is one thing; what leads to nothing is not said once more by another rule. */
function grouped(faults: readonly ModelFault[]): Grouped[] {
  // Twice the same rule is two services, and no one the other's echo.
  const isLost = (fault: ModelFault) =>
    fault.rule !== 'lost-choice' &&
    faults.some(
      (one) => one.rule === 'lost-choice' && isAtSame(one, fault) && one.items?.['to'] === fault.items?.['to'],
    )
  const once = faults.filter((fault) => fault.items?.['to'] === undefined || !isLost(fault))
  return once
    .filter((fault, at) => !once.slice(0, at).some((one) => isSameButService(one, fault)))
    .map((fault) => ({
      fault,
      services: once
        .filter((one) => isSameButService(one, fault))
        .flatMap(({ service }) => (service === '' ? [] : [service])),
    }))
}

const isAtSame = (one: ModelFault, other: ModelFault): boolean => one.item === other.item && one.path === other.path

const namesIn = ({ item, items }: ModelFault): readonly ItemName[] => [
  ...(item === undefined ? [] : [item]),
  ...Object.values(items ?? {}),
]

/** What stands for all languages is mended in the municipality's own. */
const placeOf = ({ service, language }: ModelFault, home: string): Place => ({
  service,
  language: language === '' ? home : language,
})

const isSamePlace = (one: Place, other: Place): boolean =>
  one.service === other.service && one.language === other.language

type Say = {
  readonly text: StudioText
  readonly words: ContentWords
  readonly titleOf: TitleOf
  readonly isPublic: (name: ItemName) => boolean
  readonly itself: ItemName | undefined
}

function sentenceOf(
  { rule, items = {}, typed = {}, message }: ModelFault,
  { text, words, titleOf, isPublic, itself }: Say,
): Pick<FaultView, 'message' | 'lang'> {
  const rules: Readonly<Record<string, string>> = { ...words.faults, ...text.verdict.rules }
  const sentence = rules[rule]
  // A rule without words would be a fault of ours; the command line's are better than none.
  if (sentence === undefined) return { message, lang: 'en' }
  const item = (name: ItemName): string => {
    const title = titleOf(name)
    if (title === undefined) return text.verdict.unknown
    // What the page is about is named, whether readers meet it yet or not.
    return isPublic(name) || name === itself ? `«${title}»` : text.verdict.unpublished(title)
  }
  const said = sentence.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => {
    const named = items[name]
    return named === undefined ? (typed[name] ?? whole) : item(named)
  })
  return { message: said, lang: undefined }
}

/** What is pointed at is there, and not public yet: the way to it. */
function draftFirst({ items }: ModelFault, { text, titleOf, isPublic, itself }: Say, request: OpenStudio['request']) {
  const to = items?.['to']
  if (to === undefined || to === itself || isPublic(to) || titleOf(to) === undefined) return undefined
  return { label: text.edit.toDraft, href: hrefOf(request, to, '', '') }
}

function aboutOf({ item }: ModelFault, { text, words, titleOf }: Say, isItself: boolean): string | undefined {
  if (item === undefined) return text.verdict.model
  if (isItself) return undefined
  const [type = '', key = ''] = item.split('/')
  return `${nameOfType(words, type).one}, ${titleOf(item) ?? key}`
}

/** The field by its label, the named part it is in by its name, and the language where it is another than the municipality's own. */
function whereOf(
  { item, path, language, service }: ModelFault,
  { request }: OpenStudio,
  { words, models, home }: { words: ContentWords; models: Verdict['models']; home: string },
): string | undefined {
  const known = item === undefined ? undefined : models.items.get(item)
  if (known?.type === undefined) return undefined
  const naming = namingPath(known.type, path)
  const languages = [request.language, home, 'nb']
  const part = naming === undefined ? undefined : lineIn(known.parts, naming, { service, languages })
  return [
    part,
    nameOfField(words, known.type.name, path),
    language === '' || language === home ? undefined : languageName(language),
  ]
    .filter((one) => one !== undefined)
    .join(', ')
}

const hrefOf = (request: OpenStudio['request'], item: ItemName, query: string, path: string): string => {
  const [type = '', key = ''] = item.split('/')
  return `${typeAt(request, type, `/${key}`)}${query}${path === '' ? '' : `#${path}`}`
}
