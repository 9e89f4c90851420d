import { PageHead } from '#ui/heading.tsx'
import { ToolList } from '#ui/tool-list.tsx'
import { Frame } from './pages/frame.tsx'
import { toolNames } from './outlines.ts'
import { toolIcon } from './pages/tool-icon.ts'
import type { Shown } from './shown.ts'
import { readPage, type Visit } from './visit.ts'

/** GET /verktoy – every tool, by name. */
export async function showTools(visit: Visit): Promise<Shown> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [{ type: toolNames }])
    const [tools] = items
    const { text, line, langOf, addresses } = view
    const byName = new Intl.Collator(view.spoken)

    return {
      status: 200,
      document: (
        <Frame
          visit={visit}
          view={view}
          title={text.tools.title}
          description={text.tools.lead}
          tone="staff"
          shown={tools}
        >
          <PageHead title={text.tools.title} lead={text.tools.lead} />
          <div class="page section-tight">
            <ToolList
              externalLabel={text.frame.external}
              tools={tools
                .map((tool) => ({
                  icon: toolIcon(tool.kind),
                  label: line(tool.name),
                  href: addresses.of(`tool/${tool.key}`) ?? '',
                  detail: `${text.tools.kinds[tool.kind]}. ${line(tool.summary)}`,
                  lang: langOf(tool.name),
                }))
                .toSorted((one, other) => byName.compare(one.label, other.label))}
            />
          </div>
        </Frame>
      ),
    }
  })
}
