import { describeFault, type Finding, type ModelFault } from '#base/fault.ts'
import type { Model, ModelCheck } from '#base/model.ts'
import type { ContentType } from '#base/content-type.ts'
import type { Language } from '#base/item.ts'
import { findFields, firstRequiredMissing, isSaidLeftOut, isTakenAway, type Layered, type Reader } from './compose.ts'
import type { Models } from './models.ts'
import { isSame } from './said.ts'

/** The rules that hold for every type. */
export const contentRules = [
  'lost-choice',
  'lost-link',
  'lost-words',
  'unreadable-link',
  'lacks',
  'lacks-alternative',
] as const
export type ContentRule = (typeof contentRules)[number]

/** As the command line says them: what several services read in the same place is one line. */
export const linesOf = (faults: readonly ModelFault[]): ModelFault[] => [
  ...new Map(faults.map((fault) => [describeFault(fault), fault])).values(),
]

/** Proves a model that is open: every reference resolves, nothing required is empty, and each feature's own rules hold. */
export function checkModels(models: Models, checks: readonly ModelCheck[], services: readonly string[]): ModelFault[] {
  const common = models.readBy('')
  const asked = (model: Model) => checks.flatMap(({ find }) => find(model).map((found) => placed(model, found)))
  const ofAll = asked(common)
  const ofServices = services.flatMap((service) => asked(models.readBy(service)))
  return [
    ...checkLinks(models, common),
    ...checkText(models),
    ...checkRequired(models, common, services),
    ...checkAlternatives(models, common),
    ...ofAll,
    // What is wrong for everyone is not said once more for each service.
    ...ofServices.filter((fault) => !ofAll.some((one) => isSameButService(one, fault))),
  ]
}

/** The same is wrong in the same place, however it is said. */
export const isSameFault = (one: ModelFault, other: ModelFault): boolean =>
  one.service === other.service && isSameButService(one, other)

/** What was found, whoever reads it. */
export const isSameButService = (one: ModelFault, other: ModelFault): boolean =>
  one.rule === other.rule &&
  one.item === other.item &&
  one.path === other.path &&
  one.language === other.language &&
  isSame(one.items ?? {}, other.items ?? {}) &&
  isSame(one.typed ?? {}, other.typed ?? {})

const placed = (model: Model, found: Finding): ModelFault => ({
  ...found,
  // A fault of the model as a whole stands in no file of its own.
  ...(found.item === undefined ? { file: found.path, line: 1 } : model.placeOf(found.item, found.path)),
  service: model.service,
  language: '',
})

function checkLinks({ items }: Models, model: Model): ModelFault[] {
  return [...items.values()]
    .filter(({ name }) => model.has(name)) // What a nearer layer takes away as a whole leads nowhere, and nobody follows it.
    .flatMap(({ name, leads }) =>
      leads()
        .filter(({ to }) => !model.has(to))
        .map(({ read, path, to, written }) => ({
          rule: ruleOfLink(written),
          ...{ item: name, path, items: { to }, ...(written === undefined ? {} : { typed: { written } }) },
          ...{ file: read.file, line: read.lines.get(path) ?? 1 },
          ...{ service: read.part.service, language: read.part.language },
          message: `«${path}» leads to «${to}», which does not exist`,
        })),
    )
}

const ruleOfLink = (written: string | undefined): ContentRule =>
  written === undefined ? 'lost-choice' : written.startsWith('{{') ? 'lost-words' : 'lost-link'

/** Links and words to be put in that are written so that nobody can follow them. */
const checkText = ({ items }: Models): ModelFault[] =>
  [...items.values()].flatMap(({ name, lost }) =>
    lost().map(({ read, path, written }) => ({
      rule: 'unreadable-link' satisfies ContentRule,
      ...{ item: name, path, typed: { written } },
      ...{ file: read.file, line: read.lines.get(path) ?? 1 },
      ...{ service: read.part.service, language: read.part.language },
      message: `«${path}» says ${written}, which leads nowhere`,
    })),
  )

/** Items that some layer begins but none completes. */
const checkRequired = ({ items, language }: Models, model: Model, services: readonly string[]): ModelFault[] =>
  [...items.values()].flatMap(({ name, type, parts, lacking }) => {
    const [forAll] = lacking('')
    return ['', ...(type?.variants === true ? services : [])].flatMap((service) => {
      const [path] = lacking(service)
      if (path === undefined || isLeftAway(parts, { service, language, home: language }, path)) return []
      if (service !== '' && path === forAll) return []
      return [
        {
          rule: 'lacks' satisfies ContentRule,
          ...{ item: name, path, service, language: '', ...model.placeOf(name, path) },
          message: `«${name}» lacks «${path}»`,
        },
      ]
    })
  })

/** Words for whoever does not see a picture stand in every language that is published. */
const checkAlternatives = ({ items, languages }: Models, model: Model): ModelFault[] =>
  [...items.values()]
    .filter(({ name }) => model.has(name))
    .flatMap(({ name, type, parts }) =>
      alternativesOf(type).flatMap(({ path, unless }) => {
        const saidIn = (at: string, language: Language) =>
          parts.flat().find((part) => part.language === language && Object.hasOwn(part.fields, at))?.fields[at]
        if (saidIn(unless, '') === true) return []
        return languages
          .filter((language) => typeof saidIn(path, language) !== 'string')
          .map((language) => ({
            rule: 'lacks-alternative' satisfies ContentRule,
            ...{ item: name, path, service: '', language, ...model.placeOf(name, path) },
            message: `«${name}» lacks «${path}» in ${language}: words for whoever does not see it`,
          }))
      }),
    )

const alternativesOf = (type: ContentType | undefined): readonly { path: string; unless: string }[] =>
  Object.entries(type?.fields ?? {}).flatMap(([path, field]) =>
    field.kind === 'line' && field.alternative !== undefined ? [{ path, unless: field.alternative.unless }] : [],
  )

/** A layer that takes away what an item cannot be without takes the whole item away, on purpose. */
const isLeftAway = (layers: Layered, reader: Reader, path: string): boolean =>
  !path.includes('/') && isTakenAway(layers, reader, path)

/** An item that a layer has taken away from readers, on purpose. */
export function isLeftOut(type: ContentType, layers: Layered, language: Language): boolean {
  const reader = { service: '', language, home: language }
  const found = findFields(type, layers, reader)
  const missing = firstRequiredMissing(type, found)
  return isSaidLeftOut(found) || (missing !== undefined && isLeftAway(layers, reader, missing))
}
