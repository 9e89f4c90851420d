import type { ItemName } from '#base/item.ts'

/** What one has to do with something, from answering for it to being told. */
export const parts = ['responsible', 'chair', 'secretary', 'of', 'takesPart', 'consulted', 'informed'] as const
export type DutyPart = (typeof parts)[number]

/** That a role or a service has a part in something; `service`: whose variant says so, empty: for all. */
export type Duty = {
  readonly who: ItemName
  readonly part: DutyPart
  readonly about: ItemName
  readonly service: string
}

type Link = { readonly from: ItemName; readonly path: string; readonly service: string; readonly to: ItemName }

/**
 * Who has which part in what, told by links alone (domain B6): one link less is one duty less, and nothing else. What a text names is no duty.
 * `duties/meld/of` is a law's.
 */
export const dutiesIn = (links: readonly Link[]): readonly Duty[] =>
  links.flatMap(({ from, path, service, to }) => {
    const part = parts.find((one) => one === path.split('/').at(-1))
    return part === undefined || !/^(role|service)\//.test(to) ? [] : [{ who: to, part, about: from, service }]
  })

/** By part, in their order, each thing once. */
export const partsOf = (
  duties: readonly Duty[],
): readonly { readonly part: DutyPart; readonly about: readonly ItemName[] }[] =>
  parts.flatMap((part) => {
    const about = [...new Set(duties.flatMap((one) => (one.part === part ? [one.about] : [])))]
    return about.length === 0 ? [] : [{ part, about }]
  })
