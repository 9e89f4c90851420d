import { isSame, type Said } from './said.ts'

/** What can be done in the studio. */
export const studioActs = [
  'see-health',
  'see-studio',
  'edit-content',
  'publish-content',
  'plan-content',
  'cancel-plan',
  'limit-editors',
  'approve-inherited',
  'choose-approval',
  'see-start',
  'answer-start',
  'publish-start',
  'set-facts',
  'take-out-pack',
  'bring-in-pack',
  'publish-pack',
  'adopt-plan',
] as const
export type StudioAct = (typeof studioActs)[number]

/** What the rules know of whoever asks: the roles that hold today. */
export type Roles = readonly string[]

/** What somebody may write and publish, where that is not everything. Undefined: of any type; for any service, and for all. */
export type Reach = {
  readonly types: readonly string[] | undefined
  readonly services: readonly string[] | undefined
  /** Also in packs that the municipality keeps for others: only where the coordinator has said so. */
  readonly shared: boolean
}

/** What an editor is trusted with whom nobody has given less, or more. */
export const everythingOwn: Reach = { types: undefined, services: undefined, shared: false }

export type Asked = {
  readonly needsApproval: boolean
  readonly isOwnDraft: boolean
  readonly isWithin: boolean
  /** Readers meet the municipality. */
  readonly isPublic: boolean
}

/**
 * Whether somebody may, and by which role; undefined is no. Editors and the coordinator edit (product.md, users); where the
 * municipality asks for approval, an approver publishes, and never what they wrote last themselves; what changed above is approved by the
 * same. The coordinator says what
 * each editor and approver is trusted with; nobody limits the coordinator. Until readers meet the municipality its administrator
 * makes it ready too; from then on names, languages and colour are the administrator's alone.
 */
export function mayInStudio(roles: Roles, act: StudioAct, asked: Asked): string | undefined {
  const as = (...wanted: readonly string[]) => wanted.find((role) => roles.includes(role))
  const coordinator = as('coordinator')
  const trusted = (...wanted: readonly string[]) => (asked.isWithin ? as(...wanted) : undefined)
  switch (act) {
    case 'see-health':
      // How the model stands concerns whoever leads; what it says, and what is being written, the studio alone.
      return as('editor', 'coordinator', 'approver', 'administrator', 'unit-leader')
    case 'see-studio':
      return as('editor', 'coordinator', 'approver')
    case 'edit-content':
      return coordinator ?? trusted('editor')
    case 'publish-content':
    case 'plan-content':
      if (!asked.needsApproval) return coordinator ?? trusted('editor', 'approver')
      return asked.isOwnDraft ? undefined : trusted('approver')
    case 'cancel-plan':
      // What is taken back is a draft as before: nothing is published by it.
      return coordinator ?? trusted('editor', 'approver')
    case 'limit-editors':
    case 'choose-approval':
      return coordinator
    case 'approve-inherited':
      // What somebody elsewhere wrote is nobody's own draft.
      return asked.needsApproval ? trusted('approver') : (coordinator ?? trusted('editor', 'approver'))
    case 'see-start':
      return as('administrator', 'coordinator', 'editor', 'approver')
    case 'answer-start':
      return asked.isPublic ? undefined : (as('administrator', 'coordinator') ?? trusted('editor'))
    case 'publish-start':
      if (asked.isPublic) return undefined
      if (!asked.needsApproval) return as('administrator', 'coordinator') ?? trusted('editor', 'approver')
      return asked.isOwnDraft ? undefined : trusted('approver')
    case 'set-facts':
      return asked.isPublic ? as('administrator') : as('administrator', 'coordinator', 'editor')
    case 'take-out-pack':
      return as('editor', 'coordinator', 'approver')
    case 'bring-in-pack':
      return coordinator ?? trusted('editor')
    case 'publish-pack':
      // Many items that nobody has read: for whoever answers for all of it. Where another must look first, they become drafts.
      return asked.needsApproval ? undefined : coordinator
    case 'adopt-plan':
      // What is public already is kept as it is, for good, with what the council decided: for whoever approves, and no editor.
      return asked.needsApproval ? trusted('approver') : (coordinator ?? trusted('approver'))
  }
}

/** Whether something of a type is within reach: for a service, or for all (`''`); without one: whether anything of it is. */
export const isWithin = (
  { types, services, shared }: Reach,
  { type, isShared, service }: { readonly type: string; readonly isShared: boolean; readonly service?: string },
): boolean =>
  (shared || !isShared) &&
  (types === undefined || types.includes(type)) &&
  (services === undefined || service === undefined || services.includes(service))

/** For which services, `''` for all, two ways of saying an item differ. */
export function servicesChanged(before: Said, after: Said): readonly string[] {
  const services = [...new Set([...before, ...after].map(({ service }) => service))]
  const of = (said: Said, service: string) => said.filter((part) => part.service === service)
  return services.filter((service) => !isSame(of(before, service), of(after, service)))
}

const anywhere = { needsApproval: false, isOwnDraft: false, isWithin: true, isPublic: false }

/** Whether the pages of the studio itself are for somebody, and whether the page on how the model stands is. */
export const seesStudio = (roles: Roles): boolean => mayInStudio(roles, 'see-studio', anywhere) !== undefined
export const seesHealth = (roles: Roles): boolean => mayInStudio(roles, 'see-health', anywhere) !== undefined

/** Whether making a municipality ready is part of somebody's work. */
export const begins = (roles: Roles): boolean => mayInStudio(roles, 'see-start', anywhere) !== undefined
