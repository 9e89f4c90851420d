import { languageName } from '#base/language.ts'
import type { Facts } from '#base/municipality.ts'
import { listFactsVersions, openFacts, type FactsVersion } from '#features/municipality/index.ts'
import { movedTo, type Answer, type Request } from '#features/people/index.ts'
import { isColour, readable } from '#ui/theme.ts'
import type { StudioKnowledge } from '../../knowledge.ts'
import { openStudio, type OpenStudio } from '../../open-item.ts'
import { ColourPage } from '../../pages/start/colour.tsx'
import { LanguagesPage } from '../../pages/start/languages.tsx'
import {
  languagesOfNames,
  languagesToOffer,
  mainLanguages,
  mergeFacts,
  nameIn,
  palette,
  readColour,
  readLanguages,
} from '../../rules/facts.ts'
import { saveAnswered, saveMunicipalityFacts } from '../../save-start.ts'
import { studioTextFor } from '../../text/text-for.ts'
import { startAt } from '../addresses.ts'
import { doneAt, nothing, type MakeHandler } from '../answer.tsx'
import { afterPage, colourPage, courseAt, languagesPage, startPage } from './course.tsx'
import { viewVersions } from './versions.tsx'

type Open = OpenStudio<'set-facts'>

/** GET /studio/start/farge */
export const showColour: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'set-facts')
  return open === undefined ? nothing : colourAnswer(open, knowledge, { colour: request.municipality.colour })
}

/** POST /studio/start/farge – the colour itself, or the nearest that holds is offered in its place. */
export const postColour: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'set-facts')
  if (open === undefined) return nothing
  const { form, municipality, language } = request
  const { colour: words } = studioTextFor(language).start
  const typed = (form.get('egen') ?? '').trim()
  // What was written in the field counts before what is ticked; what already stood there does not.
  const isOwn = typed !== '' && (typed !== form.get('sto') || form.get('farge') === 'egen')
  const wanted = readColour(isOwn ? typed : (form.get('farge') ?? ''))
  if (wanted === undefined || !isColour(wanted))
    return colourAnswer(open, knowledge, { colour: municipality.colour, typed, fault: words.wrong })
  const nearest = readable(wanted)
  if (nearest !== wanted)
    return colourAnswer(open, knowledge, { colour: nearest, typed, nearest, fault: words.faint(wanted, nearest) })
  const kept = await keepFacts(open, (facts) => ({ ...facts, colour: wanted }))
  if (kept !== undefined)
    return colourAnswer(open, knowledge, { colour: wanted, fault: meanwhile(request, kept.colour) })
  return goOn(open, knowledge, colourPage)
}

/** GET /studio/start/sprak */
export const showLanguages: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'set-facts')
  return open === undefined ? nothing : languagesAnswer(open, knowledge, { facts: request.municipality })
}

/** POST /studio/start/sprak */
export const postLanguages: MakeHandler = (knowledge) => async (request) => {
  const open = await openStudio(request, 'set-facts')
  if (open === undefined) return nothing
  const read = readLanguages(request.form, request.municipality)
  if ('fault' in read) return languagesAnswer(open, knowledge, { facts: request.municipality, fault: read.fault })
  const { names, language, languages } = read.facts
  const kept = await keepFacts(open, (facts) => ({ ...facts, names, language, languages }))
  if (kept !== undefined)
    return languagesAnswer(open, knowledge, { facts: read.facts, meanwhile: meanwhile(request, sayLanguages(kept)) })
  return goOn(open, knowledge, languagesPage)
}

/**
 * Keeps what somebody answered, put together with what another has answered since the page was made. Where both answered the same
 * thing nothing is kept, and what the other answered is shown.
 */
async function keepFacts(open: Open, answer: (before: Facts) => Facts): Promise<Facts | undefined> {
  const { request } = open
  const now = await openFacts(request.tx, request.municipality)
  if (now === undefined) return undefined
  const versions = await listFactsVersions(request.tx, request.municipality)
  const base = seenFacts(versions, request.form.get('versjon')) ?? now
  const { facts, both } = mergeFacts(base, now, answer(base))
  if (both.length > 0) return now
  await saveMunicipalityFacts(open, facts)
  return undefined
}

/** What the page was made from. Before anything was changed here, what was then is the first version. */
const seenFacts = (versions: readonly FactsVersion[], seen: string | null): Facts | undefined =>
  versions.find(({ number }) => number === Math.max(1, Number(seen)))?.facts

async function goOn(open: Open, knowledge: StudioKnowledge, page: string): Promise<Answer> {
  const { request } = open
  await saveAnswered(open, page)
  const to = afterPage(request, knowledge, page)
  if (to !== '') return movedTo(startAt(request, to))
  return doneAt(startAt(request), request.municipality.isPublic ? 'factsSaved' : 'startSaved')
}

const meanwhile = ({ language }: Request, what: string): string => studioTextFor(language).start.meanwhile(what)

const sayLanguages = ({ names, languages }: Facts): string =>
  [...Object.values(names), ...languages.map(languageName)].join(', ')

type ColourShown = {
  readonly colour: string
  readonly typed?: string
  readonly nearest?: string
  readonly fault?: string
}

async function colourAnswer({ request }: Open, knowledge: StudioKnowledge, shown: ColourShown): Promise<Answer> {
  const versions = await listFactsVersions(request.tx, request.municipality)
  const { colour, nearest, fault } = shown
  const isOwn = nearest === undefined && !Object.values(palette).some((one) => one === colour)
  const typed = shown.typed ?? (isOwn ? colour : '')
  return startPage(
    request,
    <ColourPage
      {...courseAt(request, knowledge, colourPage)}
      carried={[
        { name: 'versjon', value: String(versions[0]?.number ?? 0) },
        { name: 'sto', value: typed },
      ]}
      chosen={isOwn ? 'egen' : colour}
      typed={typed}
      nearest={nearest}
      fault={fault}
      source={startAt(request, 'vis')}
      versions={viewVersions(request, versions)}
    />,
    { status: fault === undefined ? 200 : 422, frames: true },
  )
}

type LanguagesShown = { readonly facts: Facts; readonly fault?: string; readonly meanwhile?: string }

async function languagesAnswer({ request }: Open, knowledge: StudioKnowledge, shown: LanguagesShown): Promise<Answer> {
  const { form, tx, municipality, language } = request
  const { facts, fault } = shown
  const text = studioTextFor(language)
  const versions = await listFactsVersions(tx, municipality)
  const isWrong = fault !== undefined || shown.meanwhile !== undefined
  return startPage(
    request,
    <LanguagesPage
      {...courseAt(request, knowledge, languagesPage)}
      carried={[{ name: 'versjon', value: String(versions[0]?.number ?? 0) }]}
      main={fault === undefined ? facts.language : (form.get('hoved') ?? facts.language)}
      mains={[...new Set([...mainLanguages, municipality.language])].map(option)}
      chosen={fault === undefined ? facts.languages : form.getAll('sprak')}
      languages={languagesToOffer(municipality).map(option)}
      names={languagesOfNames(municipality).map((code) => ({
        name: nameIn(code),
        label: text.start.languages.name(languageName(code)),
        value: fault === undefined ? (facts.names[code] ?? '') : (form.get(nameIn(code)) ?? ''),
        tag: code === municipality.language ? undefined : text.start.languages.optional,
        error: fault === nameIn(code) ? text.start.languages.fault : undefined,
      }))}
      meanwhile={shown.meanwhile}
      versions={viewVersions(request, versions)}
    />,
    { status: isWrong ? 422 : 200 },
  )
}

const option = (code: string) => ({ value: code, label: languageName(code), lang: code })
