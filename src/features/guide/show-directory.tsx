import type { Tx } from '#platform/db/database.ts'
import { placeNames } from '#base/municipality.ts'
import { listMunicipalities } from '#features/municipality/index.ts'
import type { Assets } from '#ui/assets.ts'
import { FrontHero } from '#ui/landscape.tsx'
import { Page } from '#ui/page.tsx'
import { TownList } from '#ui/town-list.tsx'
import type { Shown } from './shown.ts'
import { nb as text } from './text/nb.ts'

/** GET / – every municipality on this installation that readers meet. */
export async function showDirectory(
  tx: Tx,
  given: { assets: Assets & { theme: string }; demo: boolean },
): Promise<Shown> {
  const municipalities = (await listMunicipalities(tx)).filter(({ isPublic }) => isPublic)
  return {
    status: 200,
    document: (
      <Page
        lang="nb"
        title={text.directory.name}
        description={text.directory.lead}
        assets={given.assets}
        demo={given.demo ? text.frame.demo : undefined}
        brand={{ name: text.directory.name, place: [], href: '/' }}
        navigation={[]}
        languages={[]}
        footer={{ links: [], note: text.frame.footerNote }}
        words={text.frame}
      >
        <FrontHero title={text.directory.title} lead={text.directory.lead} />
        <div class="ground">
          <div class="page">
            <TownList
              towns={municipalities.map((one) => {
                const [own, ...others] = placeNames(one)
                return { href: `/${one.slug}/`, name: own?.text ?? one.slug, others }
              })}
            />
          </div>
        </div>
      </Page>
    ),
  }
}
