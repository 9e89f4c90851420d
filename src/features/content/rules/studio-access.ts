/** What can be done in the studio. */
export const studioActs = ['see-studio', 'edit-content', 'publish-content'] as const
export type StudioAct = (typeof studioActs)[number]

/** What the rules know of whoever asks: the roles that hold today. */
export type Roles = readonly string[]

/**
 * Whether somebody may, and by which role; undefined is no. Editors and the coordinator edit (product.md, users); where the
 * municipality asks for approval, an approver publishes, and never what they wrote last themselves.
 */
export function mayInStudio(
  roles: Roles,
  act: StudioAct,
  { needsApproval, isOwnDraft }: { readonly needsApproval: boolean; readonly isOwnDraft: boolean },
): string | undefined {
  const as = (...wanted: readonly string[]) => wanted.find((role) => roles.includes(role))
  switch (act) {
    case 'see-studio':
      return as('editor', 'coordinator', 'approver')
    case 'edit-content':
      return as('editor', 'coordinator')
    case 'publish-content':
      if (!needsApproval) return as('editor', 'coordinator', 'approver')
      return isOwnDraft ? undefined : as('approver')
  }
}
