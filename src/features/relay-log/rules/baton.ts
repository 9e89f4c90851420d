import type { Day, PersonId, ServiceId, UnitId } from '#base/ids.ts'

/** Someone who has the baton, or is offered it, and for which unit and service. */
export type Carrier = { readonly person: PersonId; readonly service: ServiceId; readonly unit: UnitId }

export type Offer = {
  readonly id: string
  readonly to: Carrier
  readonly reason: string
  readonly answerBy: Day
  /** Offered by someone for their office, while nobody holds the baton. */
  readonly byOffice: boolean
}

/**
 * Always exactly one who answers (product.md, promise 1): a holder who has accepted, or an office that must find one by a
 * day. The old holder is bound until the new one has said yes.
 */
export type Baton = {
  readonly at:
    | { readonly is: 'held'; readonly holder: Carrier; readonly since: Day }
    | {
        readonly is: 'waiting'
        readonly since: Day
        readonly because: WaitingBecause
        /** Its leader answers; without one the BTI coordinator does, without that one the administrator. */
        readonly office: UnitId
        readonly acceptBy: Day
      }
  readonly offer: Offer | undefined
  readonly deputy: Carrier | undefined
  /** The level was changed, and whether the holder is still the right one has not been said since. */
  readonly toReconsider: boolean
}

export type WaitingBecause = 'left' | 'not-covered'

export type BatonEvent =
  | { readonly type: 'baton-offered'; readonly offer: Offer }
  | { readonly type: 'baton-accepted'; readonly offer: string; readonly on: Day }
  | { readonly type: 'baton-declined'; readonly offer: string; readonly reason: string }
  | { readonly type: 'baton-offer-withdrawn'; readonly offer: string }
  | {
      readonly type: 'holder-lost'
      readonly because: WaitingBecause
      readonly office: UnitId
      readonly acceptBy: Day
      readonly on: Day
    }
  | { readonly type: 'deputy-named'; readonly deputy: Carrier }
  | { readonly type: 'deputy-ended' }
  | { readonly type: 'holder-confirmed' }

export const heldBy = (holder: Carrier, since: Day): Baton => ({
  at: { is: 'held', holder, since },
  offer: undefined,
  deputy: undefined,
  toReconsider: false,
})

export function evolveBaton(baton: Baton, event: BatonEvent): Baton {
  switch (event.type) {
    case 'baton-offered':
      return { ...baton, offer: event.offer }
    case 'baton-accepted':
      return baton.offer?.id === event.offer ? heldBy(baton.offer.to, event.on) : baton
    case 'baton-declined':
    case 'baton-offer-withdrawn':
      return { ...baton, offer: undefined }
    case 'holder-lost':
      return {
        at: {
          is: 'waiting',
          since: event.on,
          because: event.because,
          office: event.office,
          acceptBy: event.acceptBy,
        },
        // What the old holder offered stands only if it was to someone else who is still to answer.
        offer: baton.offer,
        // The deputy goes on keeping dates and asking for consent until someone has said yes.
        deputy: baton.deputy,
        toReconsider: false,
      }
    case 'deputy-named':
      return { ...baton, deputy: event.deputy }
    case 'deputy-ended':
      return { ...baton, deputy: undefined }
    case 'holder-confirmed':
      return { ...baton, toReconsider: false }
  }
}

export const holderOf = ({ at }: Baton): Carrier | undefined => (at.is === 'held' ? at.holder : undefined)

export const isHolder = (baton: Baton, person: PersonId): boolean => holderOf(baton)?.person === person

export const isDeputy = ({ deputy }: Baton, person: PersonId): boolean => deputy?.person === person
