import { capital } from '#base/capital.ts'
import type { Child } from 'hono/jsx'
import { fieldAt, isLocalized, type ContentType } from '#base/content-type.ts'
import type { ItemName } from '#base/item.ts'
import type { ModelLink } from '#features/content/index.ts'
import { writeDay } from '#features/people/index.ts'
import { Facts, type Fact } from '#ui/facts.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Section } from '#ui/section.tsx'
import type { Asked, ModelDocument, Reading, Titled } from './page.ts'
import { grounds, leadOf, linksIn, people, recordsIn, textsIn, type Told } from './rules/item-facts.ts'
import { dutiesIn, partsOf } from './rules/duties.ts'
import { plan } from './rules/ground-types.ts'
import { markedBy } from './rules/plan-chapters.ts'
import { namesIn, tellFacts, wordsIn, type Held } from './tell-facts.ts'
import type { Text } from './text/nb.ts'

type Given = {
  readonly type: ContentType
  readonly item: Held
  readonly view: Reading
  readonly text: Text
  readonly words: Asked['words']
  readonly titles: ReadonlyMap<ItemName, Titled>
  /** Where the item leads. */
  readonly on: readonly ModelLink[]
  /** What leads to the item. */
  readonly back: readonly ModelLink[]
  /** How many things that lead to it are not told of here. */
  readonly left: number
  readonly home: { readonly label: string; readonly href: string }
  /** Where those at work use it in a relay; for measures alone. */
  readonly use: string | undefined
}

/** One thing of the model, told from its type's description: in a sentence, in short facts, at length, and by what it has to do with. */
export function ItemPage(given: Given): ModelDocument {
  const { type, item, view, text, words, back, home, use } = given
  const { line, said, langOf, prose } = view
  const lead = wordsIn(item, leadOf(type) ?? '')
  const name = wordsIn(item, 'name') ?? { text: item.key }
  const facts = tellFacts(type, item, given).map(({ label, lines, lang }): Fact => ({
    ...{ label, lang },
    value: lines.length === 1 ? lines[0] : lines.map((one) => <span class="fact-line">{one}</span>),
  }))
  const links = linksIn(type)
  const why = links.filter(({ path }) => grounds.has(path))
  const who = links.filter(({ path }) => people.has(path))
  const address = typeof item['address'] === 'string' ? item['address'] : undefined
  const title = capital(line(name))
  return {
    ...{ title, description: lead ? line(lead) : title, shown: [item], sensitive: item['sensitive'] === true },
    body: (
      <>
        <PageHead
          eyebrow={words.type(type.name).one}
          title={title}
          lead={lead && said(lead, name)}
          lang={langOf(name)}
          crumbs={[home]}
          crumbsLabel={text.crumbs}
        />
        <div class="page section-tight">
          {item['vacant'] === true && <p class="edited-note">{text.item.vacant}</p>}
          {facts.length > 0 && <Facts facts={facts} />}
          {textsIn(type).map(({ path }) => {
            const said = wordsIn(item, path)
            return (
              said && (
                <section class="prose">
                  {path !== 'text' && <h2>{words.field(type.name, path)}</h2>}
                  {prose(said, 2)}
                </section>
              )
            )
          })}
          {type.name === plan.name && back.some(({ path }) => path === markedBy) && (
            <p class="model-way">
              <a href={`${view.addresses.inModel(`plan/${item.key}`)}/dokument`}>{text.item.document}</a>
            </p>
          )}
          {address && (
            <p class="model-way">
              <a href={address} rel="noreferrer">
                {type.name === 'film' ? text.item.film : type.name === 'law' ? text.item.law : text.item.read}
                <span class="ds-sr-only"> ({text.external})</span>
              </a>
            </p>
          )}
        </div>
        {recordsIn(type).map((told) => (
          <RecordList {...given} told={told} />
        ))}
        <LinkGroups {...given} id="hvem" title={text.item.who} fields={who} />
        <LinkGroups {...given} id="hvorfor" title={text.item.why} fields={why} />
        <LinkGroups
          {...given}
          id="henger-sammen"
          title={text.item.with}
          fields={links.filter((one) => !why.includes(one) && !who.includes(one))}
        />
        <Duties {...given} />
        <Mentioned {...given} />
        <BackLinks {...given} />
        {use && (
          <p class="page section-tight">
            <a href={use}>{text.item.use}</a>
            <span class="soft small"> {text.item.useSignsIn}</span>
          </p>
        )}
        <div class="page section-tight">
          <p>
            <a href={`${home.href}/kart/${type.name}/${item.key}`}>{text.map.way}</a>
          </p>
          {'verified' in type.fields && (
            <p class="soft small">
              {typeof item['verified'] === 'string'
                ? text.item.verified(writeDay(item['verified']))
                : text.item.unverified}
            </p>
          )}
          {typeof item['owner'] === 'string' && <p class="soft small">{text.item.owner(capital(item['owner']))}</p>}
        </div>
      </>
    ),
  }
}

/** Named parts, in their order: goals, duties, what is done when. */
function RecordList({
  type,
  item,
  words,
  view,
  text,
  titles,
  told: { path, field },
}: Given & { told: ReturnType<typeof recordsIn>[number] }) {
  const parts = item[path] as readonly Held[] // as the type says
  if (parts.length === 0) return null
  return (
    <Section id={path} title={words.field(type.name, path)} tight>
      <ol class="model-parts">
        {parts.map((part) => {
          const said = wordsIn(part, 'text')
          const month = typeof part['month'] === 'number' ? text.months[part['month'] - 1] : undefined
          const of = Object.keys(field.of).includes('of') ? namesIn(part, 'of', ['role', 'service']) : []
          return (
            <li lang={said && view.langOf(said)}>
              {month && <b>{capital(month)}: </b>}
              {said && view.line(said)}
              {of.length > 0 && <LinkList titles={titles} names={of} view={view} />}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

type GroupsProps = Given & { id: string; title: string; fields: readonly Told[] }

/** What the item leads to, field by field. */
function LinkGroups({ id, title, fields, item, type, words, view, titles }: GroupsProps): Child {
  const groups = fields.flatMap(({ path, field }) => {
    const names = 'to' in field ? namesIn(item, path, field.to).filter((name) => titles.has(name)) : []
    return names.length === 0 ? [] : [{ path, names }]
  })
  if (groups.length === 0) return null
  return (
    <Section id={id} title={title} tight>
      <GroupList
        groups={groups.map(({ path, names }) => ({ label: words.field(type.name, path), names }))}
        titles={titles}
        view={view}
      />
    </Section>
  )
}

/** What the item's words name: in a text, and not in a field of its own. */
function Mentioned({ type, on, titles, text, view }: Given): Child {
  const inFields = (isWords: boolean) =>
    on.flatMap(({ path, to }) => {
      const field = fieldAt(type, path)
      return field !== undefined && isLocalized(field) === isWords ? [to] : []
    })
  const told = new Set(inFields(false))
  const named = [...new Set(inFields(true))].filter((name) => titles.has(name) && !told.has(name))
  if (named.length === 0) return null
  return (
    <Section id="nevnt" title={text.item.mentioned} tight>
      <LinkList titles={titles} names={named} view={view} />
    </Section>
  )
}

/** What a role or a service has to do: the same words that stand where it is said, read from their other end. */
function Duties({ text, back, titles, words, view }: Given): Child {
  const duties = dutiesIn(back).filter(({ about }) => titles.has(about))
  if (duties.length === 0) return null
  return (
    <>
      {partsOf(duties).map(({ part, about }) => (
        <Section id={part} title={text.item.parts[part]} tight>
          <GroupList groups={byKind(about, words)} titles={titles} view={view} />
        </Section>
      ))}
    </>
  )
}

/** What leads to the item, kind by kind: the same links, read from their other end. Where there is more than stands here, the way to all of it. */
function BackLinks({ text, back, titles, words, view, left }: Given): Child {
  const told = new Set(dutiesIn(back).map(({ about }) => about))
  const names = [...new Set(back.map(({ from }) => from))].filter((name) => titles.has(name) && !told.has(name))
  return (
    <>
      {names.length > 0 && (
        <Section id="brukes" title={text.item.where} tight>
          <GroupList groups={byKind(names, words)} titles={titles} view={view} />
        </Section>
      )}
      {left > 0 && (
        <p class="page">
          <a href="?vis=alt">{text.more(left)}</a>
        </p>
      )}
    </>
  )
}

type Group = { readonly label: string; readonly names: readonly ItemName[] }

/** Items under what their kind is called. */
const byKind = (names: readonly ItemName[], words: Given['words']): readonly Group[] =>
  [...Map.groupBy(names, (name) => name.split('/')[0] ?? '')].map(([type, own]) => ({
    ...{ label: words.type(type).many, names: own },
  }))

const GroupList = ({ groups, ...given }: { groups: readonly Group[]; titles: Given['titles']; view: Reading }) => (
  <dl class="model-links">
    {groups.map(({ label, names }) => (
      <div>
        <dt>{label}</dt>
        <dd>
          <LinkList names={names} {...given} />
        </dd>
      </div>
    ))}
  </dl>
)

function LinkList({ titles, names, view }: { titles: Given['titles']; names: readonly ItemName[]; view: Reading }) {
  const found = names.flatMap((name) => titles.get(name) ?? [])
  return (
    <ul class="plain model-list">
      {found.map(({ title, href }) => (
        <li lang={view.langOf(title)}>
          {href === undefined ? capital(view.line(title)) : <a href={href}>{capital(view.line(title))}</a>}
        </li>
      ))}
    </ul>
  )
}
