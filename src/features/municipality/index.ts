export { listColours, listMunicipalities } from './list-municipalities.ts'
export { openMunicipality } from './open-municipality.ts'
