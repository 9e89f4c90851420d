import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { projectFolder } from '#platform/project-folder.ts'
import { openProgram, type Program } from './program.ts'

// An operator's first day in production, with the built program: the key, a municipality, its first administrator, two hosts.
vi.setConfig({ testTimeout: 90_000 })

let program: Program
let key = ''
let fingerprint = ''

beforeAll(() => {
  program = openProgram()
})
afterEach(() => program.endAll())
afterAll(() => program.remove())

const production = (own: Record<string, string> = {}) => ({
  STAFETT_MODE: 'production',
  STAFETT_ORIGIN: 'https://bti.example.no',
  STAFETT_SIGNED_IN_ORIGIN: 'https://logg.example.no',
  STAFETT_MASTER_KEY: key,
  ...own,
})
const content = (folder: string) => join(projectFolder, 'content', folder)

test('the master key is printed once, with its fingerprint', async () => {
  const made = await program.run('key create')
  expect(made.code).toBe(0)
  key = /^STAFETT_MASTER_KEY=(\S{44})$/m.exec(made.out)?.[1] ?? ''
  fingerprint = /^Fingerprint: (\S+)$/m.exec(made.out)?.[1] ?? ''
  expect([key.length, fingerprint.length]).toEqual([44, 24])
  expect((await program.run('key create')).out).not.toContain(key)
})

test('before the key is confirmed nothing starts, and a wrong fingerprint confirms nothing', async () => {
  expect(await program.run('start', production())).toMatchObject({ code: 1 })
  const wrong = await program.run('key confirm 0000-0000-0000-0000-0000', production())
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('not the fingerprint') as string })
  expect((await program.run('start', production())).err).toContain('not confirmed')
})

test('confirmed, it binds the database to this key for ever', async () => {
  expect(await program.run(`key confirm ${fingerprint}`, production())).toMatchObject({ code: 0 })
  const other = production({ STAFETT_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') })
  const refused = await program.run('start', other)
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('not the one') as string })
})

test('a municipality is added once, with the invitation of its first administrator', async () => {
  expect(await program.run(`content import ${content('base')}`, production())).toMatchObject({ code: 0 })
  const add = `municipality add ${content('tinn')} --administrator kari@tinn.example --name Kari`
  const added = await program.run(add, production())
  expect(added).toMatchObject({ code: 0 })
  expect(added.out).toMatch(/https:\/\/logg\.example\.no\/tinn\/invitasjon\/[\w-]{43}\n/)
  expect(added.out).toMatch(/code [A-Z2-9]{4}-[A-Z2-9]{4}/)
  expect(await program.run(add, production())).toMatchObject({ code: 1, out: '' })
})

test('a municipality without a pack is begun, and readers meet nothing of it yet', async () => {
  const add = 'municipality add provedal --number 9901 --names nb=Prøvedal,se=Geahččalanvuopmi'
  const who = '--administrator kari@provedal.example --name Kari'
  const added = await program.run(`${add} ${who}`, production())
  expect(added).toMatchObject({ code: 0 })
  expect(added.out).toContain('provedal is begun; readers meet it when somebody in it publishes.')
  expect(added.out).toMatch(/https:\/\/logg\.example\.no\/provedal\/invitasjon\/[\w-]{43}\n/)
  const folder = join(program.folder, 'provedal')
  expect(await program.run(`content export provedal ${folder}`, production())).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'pack.md'), 'utf8')).toContain('  se: Geahččalanvuopmi\n')
})

const begun = (words: string) => `municipality add ${words} --administrator kari@tinn.example --name Kari`

test.each([
  [
    'an address that is taken',
    begun('provedal --number 9902 --names nb=Prøvedal'),
    1,
    'is on this installation already',
  ],
  ['a number that is taken', begun('testvik --number 9901 --names nb=Testvik'), 1, 'has the number 9901 here'],
  ['a number that is none', begun('testvik --number 99 --names nb=Testvik'), 2, '«number» must be four digits'],
  ['an address that is none', begun('Testvik --number 9902 --names nb=Testvik'), 2, 'a–z, 0–9 and single hyphens'],
  ['an address of our own', begun('assets --number 9902 --names nb=Testvik'), 2, 'Stafett uses itself'],
  ['a name without its language', begun('testvik --number 9902 --names Testvik'), 2, 'nb=Porsanger,se=Porsáŋgu'],
  ['a colour that is none', begun('testvik --number 9902 --names nb=Testvik --colour blue'), 2, '«colour»'],
  ['a base that is not here', begun('testvik --number 9902 --names nb=Testvik --inherits numedal'), 1, 'is not here'],
])('no municipality is begun with %s', async (_about, words, code, reason) => {
  expect(await program.run(words, production())).toMatchObject({ code, err: expect.stringContaining(reason) as string })
})

test.each([
  ['no JSON', '{', 'not JSON'],
  ['http', JSON.stringify({ ...provider(), issuer: 'http://login.example.no' }), 'issuer'],
  ['a tenant where there is none', JSON.stringify({ ...provider(), profile: 'idporten' }), 'tenant'],
  ['no proof of who we are', JSON.stringify({ ...provider(), secret: undefined }), 'secret or privateKey'],
])('a way to sign in is refused in one sentence: %s', async (_about, text, reason) => {
  const file = join(program.folder, 'provider.json')
  writeFileSync(file, text)
  const refused = await program.run(`municipality sign-in tinn ${file}`, production())
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining(reason) as string })
  expect(refused.err).not.toContain('a-secret-value')
})

test('a way to sign in is set up, and says what to register', async () => {
  const file = join(program.folder, 'provider.json')
  writeFileSync(file, JSON.stringify(provider()))
  const done = await program.run(`municipality sign-in tinn ${file}`, production())
  expect(done).toMatchObject({ code: 0 })
  expect(done.out).toContain('https://logg.example.no/tinn/logg-inn/tilbake')
})

test('signed-in pages live on the second host, public ones on the first, and nobody made up can sign in', async () => {
  const { port } = await program.start(production())
  const at = (host: string, path: string) => ask(port, host, path)

  expect(await at('bti.example.no', '/tinn/')).toMatchObject({ status: 200 })
  expect(await at('bti.example.no', '/tinn/min-side')).toMatchObject({
    status: 307,
    location: 'https://logg.example.no/tinn/min-side',
  })
  expect(await at('logg.example.no', '/tinn/min-side')).toMatchObject({
    status: 303,
    location: '/tinn/logg-inn?til=%2Ftinn%2Fmin-side',
  })
  expect(await at('logg.example.no', '/tinn/veileder')).toMatchObject({
    status: 307,
    location: 'https://bti.example.no/tinn/veileder',
  })
  const signIn = await at('logg.example.no', '/tinn/logg-inn')
  expect(signIn.status).toBe(200)
  expect(signIn.body).toContain('jobbkontoen din')
  expect(signIn.body).not.toContain('Demonstrasjon')
  expect(await at('bti.example.no', '/demo-innlogging/idporten/.well-known/openid-configuration')).toMatchObject({
    status: 404,
  })
  expect((await at('logg.example.no', '/tinn/')).headers['set-cookie']).toBeUndefined()
})

function provider() {
  return {
    profile: 'entra',
    forWhom: 'staff',
    name: 'jobbkontoen din',
    tenant: '11111111-1111-4111-8111-111111111111',
    issuer: 'https://login.example.no/11111111-1111-4111-8111-111111111111/v2.0',
    clientId: 'stafett',
    secret: 'a-secret-value',
  }
}

/** As a proxy passes a request on: the person's host in the header. */
function ask(port: number, host: string, path: string) {
  return new Promise<{ status: number; location: string; body: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (part: string) => (body += part))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location ?? '',
            body,
            headers: answer.headers,
          }),
        )
      })
      sent.on('error', reject).end()
    },
  )
}
