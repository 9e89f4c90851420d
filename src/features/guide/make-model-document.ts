import { capital } from '#base/capital.ts'
import { osloTime } from '#base/oslo-time.ts'
import type { ContentType } from '#base/content-type.ts'
import { itemName, type Composed, type Words } from '#base/item.ts'
import { placeNames } from '#base/municipality.ts'
import {
  audience,
  group,
  law,
  modelKinds,
  modelTextFor,
  role,
  service,
  tier,
  type Asked,
} from '#features/collaboration-model/index.ts'
import { readContentVersion } from '#features/content/index.ts'
import { renderBook, type Block, type BookBlock, type Inline } from '#platform/pdf/render-pdf.ts'
import { isColour, readable } from '#ui/theme.ts'
import { dayInWords, hoursWords, missingWords, type Contact } from './pages/contact.tsx'
import { deadlineWords } from './pages/deadline.ts'
import { responsibilityOf, type Known } from './pages/step-responsibility.ts'
import { bookParts } from './book-parts.ts'
import { wordsFor } from './framed.tsx'
import { onTheWeb } from './pages/prose-blocks.ts'
import type { View } from './pages/view.ts'
import { contact, level, model, principle, step, tool } from './rules/content-types.ts'
import type { StaticSiteOf } from './make-static-site.ts'
import { thingBlocks, type NamedItem } from './thing-blocks.ts'
import { read, readPage, type ReadFor } from './visit.ts'

type Step = Composed<typeof step>

const wants = [
  { type: model },
  { type: principle },
  { type: level },
  { type: step },
  { type: tool },
  { type: role },
  { type: service },
  { type: contact },
  { type: law },
  { type: tier },
  { type: audience },
] as const

/** A municipality's whole model in one language, as one document: levels, steps with all that stands on them, and who and what they name. */
export function makeModelDocument(
  { origin }: { readonly origin: string },
  { municipality, now, inMunicipality }: StaticSiteOf,
  language: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return inMunicipality(async (tx) => {
    const prefix = `/${municipality.slug}${language === municipality.language ? '' : `/${language}`}`
    const reader: ReadFor = { municipality, language, service: '', prefix }
    const version = await readContentVersion(tx)
    const { view, items } = await readPage(tx, reader, wants)
    const [[front], principles, levels, all, tools, roles, services, contacts, laws, tiers, audiences] = items
    const things = await read(
      tx,
      reader,
      modelKinds.map((type) => ({ type })),
    )
    // What stands on no level that there is has no place in the book, and nothing in it leads there.
    const steps = all.filter((one) => levels.some(({ key }) => key === one.level))
    const variants: { readonly name: Words; readonly steps: readonly Step[] }[] = []
    for (const { key, name, inGuide } of services) {
      if (!inGuide) continue
      const [own] = await read(tx, { ...reader, service: key }, [{ type: step }])
      variants.push({ name, steps: own })
    }
    const { text, line, spoken } = view
    const [place] = placeNames(municipality)
    const title = front ? line(front.guideName) : ''
    const day = osloTime(now).day
    const book = bookOf(view, {
      ids: new Set([
        ...[...levels, ...steps, ...tools, ...laws, ...contacts, ...services, ...tiers].map(itemName),
        ...things.flat().map(itemName),
      ]),
      words: wordsFor(language),
      named: [...roles, ...services, ...audiences],
      outside: onTheWeb({ origin }, view),
    })

    return renderBook({
      ...{ language: spoken, day, title, place: place?.text ?? '', lead: front ? line(front.lead) : null },
      colour: isColour(municipality.colour) ? readable(municipality.colour) : '#12604f',
      keywords: front ? [line(front.name)] : [],
      footer: `${title}, ${place?.text ?? ''} · ${dayInWords(day, spoken)}`,
      page: text.tools.page('{at}', '{of}'),
      contents: text.book.contents,
      made: text.book.made(dayInWords(day, spoken), version),
      blocks: [
        ...book.chapter('principles', text.guide.principles, null, principles.flatMap(book.principle)),
        ...levels.flatMap((one) =>
          book.level(
            one,
            steps
              .filter((own) => own.level === one.key)
              .flatMap((own, at) =>
                book.step(own, at + 1, { variants, tools, laws, known: { role: roles, service: services } }),
              ),
          ),
        ),
        ...book.chapter('tiers', modelTextFor(spoken).title, null, tiers.flatMap(book.tier)),
        // Laws stand at the end, as in any book.
        ...modelKinds.flatMap((type, at) =>
          type.name === law.name
            ? []
            : book.chapter(
                type.name,
                book.kind(type.name),
                null,
                (things[at] ?? []).flatMap((one) => book.thing(type, one)),
              ),
        ),
        ...book.chapter('tools', text.book.tools, null, tools.flatMap(book.tool)),
        ...book.chapter('roles', text.book.roles, null, roles.flatMap(book.role)),
        ...book.chapter('services', text.book.services, null, services.flatMap(book.service)),
        ...book.chapter('contacts', text.book.who, null, contacts.flatMap(book.contact)),
        ...book.chapter('laws', text.book.laws, null, laws.flatMap(book.law)),
      ],
    })
  })
}

type Around = {
  readonly ids: ReadonlySet<string>
  readonly outside: (target: string) => string | undefined
  readonly words: Asked['words']
  /** What roles, services and audiences are called. */
  readonly named: readonly NamedItem[]
}

type Beside = {
  readonly variants: readonly { readonly name: Words; readonly steps: readonly Step[] }[]
  readonly tools: readonly Composed<typeof tool>[]
  readonly laws: readonly Composed<typeof law>[]
  readonly known: Known
}

/** The parts of the book, each made of one item. What the book holds is linked within it, the rest to the web. */
function bookOf(view: View, { ids, outside, words, named }: Around) {
  const { text, line } = view
  const addressOf = (target: string) => (ids.has(target) ? `#${target}` : outside(target))
  const parts = bookParts(view, addressOf)
  const { languageOf, paragraph, heading, linked, to, prose, list, section, chapter } = parts
  const model = thingBlocks({ view, words, parts, named })
  const titled = (title: string, words: Words | undefined): Block[] =>
    words === undefined ? [] : [heading(title), ...prose(words, 3)]
  const listed = (title: string, these: readonly Inline[]): Block[] =>
    these.length === 0 ? [] : [heading(title), ...list(these.map((one) => [one]))]

  const factsOf = (one: Step, known: Known) => [
    { label: text.guide.who, value: line(one.who) },
    ...one.deadlines.map((deadline) => ({ label: text.guide.deadline, value: deadlineWords(deadline, view) })),
    { label: text.guide.arena, value: line(one.arena) },
    ...responsibilityOf(one, known).map(({ part, who }) => ({
      label: text.guide.parts[part],
      value: who.map(({ name }) => line(name)).join(', '),
    })),
  ]

  const leadsOf = ({ leads }: Step['options'][number]): readonly Inline[] => {
    if (leads === 'close') return [{ text: text.guide.close }]
    if (leads === 'stay') return [{ text: text.guide.stay }]
    if (leads === 'acute') return [to('acute', text.guide.acute)]
    const [type, key] = leads.split('/')
    const of = type === 'level' ? view.shell.levels : view.shell.steps
    const found = of.find((one) => one.key === key)
    return [to(leads, found ? line(found.name) : leads)]
  }

  /** What a service says otherwise of a step, and nothing else. */
  const variantOf = (one: Step, own: Step | undefined): Block[] => {
    if (own === undefined) return []
    const short = (['lead', 'who', 'arena'] as const).filter((field) => own[field].text !== one[field].text)
    const long = (['what', 'how', 'child', 'more'] as const).filter((field) => own[field]?.text !== one[field]?.text)
    const [before, after] = [one, own].map((each) =>
      each.deadlines.map((deadline) => deadlineWords(deadline, view)).join(', '),
    )
    const label = { lead: undefined, who: text.guide.who, arena: text.guide.arena }
    return [
      ...short.map((field) =>
        paragraph([
          ...(label[field] ? [{ text: `${label[field]}: `, strong: true as const }] : []),
          { text: line(own[field]) },
        ]),
      ),
      ...(before === after
        ? []
        : [paragraph([{ text: `${text.guide.deadline}: `, strong: true }, { text: after ?? '' }])]),
      ...long.flatMap((field) => {
        const words = own[field]
        return words === undefined ? [] : [heading(text.guide[field], 4), ...prose(words, 4)]
      }),
    ]
  }

  return {
    chapter,

    level: (one: Composed<typeof level>, steps: readonly BookBlock[]): readonly BookBlock[] => [
      {
        ...{ kind: 'chapter', id: `level/${one.key}`, lead: line(one.summary), listed: true },
        title: `${one.word === undefined ? text.guide.level : line(one.word)} ${one.code}: ${line(one.name)}`,
        ...languageOf(one.name),
      },
      ...titled(text.guide.aboutLevel, one.text),
      ...titled(text.guide.family, one.family),
      ...steps,
    ],

    step: (one: Step, at: number, { variants, tools, laws, known }: Beside): readonly BookBlock[] => [
      { ...section(`step/${one.key}`, one.name, one.lead), title: `${at}. ${line(one.name)}`, listed: true },
      { kind: 'facts', facts: factsOf(one, known) },
      ...titled(text.guide.what, one.what),
      ...titled(text.guide.how, one.how),
      ...titled(text.guide.child, one.child),
      ...titled(text.guide.more, one.more),
      ...(one.options.length === 0
        ? []
        : [
            {
              kind: 'choices' as const,
              question: one.question ? line(one.question) : text.guide.decision,
              choices: one.options.map((option) => ({
                ...{ label: line(option.label), why: line(option.why), leads: leadsOf(option) },
              })),
            },
          ]),
      ...listed(
        text.guide.tools,
        tools.filter(({ key }) => one.tools.includes(key)).map((own) => to(`tool/${own.key}`, line(own.name))),
      ),
      ...listed(
        text.guide.laws,
        laws.filter(({ key }) => one.laws.includes(key)).map((own) => to(`law/${own.key}`, line(own.citation))),
      ),
      ...variants.flatMap(({ name, steps }): BookBlock[] => {
        const blocks = variantOf(
          one,
          steps.find(({ key }) => key === one.key),
        )
        return blocks.length === 0 ? [] : [{ kind: 'variant', title: text.book.only(line(name)), blocks }]
      }),
    ],

    principle: (one: Composed<typeof principle>) => [
      { ...section(`principle/${one.key}`, one.name, undefined), listed: true },
      ...prose(one.text, 2),
    ],
    tool: (one: Composed<typeof tool>) => [
      section(`tool/${one.key}`, one.name, one.summary),
      paragraph([linked(text.tools.kinds[one.kind], one.address ?? outside(`tool/${one.key}`))]),
    ],
    role: (one: Composed<typeof role>) => [
      section(`role/${one.key}`, { ...one.name, text: capital(line(one.name)) }, one.summary),
      ...prose(one.text, 2),
    ],
    service: (one: Composed<typeof service>) => [
      section(`service/${one.key}`, one.name, one.summary),
      ...prose(one.text, 2),
    ],
    tier: (one: Composed<typeof tier>) => [
      { ...section(`tier/${one.key}`, one.name, one.lead), listed: true },
      ...prose(one.text, 2),
    ],
    kind: (name: string) => words.type(name).many,
    thing: (type: (typeof modelKinds)[number], one: Composed<ContentType>): readonly BookBlock[] =>
      type === group
        ? model.group(one as Composed<typeof group>) // as its type says
        : model.thing(type, one, () => true),
    contact: (one: Contact) => [section(`contact/${one.key}`, one.name, one.who), ...factsOfContact(one)],
    law: (one: Composed<typeof law>) => [
      section(`law/${one.key}`, one.name, one.citation),
      ...prose(one.text, 2),
      ...(one.address ? [paragraph([{ text: text.laws.read, link: one.address }])] : []),
    ],
  }

  function factsOfContact(one: Contact): BookBlock[] {
    const hours = hoursWords(one, view)
    const facts = [
      ...(one.phone ? [{ label: text.book.phone, value: one.phone }] : []),
      ...(one.sms ? [{ label: 'SMS', value: one.sms }] : []),
      ...(hours ? [{ label: text.book.hours, value: hours }] : []),
      ...(one.visit ? [{ label: text.book.visit, value: line(one.visit) }] : []),
    ]
    const missing = missingWords(one, view)
    const ways = [one.web, one.chat].filter((address) => address !== undefined)
    return [
      ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, facts }]),
      ...(missing === undefined ? [] : [paragraph([{ text: missing, emphasis: true }])]),
      ...(ways.length === 0
        ? []
        : [paragraph(ways.flatMap((link, at) => [...(at === 0 ? [] : [{ text: ' · ' }]), { text: link, link }]))]),
    ]
  }
}
