import { osloTime, instantOf } from '#base/oslo-time.ts'
import type { ContentType } from '#base/content-type.ts'
import { collaborationModelTypes } from '#features/collaboration-model/index.ts'
import { listNews, nameOfType, type News } from '#features/content/index.ts'
import { readDay, writeDay } from '#features/people/index.ts'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { Section } from '#ui/section.tsx'
import { dayInWords } from './pages/contact.tsx'
import { Frame } from './pages/frame.tsx'
import { Services } from './pages/services.tsx'
import type { View } from './pages/view.ts'
import { serviceNames } from './outlines.ts'
import { linkedTypes } from './rules/address.ts'
import { guideTypes } from './rules/content-types.ts'
import { knownService } from './show-guide.tsx'
import type { Shown } from './shown.ts'
import { contentWordsFor } from './text/content-words/content-words-for.ts'
import { readPage, type Visit } from './visit.ts'
import { FieldChanges } from './view-field-news.tsx'

const types: readonly ContentType[] = [...collaborationModelTypes, ...guideTypes]

/** How far back «new» goes, and how much of it is told; the rest is found from a day. */
const newForDays = 180
const mostTold = 40
/** More is no print that anybody takes to a meeting. */
const mostPrinted = 150
const longestDays = 3660

/** GET /nytt – what has become otherwise for readers lately, the newest first. */
export async function showNews(visit: Visit): Promise<Shown | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [{ type: serviceNames }])
    const [services] = items
    if (!knownService(visit.service, services)) return undefined
    const news = await listNews(tx, visit.municipality.layers, {
      ...{ types, told: linkedTypes, reader: readerOf(visit), asOne: false },
      since: daysBefore(visit.now, newForDays),
    })
    const told = news.slice(0, mostTold)
    const { text, addresses } = view
    return {
      status: 200,
      // What was new grows old by itself.
      until: instantOf(osloTime(visit.now).day, 24 * 60),
      document: (
        <Frame visit={visit} view={view} title={text.news.title} description={text.news.lead} tone="staff">
          <PageHead title={text.news.title} lead={text.news.lead} />
          <div class="page section-tight">
            <Services services={services} current={visit.service} href={addresses.news} view={view} />
          </div>
          {told.length === 0 && <p class="page section-tight">{text.news.none}</p>}
          {[...Map.groupBy(told, ({ day }) => day)].map(([day, ofDay]) => (
            <Section id={`dag-${day}`} title={dayInWords(day, view.spoken)} tight>
              <ul class="plain stack">
                {ofDay.map((one) => (
                  <Told news={one} {...{ visit, view, services }} />
                ))}
              </ul>
            </Section>
          ))}
          {visit.offline === undefined && (
            <Section id="siden" title={text.news.since} tight>
              <SinceForm view={view} typed="" fault={undefined} />
            </Section>
          )}
        </Frame>
      ),
    }
  })
}

/** GET /nytt/endringer?fra=2026-08-01 – only what has changed since a day, old words and new, to print; `&hva=step/…`: of one item. */
export async function showChanges(visit: Visit): Promise<Shown> {
  const typed = (visit.query.get('fra') ?? '').trim()
  const day = readDay(typed)
  const today = osloTime(visit.now).day
  const isAsked = day !== undefined && day <= today && day >= osloTime(daysBefore(visit.now, longestDays)).day
  const [type = '', key = ''] = (visit.query.get('hva') ?? '').split('/')
  return visit.inMunicipality(async (tx) => {
    const { view } = await readPage(tx, visit, [])
    const { text, addresses } = view
    const news = isAsked
      ? await listNews(tx, visit.municipality.layers, {
          ...{ types, told: linkedTypes, reader: readerOf(visit), asOne: true },
          since: instantOf(day, 0),
          name: key === '' ? undefined : { type, key },
        })
      : []
    const printed = news.slice(0, mostPrinted)
    const title = isAsked ? text.news.changedSince(dayInWords(day, view.spoken)) : text.news.since
    return {
      status: typed === '' || isAsked ? 200 : 422,
      document: (
        <Frame visit={visit} view={view} title={title} tone="staff" robots={false}>
          <PageHead
            title={title}
            lead={isAsked ? text.news.count(news.length) : undefined}
            crumbs={[{ label: text.news.title, href: addresses.news }]}
            crumbsLabel={text.frame.crumbs}
          />
          <div class="page section-tight stack">
            {printed.length > 0 && (
              <p class="actions">
                <PrintButton label={text.tools.print} />
              </p>
            )}
            {printed.length < news.length && <p>{text.news.more(printed.length)}</p>}
            {printed.map((one) => (
              <Printed news={one} visit={visit} view={view} />
            ))}
            {!isAsked && <SinceForm view={view} typed={typed} fault={typed === '' ? undefined : text.news.fault} />}
          </div>
        </Frame>
      ),
    }
  })
}

const readerOf = ({ service: of, language, municipality }: Visit) => ({
  ...{ service: of, language, home: municipality.language },
})

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000)

type Reading = { readonly visit: Visit; readonly view: View }

/** Where the item is read; what is gone is nowhere. */
function hrefOf({ name, is, fact }: News, { addresses }: View): string | undefined {
  const detail = [fact('level'), fact('path'), fact('file')].find((one) => typeof one === 'string')
  return is === 'gone' ? undefined : addresses.of(name, detail)
}

const kindOf = ({ type }: News, view: View): string => nameOfType(contentWordsFor(view.spoken), type.name).one

/** As readers meet it: with the model's own words put in. */
const titleOf = ({ title }: News, view: View): string => view.line({ text: String(title.value) })

/** A title in another language than the page's is marked. */
const langOf = ({ title }: News, { visit, view }: Reading): string | undefined => {
  const language = title.language === '' ? visit.language : title.language
  return language === view.spoken ? undefined : language
}

type Services = readonly { readonly key: string; readonly name: { readonly text: string } }[]

function Told({ news, services, ...reading }: Reading & { news: News; services: Services }) {
  const { view, visit } = reading
  const { text } = view
  const href = hrefOf(news, view)
  const title = titleOf(news, view)
  const of = news.services.map((key) => services.find((one) => one.key === key)?.name.text ?? key)
  const { language } = visit.municipality
  return (
    <li>
      <p lang={langOf(news, reading)}>
        <b>{href === undefined ? title : <a href={href}>{title}</a>}</b>
      </p>
      <p class="small soft">{[kindOf(news, view), ...of, text.news.is[news.is]].join(', ')}</p>
      {news.sentences.map((one) => (
        <p lang={language === view.spoken ? undefined : language}>{one.text}</p>
      ))}
    </li>
  )
}

function Printed({ news, ...reading }: Reading & { news: News }) {
  const { view } = reading
  const { text } = view
  const href = hrefOf(news, view)
  const title = titleOf(news, view)
  const words = contentWordsFor(view.spoken)
  return (
    <section class="stack section-tight" aria-labelledby={`til-${news.type.name}-${news.key}`}>
      <h2 id={`til-${news.type.name}-${news.key}`} lang={langOf(news, reading)}>
        {href === undefined ? title : <a href={href}>{title}</a>}
      </h2>
      <p class="soft small">
        {[kindOf(news, view), text.news.is[news.is], dayInWords(news.day, view.spoken)].join(', ')}
      </p>
      {news.sentences.map((one) => (
        <p>{one.text}</p>
      ))}
      {news.is !== 'gone' && <FieldChanges changes={news.changes} of={news.type} {...{ view, words, reading }} />}
    </section>
  )
}

/** A day to print from; the page is asked for with it in its address, and nothing is kept. */
function SinceForm({ view, typed, fault }: { view: View; typed: string; fault: string | undefined }) {
  const { text, addresses } = view
  return (
    <form class="stack" action={`${addresses.news}/endringer`} method="get">
      <Field
        kind="date"
        name="fra"
        label={text.news.day}
        hint={text.news.dayHint}
        value={readDay(typed) === undefined ? typed : writeDay(readDay(typed) ?? '')}
        error={fault}
        maxlength={20}
      />
      <p class="actions">
        <button class="ds-button" data-variant="secondary" type="submit">
          {text.news.show}
        </button>
      </p>
    </form>
  )
}
