/** How something is learnt: together on a day, or by oneself on the web. */
export const trainingKinds = ['seminar', 'e-learning'] as const
export type TrainingKind = (typeof trainingKinds)[number]

export type TrainingFields = {
  readonly kind: TrainingKind
  readonly name: string
  /** Of a seminar alone. */
  readonly day: string | undefined
  readonly place: string | undefined
  readonly address: string | undefined
  /** Who holds it, in words. */
  readonly holder: string | undefined
  /** What is learnt: keys of the model's competence topics. */
  readonly topics: readonly string[]
}

/** What was typed, as it goes back into the form. */
export type TrainingTyped = {
  readonly kind: string
  readonly name: string
  readonly day: string
  readonly place: string
  readonly address: string
  readonly holder: string
  readonly topics: readonly string[]
}

export type TrainingFaults = {
  readonly kind?: 'none'
  readonly name?: 'none' | 'long'
  readonly day?: 'wrong' | 'far' | 'attended' | 'course'
  readonly place?: 'long' | 'course'
  readonly address?: 'wrong'
  readonly holder?: 'long'
  readonly topics?: 'none'
}

/** As long as a line can be and still be read in a list. */
export const lineMost = 200

type Around = {
  /** The model's topics. */
  readonly topics: readonly string[]
  readonly readDay: (typed: string) => string | undefined
  /** The first and last day on which a seminar may be. */
  readonly from: string
  readonly until: string
  /** The last day that has been, where somebody is written down as having been there. */
  readonly attendedBy?: string | undefined
}

export function readTraining(
  typed: TrainingTyped,
  around: Around,
): { readonly fields: TrainingFields } | { readonly faults: TrainingFaults } {
  const kind = trainingKinds.find((one) => one === typed.kind)
  const day = kind === 'seminar' ? around.readDay(typed.day) : undefined
  const topics = around.topics.filter((topic) => typed.topics.includes(topic))
  const address = isWebAddress(typed.address) ? typed.address : undefined
  const faults: TrainingFaults = {
    ...(kind === undefined ? { kind: 'none' } : {}),
    ...(typed.name === '' ? { name: 'none' } : tooLong('name', typed.name)),
    ...(kind === 'seminar' ? dayFault(day, around) : {}),
    ...tooLong('place', typed.place),
    // Said rather than dropped: whoever typed a day meant a seminar.
    ...(kind === 'e-learning' && typed.day !== '' ? { day: 'course' } : {}),
    ...(kind === 'e-learning' && typed.place !== '' ? { place: 'course' } : {}),
    ...(typed.address !== '' && address === undefined ? { address: 'wrong' } : {}),
    ...tooLong('holder', typed.holder),
    // Where the model names nothing to know, there is nothing to choose.
    ...(topics.length === 0 && around.topics.length > 0 ? { topics: 'none' } : {}),
  }
  if (kind === undefined || Object.keys(faults).length > 0) return { faults }
  return {
    fields: {
      ...{ kind, name: typed.name, day, address, topics },
      place: kind === 'seminar' ? typed.place || undefined : undefined,
      holder: typed.holder || undefined,
    },
  }
}

/** Only https, as all that Stafett leads to; without a name and a password in it. */
const isWebAddress = (typed: string): boolean =>
  typed.length <= addressMost && /^https:\/\/[^\s@]+$/.test(typed) && URL.canParse(typed)

const addressMost = 500

const tooLong = <Field extends string>(field: Field, typed: string): { readonly [Of in Field]?: 'long' } =>
  typed.length > lineMost ? ({ [field]: 'long' } as { readonly [Of in Field]?: 'long' }) : {} // the one key is the field

function dayFault(day: string | undefined, { from, until, attendedBy }: Around): Pick<TrainingFaults, 'day'> {
  if (day === undefined) return { day: 'wrong' }
  if (attendedBy !== undefined && day > attendedBy) return { day: 'attended' }
  return day < from || day > until ? { day: 'far' } : {}
}
