import type { Child } from 'hono/jsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { Text } from '../text/text-for.ts'
import { AdministrationHead } from './administration-head.tsx'

type MunicipalityProps = {
  text: Text
  prefix: string
  names: readonly { text: string; lang?: string | undefined }[]
  number: string
  languages: readonly { name: string; lang: string; isMain: boolean }[]
  hosts: readonly string[]
  accessibility: string | undefined
  /** Where colour, languages and names are changed, for those who may. */
  change: string | undefined
}

/** What the municipality's pages stand on, and who decides it. */
export function MunicipalityPage(props: MunicipalityProps) {
  const { text, prefix, names, number, languages, hosts, accessibility, change } = props
  const words = text.municipalityPage
  const facts: readonly (readonly [name: string, value: Child, decidedBy: string])[] = [
    [
      words.names,
      <InRow
        parts={names.map((one) => (
          <span lang={one.lang}>{one.text}</span>
        ))}
      />,
      words.administrator,
    ],
    [words.number, number, words.operator],
    [
      words.languages,
      <InRow
        parts={languages.map(({ name, lang, isMain }) => (
          <>
            <span lang={lang}>{name}</span>
            {isMain && ` (${words.mainLanguage})`}
          </>
        ))}
      />,
      words.administrator,
    ],
    [words.hosts, hosts.length === 0 ? words.noHosts : <InRow parts={hosts} />, words.operator],
    [
      words.accessibility,
      accessibility === undefined ? words.noAccessibility : <a href={accessibility}>{accessibility}</a>,
      words.operator,
    ],
    [words.controller, words.controllerText(names[0]?.text ?? ''), words.law],
  ]

  return (
    <>
      <AdministrationHead text={text} prefix={prefix} title={words.title} lead={words.lead} />
      <div class="page section-tight">
        <Table caption={words.title} columns={words.columns} rows={facts} />
        {change && (
          <p>
            <a href={change}>{words.change}</a>
          </p>
        )}
      </div>
      <Section id="felles" title={words.sharedTitle} tight>
        <div class="stack">
          <p>{words.controllerShared}</p>
          <p>
            <a href={`${prefix}/administrasjon/enheter`}>{words.toServices}</a>
          </p>
        </div>
      </Section>
    </>
  )
}

/** A table's cell holds one line of words. */
function InRow({ parts }: { parts: readonly Child[] }) {
  return <>{parts.map((part, place) => (place === 0 ? part : <>, {part}</>))}</>
}
