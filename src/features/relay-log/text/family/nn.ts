import { familyNb, type FamilyText } from './nb.ts'

export const familyNn: FamilyText = familyNb
