import { saveHelp } from '#features/content/index.ts'
import { PageHead } from '#ui/heading.tsx'
import { Frame } from './pages/frame.tsx'
import { step, tool } from './rules/content-types.ts'
import type { Form, Parameters, Shown } from './shown.ts'
import { readPage, type Visit } from './visit.ts'

/** What readers are asked about. */
const asked = [step, tool] as const

/**
 * POST /til-hjelp – counts an answer for an item that is public here, and thanks. Sent from elsewhere, it is nothing we know of; more than
 * anybody answers is thanked for and not counted. Of the reader nothing is kept: what is counted against the limit is the item.
 */
export async function answerHelped(visit: Visit, _parameters: Parameters, form: Form): Promise<Shown | undefined> {
  const [name = '', key = ''] = (form['hva'] ?? '').split('/')
  const type = asked.find((one) => one.name === name)
  const isAnswer = form['svar'] === 'ja' || form['svar'] === 'nei'
  if (!visit.isOurForm || type === undefined || !isAnswer || !/^[a-z0-9-]{1,80}$/.test(key)) return undefined
  const counts = await visit.countTry('helped', `${visit.municipality.id}/${name}/${key}`)
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [{ type, keys: [key] }])
    const [[one]] = items
    if (one === undefined || view.shell.model?.noHelpQuestion === true) return undefined
    if (counts)
      await saveHelp(tx, { type: name, key, language: visit.language, helped: form['svar'] === 'ja' }, visit.now)
    const { text, addresses } = view
    const href = addresses.of(`${type.name}/${key}`, 'level' in one ? one.level : undefined)
    return {
      status: 200,
      document: (
        <Frame visit={visit} view={view} title={text.helped.thanks} robots={false}>
          <PageHead title={text.helped.thanks} lead={text.helped.kept} />
          <p class="page section-tight">
            <a href={href}>{text.helped.back}</a>
          </p>
        </Frame>
      ),
    }
  })
}
