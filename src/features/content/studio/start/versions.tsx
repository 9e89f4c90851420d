import { languageName } from '#base/language.ts'
import { listFactsVersions, type FactsVersion } from '#features/municipality/index.ts'
import type { Request } from '#features/people/index.ts'
import { openStudio } from '../../open-item.ts'
import type { VersionsProps } from '../../pages/start/versions.tsx'
import { saveMunicipalityFacts } from '../../save-start.ts'
import { studioTextFor } from '../../text/text-for.ts'
import { startAt } from '../addresses.ts'
import { doneAt, nothing, type MakeHandler } from '../answer.tsx'
import { whenOf } from '../history.tsx'

/** POST /studio/start/tilbake – names, languages and colour as they were; that is a version too. */
export const postRestoreFacts: MakeHandler = () => async (request) => {
  const open = await openStudio(request, 'set-facts')
  if (open === undefined) return nothing
  const versions = await listFactsVersions(request.tx, request.municipality)
  const found = versions.find(({ number }) => String(number) === request.form.get('nummer'))
  if (found === undefined) return nothing
  await saveMunicipalityFacts(open, found.facts)
  return doneAt(startAt(request), 'factsRestored')
}

/** What the pages have stood on, as a page shows it. */
export function viewVersions(request: Request, versions: readonly FactsVersion[]): VersionsProps {
  const { language } = request
  const text = studioTextFor(language)
  const list = new Intl.ListFormat(language)
  return {
    text,
    action: startAt(request, 'tilbake'),
    versions: versions.map(({ number, facts, person, at }, place) => ({
      number,
      line: `${Object.values(facts.names).join(' – ')}, ${facts.colour}, ${list.format(facts.languages.map(languageName))}`,
      label: person === null ? text.start.versions.before : text.home.byAt(person, whenOf(request, at)),
      isNow: place === 0,
    })),
  }
}
