/**
 * The model's services whose being there may put someone in danger: a family is told that someone who takes part has read, and
 * the day, and nothing more (product.md, decisions taken).
 */
const shieldedServices: ReadonlySet<string> = new Set(['krisesenter'])

export const isShieldedKey = (key: string | null): boolean => key !== null && shieldedServices.has(key)
