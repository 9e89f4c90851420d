import { movedTo, missing, type Answer, type Request } from '#features/people/index.ts'
import { newToken } from '#platform/crypto/seal.ts'
import { countLateReceipts } from './count-late-receipts.ts'
import { openOwnPage, type OpenReceipts } from './open-receipts.ts'
import { OwnPage, type OwnFault } from './pages/own.tsx'
import { isShielded } from './rules/shielded.ts'
import { textFor } from './text/text-for.ts'

/** Below the municipality. */
export const receiptsHome = '/kvitteringer'

/** GET /kvitteringer */
export async function showOwn(request: Request): Promise<Answer> {
  const open = await openOwnPage(request)
  return open === undefined ? missing : ownPage(open, undefined)
}

/** GET …/ny, …/tatt-hand-om – whoever changes the language of an answer asks for its address: a code is not shown again. */
export async function backToOwn(request: Request): Promise<Answer> {
  const open = await openOwnPage(request)
  return open === undefined ? missing : movedTo(request.prefix + receiptsHome)
}

/** The page, with what was wrong. What was typed is not: a code is on no page but the one that it is read from. */
export async function ownPage(
  { request, own }: OpenReceipts,
  fault: OwnFault | undefined,
  once = newToken(),
): Promise<Answer> {
  const { tx, municipality, language, prefix, today } = request
  const text = textFor(language)
  const making = own.filter((one) => !isShielded(one))
  const late = await countLateReceipts(
    tx,
    municipality.id,
    making.map(({ id }) => id),
    today,
  )
  return {
    kind: 'page',
    status: fault === undefined ? 200 : 'code' in fault && fault.code === 'too-many' ? 429 : 422,
    title: text.own.title,
    at: 'today',
    body: (
      <OwnPage
        {...{ text, once, fault, here: prefix + receiptsHome }}
        services={making.map(({ id, name }) => ({ id, name, late: late.get(id) ?? 0 }))}
        shielded={own.filter(isShielded).map(({ name }) => name)}
      />
    ),
  }
}
