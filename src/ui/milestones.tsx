export type Milestone = {
  readonly when: string
  readonly text: string
  /** It is done; otherwise it is to come. */
  readonly reached: boolean
  readonly lang?: string | undefined
}

/**
 * A line through time, as a picture and as the list that it is: each point is a part of the list, and what is to come has an open one and
 * says so. `coming`: how that is said.
 */
export function Milestones({ milestones, coming }: { milestones: readonly Milestone[]; coming: string }) {
  return (
    <ol class="plain milestones">
      {milestones.map(({ when, text, reached, lang }) => (
        <li data-reached={reached ? '' : undefined} lang={lang}>
          <b>{when}</b>
          <span>{text}</span>
          {!reached && <span class="milestone-coming">{coming}</span>}
        </li>
      ))}
    </ol>
  )
}
