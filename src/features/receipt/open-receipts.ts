import { isUuid } from '#base/uuid.ts'
import { record, type Request } from '#features/people/index.ts'
import { mayWithReceipts, type ReceiptAct, type Work } from './rules/access.ts'
import { selectWorks } from './store.ts'

type Service = Work['service']

/** Proof that the actor may do this, for these services, and that it is written down. */
export type OpenReceipts<Act extends ReceiptAct = ReceiptAct> = {
  readonly act: Act
  readonly request: Request
  readonly because: string
  /** Where the actor works. */
  readonly own: readonly Service[]
  /** Those of them that the act is open for. */
  readonly services: readonly Service[]
}

/** THE DOOR to the page of those who work in a service. Undefined is answered as if nothing were there. */
export async function openOwnPage(request: Request): Promise<OpenReceipts<'see-own-page'> | undefined> {
  const works = await worksOf(request)
  const because = mayWithReceipts(works, 'see-own-page')
  await record(request, 'receipt-see-own-page', because, undefined)
  if (because === undefined) return undefined
  return { act: 'see-own-page', request, because, own: servicesIn(works), services: allowed(works, 'count-late') }
}

/** THE DOOR to making one, for a service. */
export async function openMaking(request: Request, service: string): Promise<OpenReceipts<'make'> | undefined> {
  const works = await worksOf(request)
  const because = mayWithReceipts(works, 'make', service)
  await record(request, 'receipt-make', because, isUuid(service) ? { type: 'service', id: service } : undefined)
  if (because === undefined) return undefined
  const own = servicesIn(works)
  return { act: 'make', request, because, own, services: own.filter(({ id }) => id === service) }
}

/** THE DOOR to taking care of one: of whose it is tells the code alone, so it is open for every service where the actor may. */
export async function openTakingCare(request: Request): Promise<OpenReceipts<'take-care'> | undefined> {
  const works = await worksOf(request)
  const services = allowed(works, 'take-care')
  const because = mayWithReceipts(works, 'take-care', services[0]?.id)
  await record(request, 'receipt-take-care', because, undefined)
  return because === undefined ? undefined : { act: 'take-care', request, because, own: servicesIn(works), services }
}

/** What came of it: who, for which service, on which day. Never which receipt. */
export const recordReceipt = (
  { request, because }: OpenReceipts,
  what: 'receipt-made' | 'receipt-taken-care-of',
  service: string,
): Promise<void> => record(request, what, because, { type: 'service', id: service }, { day: request.today })

const worksOf = ({ tx, municipality, actor, today }: Request): Promise<Work[]> =>
  selectWorks(tx, municipality.id, {
    roles: actor.memberships.flatMap(({ role, unit }) => (unit === undefined ? [] : [{ role, unit }])),
    day: today,
  })

const servicesIn = (works: readonly Work[]): readonly Service[] => works.map(({ service }) => service)

const allowed = (works: readonly Work[], act: ReceiptAct): readonly Service[] =>
  servicesIn(works).filter(({ id }) => mayWithReceipts(works, act, id) !== undefined)
