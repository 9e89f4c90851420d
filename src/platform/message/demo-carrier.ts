import type { Carrier } from '#platform/message/carrier.ts'

/** Sends nowhere: in a demo the people are made up, and what would have been sent is shown on a page instead. */
export const demoCarrier: Carrier = {
  email: async () => ({ sent: true }),
  sms: async () => ({ sent: true }),
}
