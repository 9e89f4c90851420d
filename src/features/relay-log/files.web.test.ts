import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFakeClamd, type FakeClamd } from '../../../test/fake-clamd.ts'
import { docx, pdf, phonePicture, pictureBomb } from '../../../test/made-up-files.ts'
import { fieldsIn, fillIn, rowsOf, said } from '../../../test/people-pages.ts'
import {
  answerFor,
  askFor,
  filesOf,
  goingRelay,
  idOf,
  inviteTo,
  sendFile,
  summaryRow,
} from '../../../test/relay-pages.ts'
import { browserAt, openPeopleSite, signedIn, type Browser, type PeopleSite } from '../../../test/signed-in.ts'

let scanner: FakeClamd
let site: PeopleSite
let teacher: Browser
let nurse: Browser
let head: Browser

beforeAll(async () => {
  scanner = await openFakeClamd()
  site = await openPeopleSite({
    packs: ['harstad', 'rollag'],
    environment: { STAFETT_CLAMD: `127.0.0.1:${scanner.port}` },
  })
  teacher = await signedIn(site, 'harstad', 'harstad-kontaktlaerer')
  nurse = await signedIn(site, 'harstad', 'harstad-helsesykepleier')
  head = await signedIn(site, 'harstad', 'harstad-rektor')
})
afterAll(async () => {
  await site.close()
  await scanner.close()
})

const fileOf = (bytes: Buffer | string, name = 'Epikrise.pdf') => ({ name, bytes: new Uint8Array(Buffer.from(bytes)) })

/** School and child health clinic, both let in. */
async function withNurse(): Promise<string> {
  const relay = await goingRelay(teacher, 'harstad')
  await inviteTo(teacher, relay, 'Helsestasjon', 'Henny Liksomli')
  await askFor(teacher, relay, 'Helsestasjon')
  for (const who of ['Marit', 'Jon']) await answerFor(teacher, relay, who, 'Helsestasjon')
  return relay
}

const stored = (relay: string) =>
  rowsOf<{ file_id: string; sealed: Buffer }>(site, 'select file_id, sealed from relay_file where relay_id = $1', [
    idOf(relay),
  ])

describe('a file', () => {
  test('is put in by one, and kept, listed and taken out by another whom the family lets in', async () => {
    const relay = await withNurse()
    const bytes = pdf('Kvitrefugl')
    expect((await sendFile(teacher, relay, fileOf(bytes))).headers.get('location')).toBe(
      `${relay}/filer?gjort=fileAdded`,
    )
    expect(await said(await nurse.get(`${relay}/filer`))).toMatch(/Epikrise PDF, 1 kB\. Lagt til .* av Leiv Modellrud/)
    expect(await said(await nurse.get(relay))).toContain('En fil ble lagt til Epikrise')

    const [address = ''] = await filesOf(nurse, relay)
    const file = await nurse.get(address)
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
    const { headers } = file
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="stafettlogg-\d+-fil-1\.pdf"$/)
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('is called what is typed, or as it was, and never what could deceive', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await sendFile(teacher, relay, fileOf(pdf(), '../../a"b\u202efdp.pdf'))
    await sendFile(teacher, relay, fileOf(docx(), 'x.docx'), { navn: '<b>Plan</b> for\r\nElias' })
    await sendFile(teacher, relay, fileOf(pdf(), '\u202e.pdf'))
    const page = await (await teacher.get(`${relay}/filer`)).text()
    expect(page).toContain('>a&quot;bfdp<')
    expect(page).toContain('&lt;b&gt;Plan&lt;-b&gt; for Elias')
    expect(page).toContain('>Fil uten navn<')
    for (const address of await filesOf(teacher, relay))
      expect((await teacher.get(address)).headers.get('content-disposition')).toMatch(
        /^attachment; filename="[a-z0-9-]+\.(pdf|docx)"$/,
      )
    const tooLong = await sendFile(teacher, relay, fileOf(pdf()), { navn: 'x'.repeat(121) })
    expect(tooLong.status).toBe(422)
    expect(await said(tooLong)).toContain('høyst 120 tegn')
  })

  test('that comes twice is kept once; another file with the same form is another', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const skjema = crypto.randomUUID()
    const before = await summaryRow(site, relay)
    const answers = await Promise.all([1, 2, 3].map(() => sendFile(teacher, relay, fileOf(pdf()), { skjema })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await summaryRow(site, relay))?.version).toBe((before?.version ?? 0) + 1)
    expect(await stored(relay)).toHaveLength(1)
    await sendFile(teacher, relay, fileOf(pdf('Et annet')), { skjema })
    expect(await stored(relay)).toHaveLength(2)
  })

  test('leaves a row for every time it is taken out', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await sendFile(teacher, relay, fileOf(pdf()))
    const [address = ''] = await filesOf(teacher, relay)
    const reads = () =>
      rowsOf(site, `select from audit where act = 'relay-see-relay' and outcome = 'done' and subject_id = $1`, [
        idOf(relay),
      ])
    const before = (await reads()).length
    await teacher.get(address)
    expect(await reads()).toHaveLength(before + 1)
  })

  test('stands by name in what the holder takes out of the whole log', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const without = (await (await teacher.get(`${relay}/pdf`)).arrayBuffer()).byteLength
    await sendFile(teacher, relay, fileOf(pdf()))
    expect((await (await teacher.get(`${relay}/pdf`)).arrayBuffer()).byteLength).toBeGreaterThan(without)
  })
})

describe('who sees it', () => {
  test.each([
    ['a colleague at the same school', 'harstad', 'harstad-sosiallaerer'],
    ['the head of the school', 'harstad', 'harstad-rektor'],
    ['the administrator', 'harstad', 'harstad-administrator'],
    ['the data protection officer', 'harstad', 'harstad-personvernombud'],
    ['a teacher in another municipality', 'rollag', 'rollag-kontaktlaerer'],
  ])('not %s', async (_who, slug, key) => {
    const relay = await goingRelay(teacher, 'harstad')
    await sendFile(teacher, relay, fileOf(pdf()))
    const [address = ''] = await filesOf(teacher, relay)
    const other = await signedIn(site, slug, key)
    const there = (path: string) => path.replace('/harstad/', `/${slug}/`)
    for (const path of [`${relay}/filer`, address, `${address}/trekk`])
      expect((await other.get(there(path))).status, path).toBe(404)
    expect((await sendFile(other, there(relay), fileOf(pdf()))).status).toBe(404)
    expect((await other.post(there(`${address}/trekk`), { grunn: 'Fordi' })).status).toBe(404)
    expect(await stored(relay)).toHaveLength(1)
  })

  test('a service that the family takes its yes back from sees its own, and no trace of the school’s', async () => {
    const relay = await withNurse()
    await sendFile(teacher, relay, fileOf(pdf('Skolens')), { navn: 'Skolens plan' })
    await sendFile(nurse, relay, fileOf(pdf('Helsestasjonens')), { navn: 'Vekt og lengde' })
    const [ofSchool = ''] = await filesOf(teacher, relay)
    await answerFor(teacher, relay, 'Jon', 'Helsestasjon', 'withdrawn')
    const page = await said(await nurse.get(`${relay}/filer`))
    expect(page).toContain('Vekt og lengde')
    expect(page).not.toMatch(/Skolens plan|Elias|Legg til en fil/)
    expect((await nurse.get(ofSchool)).status).toBe(404)
    expect((await sendFile(nurse, relay, fileOf(pdf()))).status).toBe(404)
    // And what the clinic put in is health information, which the family let nobody else read.
    expect(await said(await teacher.get(`${relay}/filer`))).not.toContain('Vekt og lengde')
  })

  test('the address of a file says nothing in another log', async () => {
    const [one, other] = [await goingRelay(teacher, 'harstad'), await goingRelay(teacher, 'harstad')]
    await sendFile(teacher, one, fileOf(pdf()))
    const [address = ''] = await filesOf(teacher, one)
    expect((await teacher.get(address.replace(idOf(one), idOf(other)))).status).toBe(404)
  })
})

describe('a file in the wrong place', () => {
  async function withdraw(browser: Browser, address: string, grunn = 'Feil barn'): Promise<Response> {
    return fillIn(browser, `${address}/trekk`, { grunn })
  }

  test('is asked about, taken back for a reason, and gone for everyone; that it was there stays', async () => {
    const relay = await withNurse()
    await sendFile(teacher, relay, fileOf(pdf()), { navn: 'Brev om Sara' })
    const [address = ''] = await filesOf(teacher, relay)
    expect(await said(await teacher.get(`${address}/trekk`))).toContain('«Brev om Sara» slettes for alle')
    expect((await withdraw(teacher, address, ' ')).status).toBe(422)
    expect(await stored(relay)).toHaveLength(1)

    expect((await withdraw(teacher, address)).headers.get('location')).toBe(`${relay}/filer?gjort=fileWithdrawn`)
    expect(await stored(relay)).toEqual([])
    for (const browser of [teacher, nurse]) {
      expect((await browser.get(address)).status).toBe(404)
      expect(await said(await browser.get(`${relay}/filer`))).toContain('Ingen filer ennå')
      const page = await said(await browser.get(relay))
      expect(page).toMatch(/En fil ble trukket tilbake Feil barn .*En fil ble lagt til/)
      expect(page).not.toContain('Brev om Sara')
    }
    expect((await withdraw(teacher, address)).status).toBe(404)
  })

  test('is the holder’s to take back, or its own service’s; a form sent twice is answered as done', async () => {
    const relay = await withNurse()
    await sendFile(teacher, relay, fileOf(pdf()))
    const [ofSchool = ''] = await filesOf(teacher, relay)
    expect(await (await nurse.get(`${relay}/filer`)).text()).not.toContain('/trekk')
    expect((await nurse.get(`${ofSchool}/trekk`)).status).toBe(404)
    expect((await nurse.post(`${ofSchool}/trekk`, { grunn: 'Fordi' })).status).toBe(404)
    expect(await stored(relay)).toHaveLength(1)
    const form = { skjema: crypto.randomUUID(), grunn: 'Feil logg' }
    for (const _ of [1, 2]) expect((await teacher.post(`${ofSchool}/trekk`, form)).status).toBe(303)
  })

  test('is taken back by its own service also after the family said no longer', async () => {
    const relay = await withNurse()
    await sendFile(nurse, relay, fileOf(pdf()))
    const [address = ''] = await filesOf(nurse, relay)
    await answerFor(teacher, relay, 'Jon', 'Helsestasjon', 'withdrawn')
    expect((await withdraw(nurse, address)).status).toBe(303)
    expect(await stored(relay)).toEqual([])
  })
})

describe('what is not taken', () => {
  test.each([
    ['a page that is called a PDF', '<!doctype html><script>alert(1)</script>', 'Epikrise.pdf', 'Denne typen fil'],
    ['a drawing that is called a picture', '<svg onload="alert(1)"/>', 'bilde.png', 'Denne typen fil'],
    ['a script that is called a picture', 'alert(1)', 'bilde.png', 'Denne typen fil'],
    ['a document with macros', docx('', [{ name: 'word/vbaProject.bin', bytes: 'x' }]), 'a.docx', 'makroer'],
    ['a bomb', pictureBomb(), 'bilde.png', 'for stort'],
    ['nothing', '', 'tom.pdf', 'Filen er tom'],
    ['more than ten megabytes', Buffer.concat([pdf(), Buffer.alloc(10_000_000)]), 'stor.pdf', 'større enn 10 MB'],
  ])('%s, and it is said why', async (_what, bytes, name, why) => {
    const relay = await goingRelay(teacher, 'harstad')
    const answer = await sendFile(teacher, relay, fileOf(bytes, name), { navn: 'Mitt navn på den' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(why)
    expect(page).toContain('value="Mitt navn på den"')
    expect(await stored(relay)).toEqual([])
  })

  test('a form without a file, and a file where none is asked for', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const none = new FormData()
    none.append('fil', new File([], ''))
    expect(await said(await teacher.postWith(`${relay}/filer`, none))).toContain('Velg en fil først')
    expect((await teacher.post(`${relay}/filer`, { navn: 'x' })).status).toBe(422)
    const before = await summaryRow(site, relay)
    const words = new FormData()
    words.append('ord', 'Et ord')
    expect((await teacher.postWith(`${relay}/skriv`, words)).status).toBe(422)
    expect(await summaryRow(site, relay)).toEqual(before)
  })

  test('a file in a log that is over', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await sendFile(teacher, relay, fileOf(pdf()))
    const closing = { utfall: 'other', 'avslutt-grunn': 'Bra', 'avslutt-med': 'Marit', 'avslutt-vurdering': 'Porten.' }
    await teacher.post(`${relay}/styr/avslutt`, closing)
    expect(await filesOf(teacher, relay)).toHaveLength(1)
    expect(await (await teacher.get(`${relay}/filer`)).text()).not.toContain('multipart')
    expect((await sendFile(teacher, relay, fileOf(pdf()))).status).toBe(404)
    // What landed there by mistake is still found and taken back; the log stays closed.
    const [address = ''] = await filesOf(teacher, relay)
    expect((await fillIn(teacher, `${address}/trekk`, { grunn: 'Feil barn' })).status).toBe(303)
    expect(await stored(relay)).toEqual([])
    expect(await summaryRow(site, relay)).toMatchObject({ state: 'closed' })
  })
})

describe('before a byte is read', () => {
  /** A body that counts what is taken of it. */
  function watched() {
    let taken = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          taken += 1
          controller.enqueue(new Uint8Array(64 * 1024))
        },
      },
      { highWaterMark: 0 },
    )
    return { body, taken: () => taken }
  }
  const multipart = { 'content-type': 'multipart/form-data; boundary=x' }

  test('it is known who sends it: whoever is not signed in is told that the file was not kept', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const { body, taken } = watched()
    const answer = await browserAt(site).postWith(`${relay}/filer`, body, multipart)
    expect(answer.status).toBe(401)
    const page = await answer.text()
    expect(page).toContain('Filen kom ikke med')
    expect(page).toContain(`/harstad/logg-inn?til=${encodeURIComponent(`${relay}/filer`)}`)
    expect(taken()).toBe(0)
  })

  test('and from where: a form on somebody else’s page is refused', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const { body, taken } = watched()
    const from = { ...multipart, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    expect((await teacher.postWith(`${relay}/filer`, body, from)).status).toBe(422)
    expect(taken()).toBe(0)
  })

  test('a body without end or with a false length is let go of, and nothing is kept', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const { body, taken } = watched()
    const answer = await teacher.postWith(`${relay}/filer`, body, { ...multipart, 'content-length': '10' })
    expect(await said(answer)).toContain('større enn 10 MB')
    expect(taken() * 64 * 1024).toBeLessThan(80_000_000)
    expect(await stored(relay)).toEqual([])
  })
})

describe('a scanner', () => {
  test.each(['infected', 'drops', 'rubbish', 'too-large'] as const)('that says %s keeps the file out', async (says) => {
    const relay = await goingRelay(teacher, 'harstad')
    scanner.behave(says)
    const answer = await sendFile(teacher, relay, fileOf(pdf()))
    scanner.behave('clean')
    expect(answer.status).toBe(422)
    expect(await said(answer)).toContain(
      says === 'infected' ? 'Viruskontrollen stoppet filen' : 'Viruskontrollen svarer ikke akkurat nå',
    )
    expect(await stored(relay)).toEqual([])
    expect((await sendFile(teacher, relay, fileOf(pdf()))).status).toBe(303)
  })

  test('is given the file as it was sent', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    const picture = await phonePicture('Kvitrefugl')
    await sendFile(teacher, relay, fileOf(picture, 'IMG_1234.JPG'))
    expect(scanner.given.at(-1)?.equals(picture)).toBe(true)
  })
})

test('where a phone’s picture was taken is gone when it is taken out again', async () => {
  const relay = await goingRelay(teacher, 'harstad')
  await sendFile(teacher, relay, fileOf(await phonePicture('Kvitrefugl'), 'IMG_1234.JPG'))
  const [address = ''] = await filesOf(teacher, relay)
  const bytes = Buffer.from(await (await teacher.get(address)).arrayBuffer())
  expect(bytes.includes('Kvitrefugl') || bytes.includes('Exif')).toBe(false)
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 20, height: 40 })
})

describe('at rest', () => {
  test('neither the database nor the log holds a word of it, or its name', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await sendFile(teacher, relay, fileOf(pdf('Kvitrefugl')), { navn: 'Blåklokke' })
    await sendFile(teacher, relay, fileOf('<html>Kvitrefugl', 'Raudstrupe.pdf'), { navn: 'Blåklokke' })
    const kept = await rowsOf<{ row: string }>(
      site,
      `select encode(sealed, 'escape') as row from relay_file
       union all select relay_event::text || encode(sealed, 'escape') from relay_event
       union all select audit::text from audit`,
    )
    const all = kept.map(({ row }) => row).join('\n') + site.logged()
    for (const word of ['Kvitrefugl', 'Blåklokke', 'Raudstrupe', '%PDF']) expect(all).not.toContain(word)
  })

  test('one that is moved to another log, or changed, does not open', async () => {
    const [one, other] = [await goingRelay(teacher, 'harstad'), await goingRelay(teacher, 'harstad')]
    for (const relay of [one, other]) await sendFile(teacher, relay, fileOf(pdf()))
    const [address = ''] = await filesOf(teacher, other)
    await rowsOf(
      site,
      `update relay_file set sealed = (select sealed from relay_file where relay_id = $1) where relay_id = $2`,
      [idOf(one), idOf(other)],
    )
    const answer = await teacher.get(address)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('%PDF')
  })

  test('the app can neither change a file nor reach another municipality’s', async () => {
    const relay = await goingRelay(teacher, 'harstad')
    await sendFile(teacher, relay, fileOf(pdf()))
    const grants = await rowsOf<{ privilege_type: string }>(
      site,
      `select privilege_type from information_schema.role_table_grants where table_name = 'relay_file' and grantee = 'stafett_app'`,
    )
    expect(grants.map((one) => one.privilege_type).toSorted()).toEqual(['DELETE', 'INSERT', 'SELECT'])
    const policies = await rowsOf<{ qual: string }>(site, `select qual from pg_policies where tablename = 'relay_file'`)
    expect(policies.map(({ qual }) => qual)).toEqual(['(municipality_id = current_municipality())'])
  })
})

test('the form of files carries what every form carries', async () => {
  const relay = await goingRelay(teacher, 'harstad')
  const html = await (await teacher.get(`${relay}/filer`)).text()
  expect(fieldsIn(html, `${relay}/filer`)).toHaveProperty('skjema')
  expect(html).toContain('enctype="multipart/form-data"')
  expect((await head.get(`${relay}/filer`)).status).toBe(404)
})
