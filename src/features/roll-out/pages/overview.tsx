import type { Child } from 'hono/jsx'
import { Empty } from '#ui/empty.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { SaidState } from '../rules/states.ts'
import type { Text } from '../text/text-for.ts'
import { PartHead } from './head.tsx'
import { pillOf } from './state.ts'

export type ShownWorkplace = {
  readonly name: string
  readonly href: string
  readonly state: SaidState
  /** From which day, in words; undefined: nobody has said anything. */
  readonly since: string | undefined
}

type OverviewProps = {
  text: Text
  prefix: string
  /** Those that are meant to take the model into use, and those of them that do. */
  counted: { all: number; inUse: number }
  /** The units that the reader leads. */
  mine: readonly ShownWorkplace[]
  /** The way there, drawn; undefined: nothing is said yet. */
  picture: Child
  services: readonly { readonly name: string; readonly units: readonly ShownWorkplace[] }[]
  partners: readonly ShownWorkplace[]
  /** Partners that take part no more, for whoever keeps them. */
  gone: readonly ShownWorkplace[]
  keepsPartners: boolean
}

/** How far every unit and partner has come: what the reader is to say of the own, the way there, and all of them. */
export function OverviewPage(props: OverviewProps) {
  const { text, prefix, counted, mine, picture, services, partners, gone, keepsPartners } = props
  const { overview: words } = text

  return (
    <>
      <PartHead
        text={text}
        prefix={prefix}
        part="states"
        title={words.title}
        lead={counted.all === 0 ? undefined : words.lead(counted.inUse, counted.all)}
      />
      {mine.length > 0 && (
        <div class="page section-tight stack">
          {mine.map((one, at) => (
            <NoteCalm icon="buildings">
              <p>
                <b>{words.mine(one.name)}</b>
              </p>
              <p>{words.mineNow(text.states[one.state], one.since)}</p>
              <p class="actions">
                <a class="ds-button" data-variant={at === 0 ? undefined : 'secondary'} href={`${one.href}#fortell`}>
                  {words.tell}
                  {mine.length > 1 && <span class="ds-sr-only">: {one.name}</span>}
                </a>
              </p>
            </NoteCalm>
          ))}
        </div>
      )}
      {picture && (
        <Section id="bilde" title={words.picture} tight>
          <div class="stack">
            <p>{words.pictureText}</p>
            {picture}
          </div>
        </Section>
      )}
      {services.length === 0 && (
        <div class="page section-tight">
          <Empty icon="buildings" title={words.none} text={words.noneText} />
        </div>
      )}
      {services.map(({ name, units }, at) => (
        <Section id={`tjeneste-${at + 1}`} title={name} tight>
          <RowList label={name} rows={units.map((one) => rowOf(one, text))} />
        </Section>
      ))}
      {(partners.length > 0 || keepsPartners) && (
        <Section id="partnere" title={words.partners} tight>
          <div class="stack">
            <p>{words.partnersText}</p>
            {partners.length === 0 ? (
              <p>{words.noPartners}</p>
            ) : (
              <RowList label={words.partners} rows={partners.map((one) => rowOf(one, text))} />
            )}
            {gone.length > 0 && (
              <details class="more">
                <summary>{words.gone}</summary>
                <ul>
                  {gone.map(({ name, href }) => (
                    <li>
                      <a href={href}>{name}</a>
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {keepsPartners && (
              <p class="actions">
                <a class="ds-button" data-variant="secondary" href={`${prefix}/utrulling/partner/ny`}>
                  {words.addPartner}
                </a>
              </p>
            )}
          </div>
        </Section>
      )}
    </>
  )
}

const rowOf = ({ name, href, state, since }: ShownWorkplace, text: Text): Row => ({
  ...{ name, href },
  lines: since === undefined ? [] : [text.overview.since(since)],
  state: pillOf(state, text),
})
