import { dayIn, type Answer, type OpenRequest } from '#features/people/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { listNamesForFamily } from '../list-names.ts'
import type { OpenChild } from '../open-child.ts'
import { ChildPage, type ChildPageProps } from '../pages/family/child.tsx'
import { EndedPage } from '../pages/family/ended.tsx'
import { holderOf } from '../rules/baton.ts'
import { covers } from '../rules/consent.ts'
import { nextOf } from '../rules/relay.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { newOnce, typedWords } from '../typed.ts'

export const childAt = ({ prefix }: Pick<OpenRequest, 'prefix'>, page = ''): string => `${prefix}/barn${page}`

/** How many of the child's own answers stand on the page. */
const mostFaces = 5

type Shown = Pick<ChildPageProps, 'fault' | 'isAcute'>

/** The child's page. What it has marked or told of harm is not shown again: another holds the device. */
export async function childPage(open: OpenChild, shown: Shown): Promise<Answer> {
  const { request, relay, tx } = open
  const { language } = request
  const text = familyTextFor(language)
  const names = await namesFor(tx, open)
  const holder = holderOf(relay.baton)
  const next = nextOf(relay)
  const { guardians, participants, main } = relay.network
  const helpers = participants
    .filter(({ service }) =>
      covers(relay, { service, type: 'everyday', purpose: 'follow-up' }, request.today, open.ages),
    )
    .flatMap(({ person }) => names.get(person) ?? [])
  return {
    kind: 'page',
    title: text.child.title,
    at: 'child',
    status: shown.fault === undefined ? 200 : 422,
    body: (
      <ChildPage
        text={text}
        name={main.name}
        holder={
          holder === undefined ? text.child.nobody : text.child.holder(names.get(holder.person) ?? text.child.helper)
        }
        next={next === undefined || next.on < request.today ? undefined : text.child.next(dayIn(next.on, language))}
        because={relay.childWords.told.toReversed().map(({ because, text: came }) => ({ said: because, came }))}
        faces={relay.childWords.scale.slice(-mostFaces).map(({ face, on }) => ({ face, when: shortDay(on) }))}
        helpers={helpers}
        readers={text.child.wordsReaders(
          new Intl.ListFormat(language).format([...guardians.map(({ name }) => name), ...helpers]),
        )}
        notFor={guardians.map(({ party, name }) => ({ value: party, label: name }))}
        carried={[{ name: 'skjema', value: newOnce() }]}
        actions={{
          face: childAt(request, '/skala'),
          words: childAt(request, '/skriv'),
          done: childAt(request, '/ferdig'),
        }}
        typed={shown.fault === undefined ? '' : typedWords(request.form, 'ord')}
        drawn={shown.fault === undefined ? '' : (request.form.get('tegning') ?? '')}
        {...shown}
      />
    ),
  }
}

/** Over, or never there: it looks the same. */
export const ended = ({ language, prefix }: OpenRequest): Answer => {
  const { child } = familyTextFor(language)
  const words = { title: child.ended, text: child.endedText, act: child.signIn }
  return { kind: 'page', title: child.title, body: <EndedPage {...words} signIn={`${prefix}/logg-inn`} /> }
}

/** 22.11. */
const shortDay = (on: string): string => `${Number(on.slice(8))}.${Number(on.slice(5, 7))}.`

const namesFor = (tx: Tx, { request, relay }: OpenChild): Promise<ReadonlyMap<string, string>> =>
  listNamesForFamily(
    { tx, municipality: request.municipality },
    relay.network.participants.map(({ person }) => person),
  )
