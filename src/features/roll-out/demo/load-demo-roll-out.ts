import { dayAfter, instantOf } from '#base/oslo-time.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { SaidState } from '../rules/states.ts'
import type { TrainingFields } from '../rules/training-fields.ts'
import { insertAttendance, saveOthers } from '../store/attendance.ts'
import { saveCompetenceOf } from '../store/competence.ts'
import { insertTraining, selectTrainings } from '../store/trainings.ts'
import { insertPartner, insertState } from '../store/workplaces.ts'

type Parts = {
  readonly database: Database
  readonly today: string
  /** The id that a text always gives, as made-up people and units have them. */
  readonly idOf: (text: string) => string
  /** The made-up units of a municipality, shared ones too. */
  readonly unitsOf: (slug: string) => readonly { readonly key: string; readonly id: string }[]
  /** Those of a municipality's own made-up people whom somebody knows there, with the unit where they work. */
  readonly peopleOf: (slug: string) => readonly { readonly id: string; readonly unit: string }[]
}

/** How many days ago each unit came so far. Those that are not here have not begun. */
const ways: Readonly<Record<string, readonly (readonly [daysAgo: number, state: SaidState])[]>> = {
  skole: [
    [330, 'informed'],
    [210, 'trained'],
    [95, 'in-use'],
  ],
  ungdomsskole: [
    [330, 'informed'],
    [60, 'trained'],
  ],
  barnehage: [
    [300, 'informed'],
    [240, 'trained'],
    [180, 'in-use'],
    [20, 'evaluated'],
  ],
  privat: [[150, 'informed']],
  helsestasjon: [
    [330, 'trained'],
    [270, 'in-use'],
  ],
  ppt: [
    [210, 'informed'],
    [95, 'trained'],
  ],
  'delt-ppt': [[120, 'informed']],
  barnevern: [
    [210, 'informed'],
    [35, 'in-use'],
  ],
  fastlege: [[200, 'apart']],
}

const seminars: readonly {
  readonly key: string
  readonly daysAgo: number
  readonly fields: Omit<TrainingFields, 'day' | 'kind' | 'address'>
}[] = [
  {
    key: 'oppstart',
    daysAgo: 212,
    fields: {
      name: 'Oppstartsdag: hva modellen er',
      place: 'Prøvevik skole',
      holder: 'BTI-koordinatoren',
      topics: ['modellen'],
    },
  },
  {
    key: 'samtaler',
    daysAgo: 96,
    fields: {
      name: 'Å snakke med barn og foreldre',
      place: 'Testdal samfunnshus',
      holder: 'Helsestasjonen og PPT',
      topics: ['samtaler', 'se-tegn'],
    },
  },
  {
    key: 'stafetten',
    daysAgo: -21,
    fields: {
      name: 'Å holde stafetten',
      place: 'Prøvevik skole',
      holder: 'BTI-koordinatoren',
      topics: ['holde-stafetten'],
    },
  },
]

/** Fills municipalities that have no training yet with made-up seminars, a course, and how far the made-up units have come. */
export async function loadDemoRollOut(
  towns: readonly { readonly id: number; readonly slug: string }[],
  parts: Parts,
): Promise<void> {
  for (const { id, slug } of towns)
    await parts.database.inMunicipality(id, async (tx) => {
      const by = parts.idOf(`person/${slug}-koordinator`)
      if ((await selectTrainings(tx, id, { person: by })).length > 0) return
      await loadStates(tx, { id, slug, by }, parts)
      await loadTrainings(tx, { id, slug, by }, parts)
    })
}

type Town = { readonly id: number; readonly slug: string; readonly by: string }

async function loadStates(tx: Tx, { id, slug, by }: Town, { today, idOf, unitsOf }: Parts): Promise<void> {
  const said = (of: { kind: 'unit' | 'partner'; id: string }, daysAgo: number, state: SaidState) => {
    const day = dayAfter(today, -daysAgo)
    return insertState(
      tx,
      id,
      { id: idOf(`state/${slug}/${of.id}/${day}`), of, state, day },
      { by, at: instantOf(day, 600) },
    )
  }
  for (const unit of unitsOf(slug))
    for (const [daysAgo, state] of ways[unit.key] ?? []) await said({ kind: 'unit', id: unit.id }, daysAgo, state)

  const partner = idOf(`partner/${slug}/idrettslag`)
  await insertPartner(tx, id, { id: partner, name: 'Testdal idrettslag', day: dayAfter(today, -150) })
  await said({ kind: 'partner', id: partner }, 90, 'informed')
}

async function loadTrainings(tx: Tx, { id, slug, by }: Town, { today, idOf, unitsOf, peopleOf }: Parts): Promise<void> {
  const trainingOf = (key: string) => idOf(`training/${slug}/${key}`)
  for (const { key, daysAgo, fields } of seminars)
    await insertTraining(
      tx,
      id,
      trainingOf(key),
      { ...fields, kind: 'seminar', day: dayAfter(today, -daysAgo), address: undefined },
      by,
    )
  await insertTraining(
    tx,
    id,
    trainingOf('taushet'),
    {
      ...{ kind: 'e-learning', name: 'Taushetsplikt og samtykke på en halvtime', topics: ['dele-og-tie'] },
      ...{ day: undefined, place: undefined, address: undefined, holder: 'BTI-koordinatoren' },
    },
    by,
  )
  const units = unitsOf(slug)
  for (const [at, person] of peopleOf(slug).entries())
    for (const [nth, key] of ['oppstart', 'samtaler', 'taushet'].entries())
      if ((at + nth) % (nth + 2) === 0)
        await insertAttendance(
          tx,
          id,
          { training: trainingOf(key), unit: person.unit, people: [person.id] },
          { by, at: instantOf(today, 0) },
        )
  const [first, second, third] = units
  for (const [unit, people] of [
    [first, 14],
    [second, 9],
    [third, 11],
  ] as const)
    if (unit !== undefined)
      await saveOthers(tx, id, { training: trainingOf('oppstart'), kind: 'unit', workplace: unit.id }, people)
  await saveOthers(
    tx,
    id,
    { training: trainingOf('oppstart'), kind: 'partner', workplace: idOf(`partner/${slug}/idrettslag`) },
    3,
  )
  const health = units.find(({ key }) => key === 'helsestasjon')
  if (health !== undefined)
    await saveCompetenceOf(
      tx,
      id,
      health.id,
      { topic: 'samtaler', people: 2, note: 'Videreutdanning i samtaler med barn' },
      { by, on: dayAfter(today, -40) },
    )
}
