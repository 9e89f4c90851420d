import { newToken } from '#platform/crypto/seal.ts'
import { idFrom } from './id-from.ts'
import type { Request } from './request.ts'

/** What a form carries so that it is known again when it comes twice. */
export const newFormId = newToken

/**
 * The id of what a form makes, the same each time it comes. Nobody can choose it, so that nobody can make their person pass
 * for one of a municipality that a shared service serves. `what`: which of several.
 */
export const idFromForm = ({ keys, municipality, actor }: Request, form: string, what: string): string =>
  idFrom(keys.installation, ['form', municipality.id, actor.session.identity, form.slice(0, 100), what].join('/'))
