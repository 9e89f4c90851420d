import { ColumnsOverTime, type ColumnsOverTimeProps } from '#ui/columns-over-time.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Section } from '#ui/section.tsx'
import { Frame } from '#ui/gallery/frame.tsx'

const words = { time: 'Måned', unfold: 'Vis tallene' }
const series = ['Ikke begynt', 'Informert', 'Opplært', 'I bruk', 'Evaluert']
const caption = 'Virksomheter, etter hvor langt de er kommet'

const months = ['jan.', 'feb.', 'mars', 'april', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.']

/** So many months, the first of them October 2025. */
const named = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${months[(at + 9) % 12]} ${2025 + Math.floor((at + 9) / 12)}`)

const counts = [
  [38, 0, 0, 0, 0],
  [31, 7, 0, 0, 0],
  [22, 14, 2, 0, 0],
  [17, 13, 8, 0, 0],
  [9, 15, 11, 3, 0],
  [6, 11, 14, 7, 0],
  [6, 8, 13, 11, 0],
  [4, 6, 12, 15, 1],
  [3, 5, 9, 19, 2],
  [3, 5, 9, 19, 2],
  [2, 4, 8, 20, 4],
  [1, 3, 6, 22, 6],
]

const year = named(12).map((name, at) => ({ name, counts: counts[at] ?? [] }))
const twoYears = named(24).map((name, at) => ({ name, counts: counts[Math.floor(at / 2)] ?? [] }))

/** As somebody meets it, and then what is odd. */
export const charts: Record<string, ColumnsOverTimeProps> = {
  'Ett år': { caption, series, words, lang: 'nb', times: year },
  'To år': { caption, series, words, lang: 'nb', times: twoYears },
  'Ett tidspunkt': { caption, series, words, lang: 'nb', times: year.slice(-1) },
  'Ingen ennå': {
    ...{ caption, series, words, lang: 'nb' },
    times: named(4).map((name) => ({ name, counts: [0, 0, 0, 0, 0] })),
  },
  'Store tall': {
    caption: 'Ansatte, etter om de har fått opplæring',
    ...{ words: { time: 'Halvår', unfold: 'Vis tallene' }, lang: 'nb' },
    series: ['Uten opplæring', 'Med opplæring'],
    times: [
      { name: 'Høst 2025', counts: [1_204_310, 15_200] },
      { name: 'Vår 2026', counts: [811_000, 388_452] },
      { name: 'Høst 2026', counts: [1, 1_230_041] },
    ],
  },
  'Én rekke': {
    caption: 'Deltakere på samlinger',
    ...{ words: { time: 'Samling', unfold: 'Vis tallene' }, lang: 'nb' },
    series: ['Deltakere'],
    times: ['Samling 1', 'Samling 2', 'Samling 3'].map((name, at) => ({ name, counts: [12 + at * 31] })),
  },
  'Noe er ikke vist': {
    caption: 'Brudd for hver 100 loggmåneder',
    ...{ words: { time: 'Halvår', unfold: 'Vis tallene', hidden: 'for få til å vise' }, lang: 'nb' },
    series: ['Brudd'],
    times: [
      { name: 'Våren 2025', counts: undefined },
      { name: 'Høsten 2025', counts: [4.8] },
      { name: 'Våren 2026', counts: [0] },
      { name: 'Høsten 2026', counts: [2.5] },
    ],
  },
  'Lange navn': {
    caption:
      'Kommunens og de interkommunale tjenestenes virksomheter, etter hvor langt de er kommet med å ta modellen i bruk',
    ...{ words: { time: 'Tidspunkt', unfold: 'Vis tallene' }, lang: 'nb' },
    series: [
      'Har ikke begynt ennå, eller har ikke svart på spørsmålet',
      'Er informert på et møte for alle ansatte',
      'Har gjennomført opplæringen for tverrfaglighetskoordinatorer',
    ],
    times: Array.from({ length: 9 }, (_, at) => ({
      name: `Etter fagsamlingen for barnehager og skoler nummer ${at + 1}`,
      counts: [9 - at, 3, at],
    })),
  },
}

export function ChartsPage() {
  return (
    <Frame title="Bilder av tall" current="Samhandlingsmodellen" tone="staff">
      <PageHead title="Bilder av tall" lead="Hvor langt virksomhetene er kommet med å ta modellen i bruk." />
      {Object.entries(charts).map(([title, chart], at) => (
        <Section id={`bilde-${at}`} title={title}>
          <ColumnsOverTime {...chart} />
        </Section>
      ))}
    </Frame>
  )
}
