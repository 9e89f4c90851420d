import { hashOfTyped } from './receipt-code.ts'
import { recordReceipt, type OpenReceipts } from './open-receipts.ts'
import { lifetimeOn } from './rules/lifetime.ts'
import { updateTakenCareOf } from './store.ts'

/** Whether the code is that of a receipt of the actor's own services; then it is taken care of, since today or since before. */
export async function saveTakenCare(open: OpenReceipts<'take-care'>, typed: string): Promise<boolean> {
  const { tx, municipality, keys, today } = open.request
  const found = await updateTakenCareOf(tx, municipality.id, {
    services: open.services.map(({ id }) => id),
    codeHash: await hashOfTyped(keys, municipality.id, typed),
    lifetime: lifetimeOn(today),
    day: today,
  })
  if (found?.isNew === true) await recordReceipt(open, 'receipt-taken-care-of', found.service)
  return found !== undefined
}
