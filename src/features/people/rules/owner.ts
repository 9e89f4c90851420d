/** Who owns a service or a unit: what the municipality runs itself, and those it works with. */
export const owners = ['municipal', 'private', 'county', 'state'] as const
export type Owner = (typeof owners)[number]
