export { listColours, listMunicipalities, listNames, listSlugs } from './list-municipalities.ts'
export { openMunicipality } from './open-municipality.ts'
