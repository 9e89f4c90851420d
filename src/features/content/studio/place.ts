import type { Place } from '../rules/said.ts'
import type { OpenItem } from '../open-item.ts'

/** For whom and in which language something is edited: as the address or the form says, else for all in the municipality's own. */
export function placeOf({ layer, type }: OpenItem, from: URLSearchParams): Place {
  const asked = from.get('sprak')
  const service = from.get('tjeneste') ?? ''
  return {
    language: layer.languages.find((one) => one === asked) ?? layer.language,
    service: type.variants === true && /^[a-z0-9-]{0,60}$/.test(service) ? service : '',
  }
}

export function placeQuery({ service, language }: Place, home: string): string {
  const query = new URLSearchParams({
    ...(language === home ? {} : { sprak: language }),
    ...(service === '' ? {} : { tjeneste: service }),
  })
  return query.size === 0 ? '' : `?${query.toString()}`
}
