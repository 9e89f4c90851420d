import type { PlacingHints } from '#features/content/index.ts'
import { role, service } from './rules/content-types.ts'
import { law } from './rules/ground-types.ts'

/** How pages of old guides on roles, services and laws are known; bokmål and nynorsk. */
export const collaborationModelPlacing: readonly PlacingHints[] = [
  {
    type: role.name,
    titles: ['stafettholder', 'stafetthaldar', 'koordinator', 'kontaktperson', 'ressursteam', 'rolle'],
    folders: ['rolle', 'roller', 'ansvar'],
    lead: 'summary',
    body: 'text',
  },
  {
    type: service.name,
    titles: [
      ...['helsestasjon', 'barnehage', 'skole', 'skule', 'barnevern', 'ppt', 'pp-tjeneste', 'pp-teneste', 'pp-tenest'],
      ...['familiesenter', 'skolehelsetjeneste', 'skulehelseteneste', 'nav', 'fastlege'],
    ],
    folders: ['tjenest', 'tenest', 'instans'],
    lead: 'summary',
    body: 'text',
  },
  {
    type: law.name,
    titles: [
      'taushetsplikt',
      'teieplikt',
      'meldeplikt',
      'opplysningsplikt',
      'avvergingsplikt',
      'avverjingsplikt',
      'lov',
      'forskrift',
    ],
    folders: ['lov', 'regelverk', 'juss'],
    body: 'text',
  },
]
