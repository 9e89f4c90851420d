/** A person's card in one municipality. */
export type PersonId = string & { readonly kind: 'PersonId' }
export type UnitId = string & { readonly kind: 'UnitId' }
/** The same in every municipality that a shared service serves. */
export type ServiceId = string & { readonly kind: 'ServiceId' }
/** A calendar day in Norway, `2026-11-22`. Days compare as text. */
export type Day = string
