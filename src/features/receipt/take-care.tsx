import { missing, type Answer, type Request } from '#features/people/index.ts'
import { openTakingCare } from './open-receipts.ts'
import { saveTakenCare } from './save-taken-care.ts'
import { ownPage, receiptsHome } from './show-own.tsx'

/**
 * POST /kvitteringer/tatt-hand-om – by the code, which those of the service have in their own papers. Another service's is answered as one
 * that never was.
 */
export async function takeCare(request: Request): Promise<Answer> {
  const { form, prefix, tries, actor } = request
  const open = await openTakingCare(request)
  if (open === undefined) return missing
  if (!(await tries.count('receipt', actor.session.identity))) return ownPage(open, { code: 'too-many' })
  const isTaken = await saveTakenCare(open, form.get('kode') ?? '')
  return isTaken ? { kind: 'moved', to: prefix + receiptsHome, done: 'taken-care-of' } : ownPage(open, { code: 'code' })
}
