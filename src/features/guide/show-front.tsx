import { DoorCard, Doors } from '#ui/door-card.tsx'
import { FrontHero } from '#ui/landscape.tsx'
import { Relay } from '#ui/relay.tsx'
import { Section } from '#ui/section.tsx'
import { outline } from '#base/outline.ts'
import { Frame } from './pages/frame.tsx'
import { iconOf } from './pages/icon-of.ts'
import { LinkSection } from './pages/link-section.tsx'
import { door, model } from './rules/content-types.ts'
import type { Shown } from './shown.ts'
import { readPage, type Visit } from './visit.ts'

const doorCards = outline(door, 'order', 'icon', 'tone', 'name', 'summary', 'call')

/** GET / – what do you want to do: the doors, and how the baton goes. */
export async function showFront(visit: Visit): Promise<Shown | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [{ type: model }, { type: doorCards }])
    const [[front], doors] = items
    if (front === undefined) return undefined
    const { line, said, langOf, addresses } = view

    return {
      status: 200,
      document: (
        <Frame visit={visit} view={view} at="front" description={line(front.lead)} shown={[front, ...doors]}>
          <FrontHero title={line(front.heading)} lead={said(front.lead, front.heading)} lang={langOf(front.heading)} />
          <Doors>
            {doors.map((one) => (
              <DoorCard
                kind={one.tone}
                icon={iconOf(one.icon)}
                title={line(one.name)}
                text={said(one.summary, one.name)}
                go={said(one.call, one.name)}
                href={addresses.of(`door/${one.key}`) ?? ''}
                lang={langOf(one.name)}
              />
            ))}
          </Doors>
          {front.relay.length > 0 && (
            <Section id="stafetten" title={line(front.relayTitle)} lang={langOf(front.relayTitle)}>
              <Relay
                across
                items={front.relay.map((point) => ({
                  state: point.state,
                  title: line(point.title),
                  text: said(point.text, point.title),
                  lang: langOf(point.title),
                }))}
              />
            </Section>
          )}
          <LinkSection id="veier" title={line(front.waysTitle)} links={front.ways} view={view} />
        </Frame>
      ),
    }
  })
}
