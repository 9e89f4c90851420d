import { isShielded } from './shielded.ts'

/** Where somebody works today, and as what. */
export type Work = {
  readonly role: string
  readonly service: { readonly id: string; readonly key: string; readonly name: string }
}

/** What can be done with receipts behind sign-in. There is none to list them. */
export const receiptActs = ['see-own-page', 'make', 'take-care', 'count-late'] as const
export type ReceiptAct = (typeof receiptActs)[number]

/**
 * Whether somebody may, and by which role; undefined is no. Written after test/receipt-access-table.ts. `service`: whose receipt it is. A
 * shielded service has none, so that there is nothing of it to take care of or to count.
 */
export function mayWithReceipts(works: readonly Work[], act: ReceiptAct, service?: string): string | undefined {
  switch (act) {
    case 'see-own-page':
      return works[0]?.role
    case 'make':
    case 'take-care':
    case 'count-late':
      return works.find((one) => one.service.id === service && !isShielded(one.service))?.role
  }
}
