import { listNames } from '#features/municipality/index.ts'
import { keyedHash } from '#platform/crypto/seal.ts'
import { listTies } from './list-ties.ts'
import { record } from './open-here.ts'
import { NoAccessPage, NothingYetPage } from './pages/no-access.tsx'
import { movedTo, type Answer, type Request } from './request.ts'
import { codeFrom, inGroups } from './rules/codes.ts'
import { saveConnectCode } from './save-connect-code.ts'
import { clockIn } from './say-time.ts'

/**
 * Any page that needs a role, for someone signed in who has none here: what to do, and a code that a leader types on the right
 * person's card. It looks the same for the deactivated, for those whose roles have ended and for strangers.
 */
export async function showNoAccess(request: Request): Promise<Answer> {
  const { tx, municipality, actor, keys, now, text, language, prefix } = request
  const { identity } = actor.session
  await record(request, 'enter', undefined, undefined)
  // A parent or a young person has no leader to read a code to; what concerns them comes from the service that helps.
  if (actor.session.isFamily) return actor.session.isOwn ? movedTo(prefix + request.familyHome) : nothingYet(request)

  // The same code for the whole half hour, also when the page is loaded again; it holds for the next one too.
  const window = Math.floor(now.getTime() / halfHour)
  const expires = new Date((window + 2) * halfHour)
  const code = codeFrom(keyedHash(keys.installation, `connect/${municipality.id}/${identity}/${window}`), 'sign-in')
  await saveConnectCode(tx, { municipality: municipality.id, identity, code, expires, keys })

  const ties = (await listTies(tx, identity)).filter((id) => id !== municipality.id)
  const elsewhere = ties.length === 0 ? [] : await listNames(tx, ties)
  return {
    kind: 'page',
    title: text.noAccess.title,
    body: (
      <NoAccessPage
        text={text}
        code={inGroups(code)}
        until={clockIn(expires, language)}
        again={`${prefix}/min-side`}
        invitation={`${prefix}/invitasjon`}
        elsewhere={elsewhere.map(({ slug, name }) => ({ name, href: `/${slug}/min-side` }))}
      />
    ),
  }
}

/** For someone of a family whom nothing here concerns; it looks the same wherever they asked. */
export function nothingYet({ text, prefix, familyHome }: Request): Answer {
  return {
    kind: 'page',
    title: text.noAccess.family.title,
    body: (
      <NothingYetPage text={text} help={`${prefix}/hjelp`} front={`${prefix}/`} code={`${prefix}${familyHome}/kode`} />
    ),
  }
}

const halfHour = 30 * 60_000
