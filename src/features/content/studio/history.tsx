import { osloTime } from '#base/oslo-time.ts'
import { clockIn, dayIn, type Request } from '#features/people/index.ts'
import { inheritedIn } from '../inherited.ts'
import { listItems } from '../list-items.ts'
import { listVersions } from '../list-versions.ts'
import { openItem } from '../open-item.ts'
import { HistoryPage } from '../pages/history.tsx'
import { saveDraft } from '../save-item.ts'
import { studioTextFor } from '../text/text-for.ts'
import { itemAt } from './addresses.ts'
import { crumbsToType, doneAt, nothing, studioPage, titleOf, type MakeHandler } from './answer.tsx'
import { viewPlan } from './view-plan.ts'
import { readInModel } from './read-in.ts'
import { viewChanges } from './view-changes.ts'

/** GET /studio/:type/:key/historie – `?fra=1&til=3`: what two versions say differently. */
export const showHistory: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'see-studio')
  if (open === undefined) return nothing
  const { type, mayDoTo } = open
  const text = studioTextFor(request.language)
  const versions = await listVersions(open)
  const items = await listItems(open, knowledge.types)
  const [last, before = last] = versions
  const chosen = (name: string, otherwise: typeof last) =>
    versions.find(({ number }) => String(number) === request.query.get(name)) ?? otherwise
  const older = chosen('fra', before)
  const newer = chosen('til', last)
  const given = {
    ...{ text, words: knowledge.words(request.language), items, type, inherited: inheritedIn(open, []) },
    readIn: await readInModel(open, knowledge),
  }
  return studioPage(
    request,
    <HistoryPage
      text={text}
      crumbs={[...crumbsToType(open, knowledge, type.name), { label: titleOf(open), href: itemAt(request, open) }]}
      title={text.history.title(titleOf(open))}
      action={itemAt(request, open, '/historie')}
      versions={versions.map(({ number, person, why, at, said }) => ({
        ...{ number, why },
        label: [
          person ?? text.history.fromPack,
          whenOf(request, at),
          ...(number === last?.number ? [text.history.now] : []),
        ].join(', '),
        restore:
          viewPlan(open)?.isFixed !== true && mayDoTo('edit-content', open.said, said) && number !== last?.number
            ? itemAt(request, open, `/historie/${number}`)
            : undefined,
      }))}
      carried={[{ name: 'versjon', value: open.seen }]}
      compared={
        older &&
        newer && {
          title: text.history.between(older.number, newer.number),
          changes: viewChanges(older.said, newer.said, given),
          ...{ older: String(older.number), newer: String(newer.number) },
        }
      }
    />,
  )
}

/** POST /studio/:type/:key/historie/:number – a draft that says what an older version said. */
export const postRestore: MakeHandler = (knowledge) => async (request) => {
  const open = await openItem(request, knowledge, 'edit-content')
  if (open === undefined) return nothing
  const version = (await listVersions(open)).find(({ number }) => String(number) === request.parameters['number'])
  if (version === undefined) return nothing
  const saved = await saveDraft(open, { base: open.said, said: version.said, unread: {} })
  return saved === undefined ? nothing : doneAt(itemAt(request, open), 'contentRestored')
}

export const whenOf = ({ language }: Request, at: Date): string =>
  `${dayIn(osloTime(at).day, language)} ${clockIn(at, language)}`
