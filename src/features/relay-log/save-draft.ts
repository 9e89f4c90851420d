import { missing, type Answer, type Request } from '#features/people/index.ts'
import { seal } from '#platform/crypto/seal.ts'
import { aboutDraft } from './drafts.ts'
import { deleteDraftAt, upsertDraft } from './store/drafts.ts'

const isPlace = (text: string): boolean => text.length <= 200 && /^[a-z]+(\/[a-z0-9-]{1,40}){1,4}$/.test(text)
/** As long as the longest text that a page takes; what it takes sealed has room in its column. */
const mostSigns = 20_000
const mostBytes = 55_000

/**
 * POST /utkast – `sted` and `ord`, sent by the page itself while someone writes. Nobody else ever sees it. An empty text
 * takes the draft away.
 */
export async function saveDraft(request: Request): Promise<Answer> {
  const { tx, municipality, keys, actor, form, now: at } = request
  const person = actor.person?.id
  const [place, words] = [form.get('sted') ?? '', form.get('ord') ?? '']
  if (person === undefined || !isPlace(place) || words.length > mostSigns || Buffer.byteLength(words) > mostBytes)
    return missing
  if (words.trim() === '') await deleteDraftAt(tx, municipality.id, person, place)
  else {
    const sealed = seal(await keys.of(municipality.id), words, aboutDraft(municipality.id, person, place))
    await upsertDraft(tx, municipality.id, { person, place, sealed, at })
  }
  return { kind: 'empty', status: 204, headers: { 'x-saved-at': at.toISOString() } }
}
