import { languageName } from '#base/language.ts'
import { listHealth } from '../list-health.ts'
import { listItems } from '../list-items.ts'
import { openStudio } from '../open-item.ts'
import { HealthPage } from '../pages/health.tsx'
import { nameOfType } from '../rules/content-words.ts'
import { concerns } from '../rules/health.ts'
import { studioTextFor } from '../text/text-for.ts'
import { studioAt, typeAt } from './addresses.ts'
import { crumbsToStudio, nothing, studioPage, type MakeHandler } from './answer.tsx'

/** GET /studio/tilstand – how the model stands; `?vis=overdue`: what there is to look at of one kind. */
export const showHealth: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'see-studio')
  if (open === undefined) return nothing
  const text = studioTextFor(request.language)
  const words = knowledge.words(request.language)
  const health = await listHealth(open, knowledge)
  const items = new Map((await listItems(open, knowledge.types)).map((item) => [item.name, item]))
  const shown = concerns.find((one) => one === request.query.get('vis'))
  const list = new Intl.ListFormat(request.language)
  return studioPage(
    request,
    <HealthPage
      text={text}
      crumbs={crumbsToStudio(open)}
      sound={health.filter((one) => one.concerns.length === 0).length}
      all={health.length}
      kinds={concerns.map((one) => {
        const count = health.filter((item) => item.concerns.includes(one)).length
        return {
          name: text.health.concerns[one],
          href: count === 0 ? undefined : `${studioAt(request, '/tilstand')}?vis=${one}#vis`,
          lines: [text.health.about[one]],
          state: {
            icon: count === 0 ? ('check' as const) : ('time-out' as const),
            tone: count === 0 ? ('calm' as const) : ('attention' as const),
            word: text.home.count(count),
          },
        }
      })}
      shown={
        shown && {
          title: text.health.concerns[shown],
          items: health
            .filter((one) => one.concerns.includes(shown))
            .map(({ name, languages }) => {
              const [type = '', key = ''] = name.split('/')
              const isOfLanguage = shown === 'untranslated' || shown === 'unreviewed'
              return {
                name: items.get(name)?.title ?? key,
                href: typeAt(request, type, `/${key}`),
                lines: [
                  nameOfType(words, type).one,
                  ...(isOfLanguage && languages.length > 0 ? [list.format(languages.map(languageName))] : []),
                ],
              }
            }),
        }
      }
    />,
  )
}
