export { listColours, listMunicipalities, listNames, listSlugs } from './list-municipalities.ts'
export { listFactsVersions, openFacts, type FactsVersion } from './open-facts.ts'
export { openMunicipality } from './open-municipality.ts'
export { hideMunicipality, openToReaders, saveFacts } from './save-facts.ts'
