import { ErrorPage } from '#ui/error-page.tsx'
import { Pills } from '#ui/pills.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { Frame } from './pages/frame.tsx'
import { wrongWords, type WrongKind } from './pages/wrong.tsx'
import type { Shown } from './shown.ts'
import type { ReadView } from './remember-shells.ts'
import type { Visit } from './visit.ts'

/** A page of the municipality's own that says what went wrong, with the ways on: search, doors, help. */
export async function showWrong(visit: Visit, kind: WrongKind, readView: ReadView): Promise<Shown> {
  return visit.inMunicipality(async (tx) => {
    const view = await readView(tx, visit)
    const { text, line, langOf, addresses, shell } = view
    const words = wrongWords(kind, text)

    return {
      status: kind === 'not-found' ? 404 : 422,
      document: (
        <Frame visit={visit} view={view} title={words.title} robots={false}>
          <ErrorPage title={words.title} lead={words.lead}>
            <SearchBox action={addresses.search} label={text.search.label} submit={text.search.submit} />
            <h2>{text.wrong.ways}</h2>
            <Pills
              pills={[
                ...shell.doors.map((door) => ({
                  label: line(door.name),
                  href: addresses.of(`door/${door.key}`) ?? '',
                  lang: langOf(door.name),
                })),
                { label: text.frame.help, href: addresses.help },
              ]}
            />
          </ErrorPage>
        </Frame>
      ),
    }
  })
}
