import { inGroups, missing, type Answer, type SignedInRoute } from '#features/people/index.ts'
import { openMaking, openOwnPage } from './open-receipts.ts'
import { MadePage } from './pages/made.tsx'
import { saveReceipt } from './save-receipt.ts'
import { ownPage, receiptsHome } from './show-own.tsx'
import { textFor } from './text/text-for.ts'

/**
 * POST /kvitteringer/ny – the code, on the page that comes, and nowhere else. There is no address where it stands: the form sent again
 * gives the same. `publicOrigin`: where readers are.
 */
export const makeReceipt =
  (publicOrigin: string): SignedInRoute['answer'] =>
  async (request): Promise<Answer> => {
    const { form, language, prefix } = request
    const [chosen, once] = [form.get('tjeneste') ?? '', form.get('gang') ?? '']
    // There is no place for a word in it: whatever else is sent was never asked for.
    const isOurs = isToken(once) && [...form.keys()].every((name) => name === 'tjeneste' || name === 'gang')
    if (chosen === '' || !isOurs) {
      const own = await openOwnPage(request)
      return own === undefined ? missing : ownPage(own, { service: true }, isOurs ? once : undefined)
    }
    const open = await openMaking(request, chosen)
    const [service] = open?.services ?? []
    if (open === undefined || service === undefined) return missing

    const code = await saveReceipt(open, service.id, once)
    const text = textFor(language)
    return {
      kind: 'page',
      title: text.own.title,
      at: 'today',
      body: (
        <MadePage
          {...{ text, here: prefix + receiptsHome, service: service.name, code: inGroups(code) }}
          address={`${publicOrigin}${prefix}/kvittering`.replace(/^https?:\/\//, '')}
        />
      ),
    }
  }

/** As `newToken` makes it. */
const isToken = (once: string): boolean => /^[\w-]{43}$/.test(once)
