import { Book, type BookProps } from '#ui/book.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Milestones } from '#ui/milestones.tsx'
import { Section } from '#ui/section.tsx'
import { YearBadge, YearWheel, type YearMark } from '#ui/year-wheel.tsx'
import { Frame } from '#ui/gallery/frame.tsx'

const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober']
const things = [
  'Klassegjennomgang',
  'Overgangsmøte',
  'Fra barnehage til skole',
  'Fra skole til skole',
  'Plan for oppvekst',
]
const shapes = ['circle', 'circle', 'diamond', 'diamond', 'square'] as const

const marks = things.map((_, at): YearMark => ({ number: at + 1, shape: shapes[at] ?? 'circle' }))

/** From none in a month to more than there is room for. */
const filled = Array.from({ length: 12 }, (_, month) =>
  Array.from({ length: month }, (__, at) => marks[at % marks.length] ?? []).flat(),
)

export function YearWheelPage() {
  return (
    <Frame title="Årshjulet" current="Samhandlingsmodellen" tone="staff">
      <PageHead title="Årshjulet" lead="Møter, overganger og frister gjennom året." />
      <div class="page section-tight year-picture">
        <YearWheel months={[...months, 'ođđajagemánnu', 'golggotmánnu']} marks={filled} />
        <Section id="tingene" title="Dette er med" inside>
          <ul class="plain year-things">
            {marks.map((mark, at) => (
              <li class="year-thing">
                <YearBadge mark={mark} />
                <div>{things[at]}</div>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </Frame>
  )
}

const milestones = [
  { when: 'Januar 2021', text: 'Prosjektet begynner.', reached: true },
  {
    when: 'Høsten 2022',
    text: 'Modellen tas i bruk, litt etter litt, i én virksomhet etter den andre.',
    reached: true,
  },
  { when: 'Neste år', text: 'Alle bruker den.', reached: false },
]

export function MilestonesPage() {
  return (
    <Frame title="Prosjekt" current="Samhandlingsmodellen" tone="staff">
      <PageHead title="Trygge barn" lead="Prosjektet der kommunen laget modellen sin." />
      <Section id="tidslinje" title="Fra start til i dag">
        <Milestones milestones={milestones} coming="Kommer" />
      </Section>
    </Frame>
  )
}

const plan: BookProps['blocks'] = [
  { kind: 'chapter', id: 'mal', title: 'Mål', lead: 'Det vi vil.', listed: true },
  { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', words: [{ text: 'Barn får hjelp i tide.' }] }]] },
  { kind: 'chapter', id: 'moter', title: 'Møter', lead: null, listed: true },
  { kind: 'section', id: 'arena/team', of: 'Samhandlingsarena', title: 'Ressursteam', lead: 'Gir råd.', listed: false },
  { kind: 'facts', facts: [{ label: 'Ansvarlig', value: 'Nærmeste leder' }] },
  { kind: 'paragraph', words: [{ text: 'Teamet møtes hver måned.' }] },
]

export function BookPage() {
  return (
    <Frame title="Forebyggende plan" current="Samhandlingsmodellen" tone="staff">
      <PageHead title="Forebyggende plan" lead="Slik forebygger kommunen." />
      <div class="page section-tight">
        <Book blocks={plan} base="" external="går til et annet nettsted" />
      </div>
    </Frame>
  )
}
