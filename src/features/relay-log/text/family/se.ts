import { familyNb, type FamilyText } from './nb.ts'

export const familySe: FamilyText = familyNb
