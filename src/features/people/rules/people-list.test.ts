import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textFor } from '../text/text-for.ts'
import { judgeRows } from './list-faults.ts'
import { madeUpNumber } from './made-up-number.ts'
import { readPeopleList, writePeopleList, type ListRow } from './people-list.ts'
import { carryRows, rowField, rowsFrom } from './review-form.ts'

const heads = ['Navn', 'E-post', 'Mobil', 'Fødselsnummer', 'Rolle', 'Siste dag']
const number = madeUpNumber('1985-12-24', 3)

function rows(text: string): readonly ListRow[] {
  const read = readPeopleList(text)
  if (typeof read === 'string') throw new Error(read)
  return read.rows
}

const judge = (text: string, roles: Parameters<typeof judgeRows>[1]['roles'] = ['staff', 'substitute']) =>
  judgeRows(rows(text), { mode: 'demo', today: '2026-11-22', roles, substituteDays: 90 })

test.each([';', ',', '\t'])('a list separated by %j is read', (separator) => {
  const text = ['Navn', 'E-post', 'Rolle'].join(separator) + '\n' + ['Kim Testdal', 'kim@b.no', 'vikar'].join(separator)
  expect(rows(text)[0]).toMatchObject({ name: 'Kim Testdal', email: 'kim@b.no', role: 'vikar', line: 2 })
})

test('heads stand in any order, in the words that people use', () => {
  const text = `Mobilnr.;FØDSELSNR;E-postadresse;Etternavn;Fornavn\n41234567;${number};kim@b.no;Testdal;Kim`
  expect(rows(text)[0]).toMatchObject({ name: 'Kim Testdal', email: 'kim@b.no', phone: '41234567', number })
})

test.each(['nb', 'nn', 'se', 'en'])('the heads that a list is written with in %s are understood again', (language) => {
  const { heads: own } = textFor(language).text.people.import
  const written = writePeopleList(rows('Kim Testdal;kim@b.no;41234567;;vikar;24.12.2026'), own)
  expect(readPeopleList(written)).toMatchObject({
    unused: [],
    rows: [{ name: 'Kim Testdal', email: 'kim@b.no', phone: '41234567', role: 'vikar', until: '24.12.2026' }],
  })
})

test('a Sámi school’s sheet is read, also with letters that its program wrote in two', () => {
  const text = `Namma;E-poasta;Mobiila;Riegádannummar;Rolla;Maŋimuš beaivi\nKim Testdal;kim@b.no;41234567;${number};vikára;24.12.2026`
  const [plain, split] = [rows(text), rows(text.normalize('NFD'))]
  expect(plain[0]).toMatchObject({ name: 'Kim Testdal', phone: '41234567', number, until: '24.12.2026' })
  expect(split[0]).toMatchObject({ number, until: '24.12.2026' })
  expect(judge(text.normalize('NFD'))[0]?.role?.role).toBe('substitute')
})

test.each([
  ['styrar', 'unit-leader'],
  ['Einingsleiar', 'unit-leader'],
  ['jođiheaddji', 'unit-leader'],
  ['Bargi', 'staff'],
  ['vikára', 'substitute'],
])('the role %s is understood', (word, role) => {
  const [one] = judge(`Kim Testdal;;;;${word};24.12.2026`, ['unit-leader', 'staff', 'substitute'])
  expect(one?.role?.role).toBe(role)
})

test('without heads the columns are name, e-mail, phone, number, role, last day', () => {
  expect(rows('Kim Testdal;kim@b.no;41234567;;vikar;24.12.2026')[0]).toMatchObject({
    line: 1,
    name: 'Kim Testdal',
    email: 'kim@b.no',
    phone: '41234567',
    role: 'vikar',
    until: '24.12.2026',
  })
  expect(rows('Kim Testdal\nLiv Prøvevik').map(({ name }) => name)).toEqual(['Kim Testdal', 'Liv Prøvevik'])
})

test('what a sheet adds is taken away again', () => {
  const short = madeUpNumber('1985-12-04', 3)
  const text = `\uFEFFsep=;\r\nNavn;Fnr\r\n"Testdal, Kim";${short.slice(1)}\r\n;;\r\n\r\n`
  expect(rows(text)).toHaveLength(1)
  expect(rows(text)[0]).toMatchObject({ name: 'Testdal, Kim', number: short })
})

test('a quotation mark that is never closed loses nobody', () => {
  expect(rows('Navn;E-post\n"Kim Testdal;kim@b.no\nLiv Prøvevik;liv@b.no')).toHaveLength(2)
})

test('columns that are not understood are named, not guessed', () => {
  expect(readPeopleList('Navn;Lønnstrinn;E-post\nKim Testdal;47;kim@b.no')).toMatchObject({ unused: ['Lønnstrinn'] })
})

test('an empty list, one too long and one without names are told apart', () => {
  const many = Array.from({ length: 501 }, () => 'Kim Testdal').join('\n')
  expect(readPeopleList(' \n ')).toBe('empty')
  expect(readPeopleList('Navn;E-post\n')).toBe('empty')
  expect(readPeopleList(many)).toBe('too-many')
  expect(readPeopleList('E-post;Mobil\nkim;41234567')).toBe('no-names')
})

test('each row is told its own faults', () => {
  const judged = judge(`Navn;E-post;Mobil;Fnr;Rolle;Til
Kim Testdal;kim@b.no;41234567;${number};;
;liv;1;123;sjef;snart
Ola Testdal;;;;vikar;
Per Testdal;;;;ansatt;21.11.2026`)
  expect(judged.map(({ isRight }) => isRight)).toEqual([true, false, false, false])
  expect(judged[1]?.faults).toMatchObject({
    name: 'missing',
    email: 'form',
    phone: 'form',
    number: 'not-a-number',
    role: 'unknown',
    until: 'day',
  })
  expect(judged[2]?.faults.until).toBe('needed')
  expect(judged[3]?.faults.until).toBe('past')
})

test('the same person twice is wrong the second time', () => {
  const judged = judge(`Navn;E-post;Fnr\nKim Testdal;kim@b.no;${number}\nKim T.;KIM@b.no;${number}`)
  expect(judged[0]?.isRight).toBe(true)
  expect(judged[1]?.faults).toMatchObject({ email: 'twice', number: 'twice' })
})

test('a leader cannot make leaders with a list; the administrator can', () => {
  const text = 'Navn;Rolle\nKim Testdal;rektor'
  expect(judge(text)[0]?.faults.role).toBe('not-yours')
  expect(judge(text, ['staff', 'substitute', 'unit-leader'])[0]?.role?.role).toBe('unit-leader')
})

const anyRow: fc.Arbitrary<ListRow> = fc.record({
  line: fc.integer({ min: 1, max: 9999 }),
  name: fc.string({ minLength: 1 }).map((text) => `K${text}`),
  email: fc.string(),
  phone: fc.string(),
  number: fc.string(),
  role: fc.string(),
  until: fc.string(),
})
const manyRows = fc.uniqueArray(anyRow, { selector: ({ line }) => line, minLength: 1, maxLength: 20 })
const byLine = (one: ListRow, other: ListRow) => one.line - other.line

test('nothing typed is lost between the review and the form that comes back', () => {
  fc.assert(
    fc.property(manyRows, fc.nat(20), (all, at) => {
      const form = new URLSearchParams({ riktige: carryRows(all.slice(at)) })
      for (const row of all.slice(0, at)) {
        form.append('rad', String(row.line))
        for (const column of ['name', 'email', 'phone', 'number', 'role', 'until'] as const)
          form.append(rowField(column, row.line), row[column])
      }
      expect(rowsFrom(form)).toEqual(all.toSorted(byLine))
    }),
  )
})

test('a hidden field that someone has changed carries nobody', () => {
  for (const riktige of ['', '{', '[[1]]', '[["1","a","b","c","d","e","f"]]', '{"length":3}', '[[1,1,1,1,1,1,1]]'])
    expect(rowsFrom(new URLSearchParams({ riktige }))).toEqual([])
})

test('the list comes back to be changed as it was', () => {
  const text = writePeopleList(
    [{ line: 1, name: 'Testdal; "Kim"', email: 'kim@b.no', phone: '', number, role: 'vikar', until: '24.12.2026' }],
    heads,
  )
  expect(rows(text)[0]).toMatchObject({ name: 'Testdal; "Kim"', email: 'kim@b.no', number, until: '24.12.2026' })
})

test('whatever is pasted, every person is either right or told why not', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ';', ',', '"', '\n', '\t', '@', '.', '1', ' ') }), (text) => {
      const read = readPeopleList(text)
      if (typeof read === 'string') return
      const terms = { mode: 'demo', today: '2026-11-22', roles: ['staff'], substituteDays: 90 } as const
      for (const one of judgeRows(read.rows, terms))
        expect(one.isRight || Object.values(one.faults).some((fault) => fault !== undefined)).toBe(true)
    }),
  )
})
