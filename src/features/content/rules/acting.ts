import type { ContentType } from '#base/content-type.ts'
import { editedFieldAt, editedNodes, inheritedBy, type Edited } from './editing.ts'
import { mergeSaid, type Merged } from './merging.ts'
import { keptOwn, offersFor, withUnder, type Offer } from './offers.ts'
import { isSame, saidAt, withSaid, type FieldValues, type Said } from './said.ts'
import { withAct, type RecordAct } from './typed.ts'

/** What a button does with a field or a part: ours is kept, both are put together, or what `withAct` knows. */
export type EditorAct =
  | RecordAct
  | { readonly is: 'keep'; readonly path: string }
  | { readonly is: 'merge'; readonly path: string }
  /** The order of all parts of a list: the layers above's, or ours as it is. */
  | { readonly is: 'inherit-order'; readonly path: string }
  | { readonly is: 'keep-order'; readonly path: string }

/** What the own layer says after a button was pressed. */
export function afterAct(edited: Edited & { readonly type: ContentType }, key: string, act: EditorAct): Said {
  const { type, own, place } = edited
  if (act.is === 'inherit-order' || act.is === 'keep-order') {
    const is = act.is === 'keep-order' ? 'keep' : 'inherit'
    return orderOffers(offersFor(edited), act.path).reduce(
      (said, { path }) => afterAct({ ...edited, own: said }, key, { is, path }),
      own,
    )
  }
  const values = saidAt(own, place)
  const said = (fields: FieldValues): Said => withSaid(own, type, key, place, fields)
  const offer = offersFor(edited).find(
    ({ path, service, language }) =>
      path === act.path && service === place.service && (language === '' || language === place.language),
  )
  if (act.is === 'keep' || act.is === 'merge') {
    if (offer === undefined) return own
    const merged = act.is === 'merge' && offer.merged !== undefined ? { [act.path]: offer.merged } : {}
    return keptOwn(said({ ...values, ...merged }), place, act.path, offer.now)
  }
  // Where one's own words in another language would be read instead, what was offered is said as one's own.
  const field = editedFieldAt(edited, act.path)
  if (act.is === 'inherit' && offer?.now !== undefined && field !== undefined && !isSame(offer.now, field.inherited))
    return said({ ...values, [act.path]: offer.now })
  const acted = said(withAct(editedNodes(edited), values, act))
  return act.is === 'remove' ? withoutPart(acted, place.service, act.path) : acted
}

/** Where parts of a list stand otherwise than they did when we put them in our own order. */
export const orderOffers = (offers: readonly Offer[], list: string): readonly Offer[] =>
  offers.filter(({ path }) => path.startsWith(`${list}/`) && path.slice(list.length + 1).split('/')[1] === 'order')

/** A part that is taken out is so in every language. */
const withoutPart = (said: Said, service: string, path: string): Said =>
  said.flatMap((part) => {
    if (part.service !== service) return [part]
    const fields = Object.fromEntries(Object.entries(part.fields).filter(([one]) => !one.startsWith(`${path}/`)))
    if (isSame(fields, part.fields)) return [part]
    // What was reviewed counts for the words that were read, and for no others.
    const { reviewed: _reviewed, ...left } = part
    return Object.keys(fields).length > 0 || part.because ? [{ ...left, fields }] : []
  })

/** What is said when what one wrote is put together with what another saved meanwhile, knowing what the layers above say. */
export function afterBoth(
  { type, above, home }: Pick<Edited, 'type' | 'above' | 'home'>,
  { base, saved, written }: { readonly base: Said; readonly saved: Said; readonly written: Said },
): Merged {
  const inherited = (own: Said) => inheritedBy({ type, above, home }, own)
  const { said, conflicts } = mergeSaid(base, saved, written, inherited(base))
  return { said: withUnder(saved, said, inherited(said)), conflicts }
}
