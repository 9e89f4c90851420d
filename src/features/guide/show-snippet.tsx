import { PageHead } from '#ui/heading.tsx'
import { Section } from '#ui/section.tsx'
import { placeNames } from '#base/municipality.ts'
import { Frame } from './pages/frame.tsx'
import type { Shown } from './shown.ts'
import type { View } from './pages/view.ts'
import { readPage, type Visit } from './visit.ts'

/** GET /lenker – HTML that the municipality can put into its own web site: no script, addresses that stay. */
export async function showSnippet(visit: Visit): Promise<Shown> {
  return visit.inMunicipality(async (tx) => {
    const { view } = await readPage(tx, visit, [])
    const { text } = view
    const html = snippetOf(visit, view)

    return {
      status: 200,
      document: (
        <Frame visit={visit} view={view} title={text.snippet.title} tone="staff" robots={false}>
          <PageHead title={text.snippet.title} lead={text.snippet.lead} />
          <Section id="html" title="HTML" tight>
            <pre class="code">
              <code>{html}</code>
            </pre>
          </Section>
        </Frame>
      ),
    }
  })
}

/** Plain HTML without classes of ours, so that it takes the look of the page it stands in. */
function snippetOf(visit: Visit, { text, addresses, shell, line, langOf }: View): string {
  const link = (href: string, words: string, lang: string | undefined) =>
    `    <li><a href="${visit.origin}${href}"${lang === undefined ? '' : ` lang="${lang}"`}>${escaped(words)}</a></li>`
  const [place] = placeNames(visit.municipality)
  const name = shell.model ? line(shell.model.name) : ''
  return [
    `<nav aria-label="${escaped(`${name}, ${place?.text ?? ''}`)}" lang="${visit.language}">`,
    '  <ul>',
    ...shell.doors.map((door) => link(addresses.of(`door/${door.key}`) ?? '', line(door.name), langOf(door.name))),
    link(addresses.help, text.help.title, undefined),
    link(addresses.of('page/akutt') ?? '', text.frame.acuteHelp, undefined),
    '  </ul>',
    '</nav>',
  ].join('\n')
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
