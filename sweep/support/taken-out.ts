/** A check, how it looks when it is taken out, and the test that must then fail. */
export type TakenOut = {
  readonly about: string
  readonly file: string
  readonly find: string
  readonly put: string
  /** A second check of the same thing in the same file, taken out with it. */
  readonly also?: { readonly find: string; readonly put: string }
  readonly tests: string
  /** Part of the test's name. */
  readonly named: string
}

const signIn = 'src/features/people/sign-in-attacks.web.test.ts'
const session = 'src/features/people/session.web.test.ts'
const claims = 'src/platform/sign-in/claims.ts'
const logout = 'src/platform/sign-in/logout-token.ts'
const attempts = 'src/features/people/store/attempts.ts'
const sessions = 'src/platform/session/store.ts'
/** Some checks are the libraries' own; theirs is taken out in a copy of them. */
const library = 'node_modules/oauth4webapi/build/index.js'

/** integrations.md 1.6, one by one, and the other ways into the house. */
export const takenOut: readonly TakenOut[] = [
  {
    about: 'the level that was asked for',
    file: claims,
    find: "if (asked.level === 'high' && level !== 'high') return 'level-too-low'",
    put: '',
    tests: signIn,
    named: 'a level lower than asked for',
  },
  {
    about: 'the identity number',
    file: claims,
    find: "if (profile.vouchesForNumber && number === undefined) return 'no-number'",
    put: '',
    tests: signIn,
    named: 'without an identity number',
  },
  {
    about: 'for whom the answer is',
    file: library,
    find: 'else if (result.claims.aud !== expected) {',
    put: 'else if (false) {',
    tests: signIn,
    named: 'meant for another client',
  },
  {
    about: 'how old the answer is',
    file: library,
    find: 'if (claims.exp <= now - clockTolerance) {',
    put: 'if (false) {',
    tests: signIn,
    named: 'too old',
  },
  {
    about: 'the nonce',
    file: library,
    find: 'if (claims.nonce !== expected) {',
    put: 'if (false) {',
    tests: signIn,
    named: 'with the nonce of another sign-in',
  },
  {
    about: 'the signature',
    file: 'src/platform/sign-in/client.ts',
    find: 'oidc.enableNonRepudiationChecks(config)',
    put: '',
    tests: signIn,
    named: 'signed with another key',
  },
  {
    about: 'which provider answers',
    file: library,
    find: '    if (iss && iss !== as.issuer) {',
    put: '    if (false) {',
    tests: signIn,
    named: 'of another provider than the one asked',
  },
  {
    about: 'that an attempt is used once',
    file: attempts,
    find: '      delete from sign_in_attempt\n      where state_hash = ${given.state}\n        and browser_hash = ${given.browser}\n        and municipality_id = ${given.municipality}\n        and started_at > ${given.after}\n      returning *',
    put: '      select * from sign_in_attempt\n      where state_hash = ${given.state}\n        and browser_hash = ${given.browser}\n        and municipality_id = ${given.municipality}\n        and started_at > ${given.after}',
    tests: signIn,
    named: 'a code that was used before',
  },
  {
    about: 'that a subject belongs to its issuer',
    file: claims,
    find: '    issuer: provider.issuer,\n',
    put: "    issuer: '',\n",
    tests: signIn,
    named: 'the same subject at a second provider',
  },
  {
    about: 'which browser began',
    file: attempts,
    find: '        and browser_hash = ${given.browser}\n',
    put: '',
    tests: signIn,
    named: 'in another browser',
  },
  {
    about: 'how long ago it began',
    file: attempts,
    find: '        and started_at > ${given.after}\n',
    put: '',
    tests: signIn,
    named: 'half an hour later',
  },
  {
    about: 'the state',
    file: attempts,
    find: '      where state_hash = ${given.state}\n',
    put: '      where state_hash is not null\n',
    tests: signIn,
    named: 'with a state of their own making',
  },
  {
    about: 'that a second cookie is none',
    file: 'src/platform/session/cookies.ts',
    find: 'found.length === 1 ?',
    put: 'found.length >= 1 ?',
    tests: signIn,
    named: 'a second session cookie',
  },
  {
    about: 'that the session before is ended',
    file: sessions,
    find: '      where token_hash = ${given.before ?? null}',
    put: '      where false',
    tests: signIn,
    named: 'a session that a browser had is ended',
  },
  {
    about: 'where a form comes from',
    file: 'src/platform/web/same-origin.ts',
    find: "if (site !== null) return site === 'same-origin'",
    put: 'if (site !== null) return true',
    tests: signIn,
    named: 'not from a page that hides',
  },
  {
    about: 'which origin a form says',
    file: 'src/platform/web/same-origin.ts',
    find: 'return from === origin\n}',
    put: 'return true\n}',
    tests: signIn,
    named: 'not from something that says nothing',
  },
  {
    about: 'where a sign-in leads',
    file: 'src/features/people/rules/return-to.ts',
    find: 'return isOurs &&',
    put: 'return true ||',
    tests: signIn,
    named: 'a sign-in leads nowhere',
  },
  {
    about: 'who signed a note of signing out',
    file: logout,
    find: 'await jwtVerify(token, keys, {',
    put: "await (async (one: string, _keys: unknown, _given: unknown) => ({ payload: JSON.parse(Buffer.from(one.split('.')[1] ?? '', 'base64url').toString()) }))(token, keys, {",
    tests: signIn,
    named: 'forged: other-key',
  },
  {
    about: 'that a note of signing out is signed',
    file: logout,
    find: 'await jwtVerify(token, keys, {',
    put: "await (async (one: string, _keys: unknown, _given: unknown) => ({ payload: JSON.parse(Buffer.from(one.split('.')[1] ?? '', 'base64url').toString()) }))(token, keys, {",
    tests: signIn,
    also: { find: 'text.length < 10_000 && /^[\\w-]+\\.[\\w-]+\\.[\\w-]+$/.test(text)', put: 'text.length < 10_000' },
    named: 'forged: unsigned',
  },
  {
    about: 'whose note it is',
    file: logout,
    find: '    issuer: provider.issuer,\n',
    put: '',
    tests: signIn,
    named: 'forged: other-issuer',
  },
  {
    about: 'for whom the note is',
    file: logout,
    find: '    audience: provider.clientId,\n',
    put: '',
    tests: signIn,
    named: 'forged: other-audience',
  },
  {
    about: 'that it is a note of signing out',
    file: logout,
    find: 'return saysSo && nonce',
    put: 'return nonce',
    tests: signIn,
    named: 'forged: no-events',
  },
  {
    about: 'that it is no token for signing in',
    file: logout,
    find: 'nonce === undefined && typeof',
    put: 'typeof',
    tests: signIn,
    named: 'forged: with-nonce',
  },
  {
    about: 'how old the note is',
    file: logout,
    find: "    maxTokenAge: '3 minutes',\n    clockTolerance: 30,\n",
    put: '    clockTolerance: 1e9,\n',
    tests: signIn,
    named: 'forged: old',
  },
  {
    about: 'that it names a session',
    file: logout,
    find: "typeof sid === 'string' && sid !== '' ? sid : undefined",
    put: 'true ? String(sid) : undefined',
    tests: signIn,
    named: 'forged: names-nobody',
  },
  {
    about: 'the name of the provider in a frame',
    file: 'src/features/people/sign-out.tsx',
    find: "if (issuer !== null && issuer.replace(/\\/$/, '') !== provider.issuer.replace(/\\/$/, '')) return",
    put: '',
    tests: signIn,
    named: 'and not when the frame is with another name',
  },
  {
    about: 'half an hour without use',
    file: 'src/platform/session/session.ts',
    find: 'Math.min(seenAt.getTime() + idleMinutes * 60_000, endsAt.getTime())',
    put: 'endsAt.getTime()',
    tests: session,
    named: 'half an hour after the last use',
  },
  {
    about: "the end of a session's time",
    file: 'src/platform/session/session.ts',
    find: 'Math.min(seenAt.getTime() + idleMinutes * 60_000, endsAt.getTime())',
    put: 'seenAt.getTime() + idleMinutes * 60_000',
    tests: session,
    named: 'two hours after a parent signed in',
  },
  {
    about: 'that an ended session is over',
    file: 'src/platform/session/session.ts',
    find: 'life.endedAt === null && now < endOf(life)',
    put: 'now < endOf(life)',
    tests: session,
    named: 'when the person ends it from another machine',
  },
  {
    about: 'whose session is ended',
    file: sessions,
    find: 'sql`session_id = ${which.session} and identity_id = ${which.identity}`',
    put: 'sql`session_id = ${which.session}`',
    tests: session,
    named: 'nobody ends the session of someone else',
  },
]
