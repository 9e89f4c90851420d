import { languageName } from '#base/language.ts'
import { placeNames } from '#base/municipality.ts'
import { openHere } from './open-here.ts'
import { MunicipalityPage } from './pages/municipality-page.tsx'
import { here, may } from './rules/access.ts'
import { missing, type Answer, type Request } from './request.ts'

/** GET /administrasjon/kommune – what is content, what the operator sets, and who answers for it. */
export async function showMunicipality(request: Request): Promise<Answer> {
  const open = await openHere(request, 'see-settings')
  if (open === undefined) return missing

  const { municipality, text, prefix, startHome, actor } = request
  const { number, language, languages, hosts, accessibility } = municipality
  return {
    kind: 'page',
    title: text.municipalityPage.title,
    at: 'administration',
    body: (
      <MunicipalityPage
        text={text}
        prefix={prefix}
        names={placeNames(municipality)}
        number={number}
        languages={languages.map((code) => ({ name: languageName(code), lang: code, isMain: code === language }))}
        hosts={hosts}
        accessibility={accessibility ?? undefined}
        change={may(actor, 'change-settings', here) === undefined ? undefined : prefix + startHome}
      />
    ),
  }
}
