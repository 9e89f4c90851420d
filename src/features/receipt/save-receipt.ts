import { randomUUID } from 'node:crypto'
import { codeOfForm, hashOfTyped } from './receipt-code.ts'
import { recordReceipt, type OpenReceipts } from './open-receipts.ts'
import { insertReceipt } from './store.ts'

/** Made once, however often the form comes. Answers its code, which nobody can be given again without the form. */
export async function saveReceipt(open: OpenReceipts<'make'>, service: string, form: string) {
  const { tx, municipality, keys, today } = open.request
  const code = await codeOfForm(open.request, form, service)
  const codeHash = await hashOfTyped(keys, municipality.id, code)
  // Told by nothing: an id made of the form or of the hour would lead back to whoever sent it.
  const isNew = await insertReceipt(tx, municipality.id, { id: randomUUID(), service, codeHash, day: today })
  if (isNew) await recordReceipt(open, 'receipt-made', service)
  return code
}
