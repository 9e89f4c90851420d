import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Icon } from '#ui/icon.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { QuestionList } from '#ui/question-list.tsx'
import { ServiceSwitch } from '#ui/service-switch.tsx'
import type { Visit } from '#features/guide/index.ts'
import { facets, names, queryOf, type Facet, type Narrowing } from './rules/narrowing.ts'
import type { SearchHit } from './list-hits.ts'
import type { Text } from './text/nb.ts'

export type Named = { readonly label: string; readonly lang: string | undefined }

/** The choices, in the order of the form; each with the field of a measure and the type of what it names. */
const choices = [
  { choice: 'audience', facet: 'audiences' },
  { choice: 'subject', facet: 'subjects' },
  { choice: 'service', facet: 'services' },
  { choice: 'place', facet: 'places' },
  { choice: 'level', facet: 'levels' },
  { choice: 'theme', facet: 'themes' },
] as const satisfies readonly { choice: keyof Narrowing; facet: Facet }[]

const typeOf = Object.fromEntries(choices.map(({ choice, facet }) => [facet, choice])) as Readonly<
  Record<Facet, (typeof choices)[number]['choice']>
>

type Given = {
  readonly visit: Visit
  readonly text: Text
  readonly title: string
  readonly lead: string
  readonly known: Readonly<Record<Facet, readonly { readonly key: string }[]>>
  readonly narrowing: Narrowing
  readonly hits: readonly SearchHit[]
  /** What is named, by its name. */
  readonly named: ReadonlyMap<string, Named>
  readonly staff: readonly { readonly key: string }[]
}

/** Ways to narrow, what is chosen, and what fits. */
export function MeasureList(given: Given) {
  const { visit, text, title, lead, narrowing, hits } = given
  const here = `${visit.prefix}/tiltak`
  const shared = queryOf(narrowing)
  const isNarrowed = shared !== '' || narrowing.query !== ''
  return (
    <>
      <PageHead title={title} lead={lead} />
      <div class="page section-tight measure-ways">
        <ServiceSwitch
          label={text.readers}
          services={[false, true].map((forStaff) => ({
            label: forStaff ? text.forStaff : text.forAll,
            href: here + queryOf({ ...narrowing, forStaff }),
            current: forStaff === narrowing.forStaff,
          }))}
        />
        <Narrow {...given} here={here} />
        <Chosen {...given} here={here} />
      </div>
      <div class="page section-tight">
        <h2 class="results-summary">{hits.length === 0 ? text.none : text.count(hits.length)}</h2>
        {hits.length === 0 && <p>{text.noneWay}</p>}
        <ul class="plain measure-list">
          {hits.map((hit) => (
            <Measure {...given} hit={hit} />
          ))}
        </ul>
        <div class="measure-ends">
          {hits.length > 0 && <PrintButton label={text.print} />}
          {isNarrowed && <a href={here}>{text.all}</a>}
          {shared !== '' && <a href={here + shared}>{text.share}</a>}
          <a href={`${here}.jsonld`}>{text.data}</a>
        </div>
      </div>
    </>
  )
}

/** Words, an age, and the choices behind one line: most people choose nothing. */
function Narrow({ text, known, narrowing, named, here }: Given & { here: string }) {
  const { age, query, forStaff } = narrowing
  const fields = choices.flatMap(({ choice, facet }) => {
    const options = known[facet].flatMap(({ key }) => {
      const one = named.get(`${choice}/${key}`)
      return one === undefined ? [] : [{ value: key, label: one.label, lang: one.lang }]
    })
    if (options.length < 2) return []
    return [
      <Field
        kind="select"
        name={names[choice]}
        label={text.fields[choice]}
        value={narrowing[choice] ?? ''}
        options={[{ value: '', label: text.any }, ...options]}
      />,
    ]
  })
  return (
    <search>
      <form class="measure-form" action={here} method="post">
        {forStaff && <input type="hidden" name={names.forStaff} value="ansatte" />}
        <label for="tiltak-ord">{text.search}</label>
        <div class="search-row">
          <input
            class="ds-input"
            id="tiltak-ord"
            type="search"
            name={names.query}
            value={query}
            maxlength={200}
            autocomplete="off"
            enterkeyhint="search"
          />
          <button class="ds-button" type="submit">
            <Icon name="search" />
            {text.submit}
          </button>
        </div>
        <QuestionList
          questions={[
            {
              question: text.more,
              open: queryOf({ ...narrowing, forStaff: false }) !== '',
              answer: (
                <div class="measure-fields">
                  <Field
                    kind="number"
                    name={names.age}
                    label={text.fields.age}
                    value={age === undefined ? '' : `${age}`}
                  />
                  {fields}
                </div>
              ),
            },
          ]}
        />
      </form>
    </search>
  )
}

/** What is chosen, each taken away by one press. */
function Chosen({ text, narrowing, named, here }: Given & { here: string }) {
  const ways = [
    ...(narrowing.age === undefined
      ? []
      : [{ label: text.years(narrowing.age), left: { ...narrowing, age: undefined } }]),
    ...facets.flatMap((facet) => {
      const choice = typeOf[facet]
      const one = named.get(`${choice}/${narrowing[choice] ?? ''}`)
      return one === undefined ? [] : [{ ...one, left: { ...narrowing, [choice]: undefined } }]
    }),
  ]
  if (ways.length === 0) return null
  return (
    <ul class="plain measure-chosen" aria-label={text.chosen}>
      {ways.map((way) => (
        <li>
          <a href={here + queryOf(way.left)} aria-label={text.without(way.label)}>
            {way.label}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A measure: what it is, for whom, and who gives it. */
function Measure({ visit, text, named, staff, hit }: Given & { hit: SearchHit }) {
  const namesOf = (facet: Facet) =>
    hit.facets.flatMap((one) => {
      const [field, key = ''] = one.split('/')
      return field === facet ? (named.get(`${typeOf[facet]}/${key}`) ?? []) : []
    })
  const groups = hit.facets.filter((one) => one.startsWith('audiences/'))
  const only = groups.length > 0 && groups.every((one) => staff.some(({ key }) => one === `audiences/${key}`))
  const lines = [
    { label: text.for, of: only ? [] : namesOf('audiences') },
    { label: text.from, of: namesOf('services') },
  ].filter(({ of }) => of.length > 0)
  return (
    <li class="measure">
      <h3 lang={langOf(hit, visit)}>
        <a href={visit.prefix + hit.path}>{hit.title}</a>
      </h3>
      <p lang={langOf(hit, visit)}>{hit.summary}</p>
      {only && <p class="measure-line">{text.only}</p>}
      {lines.map(({ label, of }) => (
        <p class="measure-line">
          {label}:{' '}
          {of.map(({ label: one, lang }, at) => (
            <span lang={lang}>{(at === 0 ? '' : ', ') + one}</span>
          ))}
        </p>
      ))}
    </li>
  )
}

const langOf = ({ shown_in }: SearchHit, { language }: Visit): string | undefined =>
  shown_in === null || shown_in === language ? undefined : shown_in
