export type { Municipality } from './rules/municipality.ts'
export { placeNames } from './rules/municipality.ts'
export { findMunicipality, isBrandColour, listMunicipalities } from './store.ts'
