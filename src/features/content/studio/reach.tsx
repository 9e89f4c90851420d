import { listTrusted, type Answer, type Trusted } from '#features/people/index.ts'
import type { StudioKnowledge } from '../knowledge.ts'
import { listReaches } from '../list-reaches.ts'
import { listServicesOf } from '../list-services.ts'
import { openStudio, type OpenStudio } from '../open-item.ts'
import { ReachesPage, ReachPage } from '../pages/reach.tsx'
import { nameOfType } from '../rules/content-words.ts'
import { everythingOwn, type Reach } from '../rules/studio-access.ts'
import { readReach, sharedField, type LimitedIn } from '../rules/typed-reach.ts'
import { saveReach } from '../save-reach.ts'
import { studioTextFor } from '../text/text-for.ts'
import { studioAt } from './addresses.ts'
import { keptLayers } from '../open-layer.ts'
import { crumbsToStudio, doneAt, nothing, studioPage, type MakeHandler } from './answer.tsx'

/** GET /studio/redaktorer – who edits and approves, and what each is trusted with. */
export const showReaches: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'limit-editors')
  if (open === undefined) return nothing
  const text = studioTextFor(request.language)
  const reaches = await listReaches(open)
  const known = await knownTo(open, knowledge)
  const list = new Intl.ListFormat(request.language)
  const say = ({ types, services, shared }: Reach): string => {
    const named = (names: readonly string[] | undefined, options: typeof known.types) =>
      (names ?? []).map((name) => options.find(({ value }) => value === name)?.label ?? name)
    const limits = [...named(types, known.types), ...named(services, known.services)]
    const own = limits.length === 0 ? text.reach.all : text.reach.some(list.format(limits))
    return shared ? `${own} ${text.reach.alsoShared}` : own
  }
  return studioPage(
    request,
    <ReachesPage
      text={text}
      crumbs={crumbsToStudio(open)}
      people={(await listEditors(open)).map(({ person, name, roles }) => {
        const reach = reaches.get(person)
        return {
          name,
          href: studioAt(request, `/redaktorer/${person}`),
          lines: [list.format(roles.map((role) => request.text.roles[role])), reach ? say(reach) : text.reach.all],
        }
      })}
    />,
  )
}

/** GET /studio/redaktorer/:person */
export const showReach: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'limit-editors')
  const person = open && (await editorIn(open))
  if (open === undefined || person === undefined) return nothing
  const reach = (await listReaches(open)).get(person.person)
  return page(open, knowledge, person, reach ?? everythingOwn, [])
}

/** POST /studio/redaktorer/:person – holds from the next thing they do. */
export const postReach: MakeHandler = (knowledge) => async (request) => {
  const { form } = request
  const open = await openStudio(request, 'limit-editors')
  const person = open && (await editorIn(open))
  if (open === undefined || person === undefined) return nothing
  const known = await knownTo(open, knowledge)
  const valuesOf = (options: typeof known.types) => options.map(({ value }) => value)
  const reach = readReach(form, { types: valuesOf(known.types), services: valuesOf(known.services) })
  if ('faults' in reach) {
    const typed = { types: form.getAll('type'), services: form.getAll('tjeneste') }
    const kept = (of: LimitedIn, all: string) => (form.get(all) === 'alle' ? undefined : typed[of])
    return page(
      open,
      knowledge,
      person,
      { types: kept('types', 'typer'), services: kept('services', 'tjenester'), shared: form.has(sharedField) },
      reach.faults,
    )
  }
  await saveReach(open, person.person, reach)
  return doneAt(studioAt(request, '/redaktorer'), 'contentReach')
}

type Editor = Pick<Trusted, 'person' | 'name'> & { readonly roles: readonly Trusted['role'][] }

/** Those whose role is to edit or approve. */
async function listEditors({ request }: OpenStudio<'limit-editors'>): Promise<readonly Editor[]> {
  const trusted = (await listTrusted(request)).filter(({ role }) => role === 'editor' || role === 'approver')
  return [...Map.groupBy(trusted, ({ person }) => person)].map(([person, held]) => ({
    person,
    name: held[0]?.name ?? '',
    roles: held.map(({ role }) => role),
  }))
}

const editorIn = async (open: OpenStudio<'limit-editors'>): Promise<Editor | undefined> =>
  (await listEditors(open)).find(({ person }) => person === open.request.parameters['person'])

/** What can be chosen: every type, and every service whose variants are read. */
async function knownTo(open: OpenStudio, knowledge: StudioKnowledge) {
  const words = knowledge.words(open.request.language)
  const services = await listServicesOf(open, knowledge)
  return {
    types: knowledge.types.map(({ name }) => ({ value: name, label: nameOfType(words, name).many })),
    services: services.map(({ key, title }) => ({ value: key, label: title })),
  }
}

async function page(
  open: OpenStudio,
  knowledge: StudioKnowledge,
  { person, name }: Editor,
  chosen: Reach,
  faults: readonly LimitedIn[],
): Promise<Answer> {
  const { request } = open
  const text = studioTextFor(request.language)
  const known = await knownTo(open, knowledge)
  const list = { label: text.reach.title, href: studioAt(request, '/redaktorer') }
  return studioPage(
    request,
    <ReachPage
      text={text}
      crumbs={[...crumbsToStudio(open), list]}
      name={name}
      action={studioAt(request, `/redaktorer/${person}`)}
      cancel={list.href}
      types={{ options: known.types, chosen: chosen.types, isEmpty: faults.includes('types') }}
      shared={
        (await keptLayers(request.tx, request.municipality, request.language)).length > 0 ? chosen.shared : undefined
      }
      services={{ options: known.services, chosen: chosen.services, isEmpty: faults.includes('services') }}
    />,
    faults.length > 0 ? 422 : 200,
  )
}
