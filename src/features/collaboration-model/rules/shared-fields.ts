import type { Fields } from '#base/content-type.ts'

/** Where in the model an item belongs; an empty list: everywhere. Items of every kind can be asked in the same way. */
export const placed = {
  tiers: { kind: 'references', to: ['tier'] },
  themes: { kind: 'references', to: ['theme'] },
  services: { kind: 'references', to: ['service'] },
} as const satisfies Fields

/** What something rests on: laws, national guidelines, and the municipality's own plans. */
export const grounds = {
  laws: { kind: 'references', to: ['law'] },
  guidelines: { kind: 'references', to: ['guideline'] },
  plans: { kind: 'references', to: ['plan'] },
} as const satisfies Fields

/** What something is to come to. */
export const goals = {
  goals: {
    kind: 'records',
    of: {
      order: { kind: 'number', required: true },
      text: { kind: 'line', required: true },
    },
  },
} as const satisfies Fields
