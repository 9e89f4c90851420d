import { familyNb, type FamilyText } from './nb.ts'

export const familyEn: FamilyText = familyNb
