/** What may be written as who looks after an item, each once: the roles that look after something, and those that the model tells of. */
export const suggestedOwners = (owners: readonly string[], roles: readonly string[]): readonly string[] =>
  [...new Set([...owners, ...roles])].toSorted((one, other) => one.localeCompare(other, 'nb'))
