import type { Fields } from './content-type.ts'

/** Words people use when they look for an item; searched, never shown. */
export const searchWords = { words: { kind: 'lines' } } as const satisfies Fields

/**
 * Who answers for something, takes part, is asked and is told: roles and services. The matrix of responsibility is made of these four alone
 * (domain B6), so they are called the same in a step of the guide as in a routine.
 */
export const responsibility = {
  responsible: { kind: 'references', to: ['role', 'service'] },
  takesPart: { kind: 'references', to: ['role', 'service'] },
  consulted: { kind: 'references', to: ['role', 'service'] },
  informed: { kind: 'references', to: ['role', 'service'] },
} as const satisfies Fields
