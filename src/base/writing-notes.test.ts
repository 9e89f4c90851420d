import { describe, expect, test } from 'vitest'
import { madeUpNumber } from '#features/people/rules/made-up-number.ts'
import { blocksOfProse, knownIn, longSentencesIn, namesIn, notesOn, sayNotes } from './writing-notes.ts'

const given = { language: 'nb', plainer: [], known: new Set<string>() }
const nothing = { ease: undefined, long: [], tradeWords: [], hasIdentityNumber: false, names: [] }

describe('reading ease', () => {
  const easy =
    'Du kan ringe oss. Vi hører på deg. Så finner vi ut av det sammen. Du må ikke si hva du heter. Det er greit.'
  const heavy =
    'Samhandlingsavtalens innretning forutsetter tverretatlig oppfølgingsansvar, hvorved virksomhetsledere kvalitetssikrer ' +
    'dokumentasjonen fortløpende gjennom internkontrollsystemets avvikshåndtering og handlingsplanens gjennomføringsfase og rapporteringsrutiner overfor samarbeidspartnere.'

  test('is told in a number and a word', () => {
    expect(notesOn([easy], given).ease?.ease).toBe('veryEasy')
    expect(notesOn([heavy], given).ease?.ease).toBe('veryHard')
  })

  test('is not told of a few words, nor in a language where it means nothing', () => {
    expect(notesOn(['Ring oss i dag.'], given).ease).toBeUndefined()
    expect(notesOn([easy], { ...given, language: 'se' })).toEqual(nothing)
  })

  test('sentences of more than twenty-five words are found where they stand; words to be put in count as one', () => {
    const long = `Først ${'og så '.repeat(13)}til slutt`
    const [found] = longSentencesIn(`Kort. ${long}. Kort.`)
    expect(found).toMatchObject({ from: 6, text: `${long}.` })
    expect(longSentencesIn(`{{role/holder.definite}} ${'har '.repeat(24)}ansvar.`)).toHaveLength(1)
    expect(longSentencesIn(`{{role/holder.definite}} ${'har '.repeat(23)}ansvar.`)).toHaveLength(0)
  })
})

test('a text is read block by block, as readers meet it', () => {
  expect(blocksOfProse('## Først\n\nRing *[leder](role/x)*\nnå.\n\n- én\n- to\n\n| a | b |\n| - | - |')).toEqual([
    ...['Først', 'Ring leder nå.', 'én', 'to', 'a', 'b'],
  ])
})

describe('words of the trade', () => {
  const plainer = [
    { word: 'iverksette', plainer: 'sette i gang' },
    { word: 'instans', plainer: 'tjeneste' },
    { word: 'i henhold til', plainer: 'etter' },
  ]

  test.each([
    ['Dere iverksetter tiltak.', ['iverksette']],
    ['Alle instansene, i henhold til planen.', ['instans', 'i henhold til']],
    ['INSTANS', ['instans']],
    ['Konstans er et navn, og instansiering noe annet.', []],
  ])('%s', (text, words) => {
    expect(notesOn([text], { ...given, plainer }).tradeWords.map(({ word }) => word)).toEqual(words)
  })
})

describe('identity numbers', () => {
  const number = madeUpNumber('2011-03-14', 7)
  const ofForeigner = `${Number(number[0]) + 4}${number.slice(1)}`

  test('of real or made-up people are found, however they are written', () => {
    expect(notesOn([`Gjelder ${number}.`], given).hasIdentityNumber).toBe(true)
    expect(notesOn([`${number.slice(0, 6)} ${number.slice(6)}`], given).hasIdentityNumber).toBe(true)
  })

  test.each(['12345678901', '116 111 og 22 40 00 40', 'Konto 1503.40.12345', `9${number}`, ofForeigner])(
    'other digits are not: %s',
    (text) => {
      expect(notesOn([text], given).hasIdentityNumber).toBe(false)
    },
  )
})

describe('names of persons', () => {
  const known = knownIn([
    'Harstad',
    'Mental Helse',
    'Kors på halsen (Røde Kors)',
    'Alarmtelefonen',
    'BTI – Bedre Tverrfaglig Innsats',
  ])

  test.each([
    ['Snakk med Kari Nordmann i dag.', ['Kari Nordmann']],
    ['Kari Nordmann svarer.', ['Kari Nordmann']],
    ['Ring Kari Nordmann.', ['Kari Nordmann']],
    ['Spør Per-Olav Å. Øygarden eller Anne Lise Berg.', ['Per-Olav Å. Øygarden', 'Anne Lise Berg']],
    ['Kari Nordmanns barn, og Kari Nordmann selv.', ['Kari Nordmanns', 'Kari Nordmann']],
  ])('are seen in «%s»', (text, names) => {
    expect(namesIn(text, known)).toEqual(names)
  })

  test.each([
    'Ring Alarmtelefonen for barn og unge.',
    'Snakk med Mental Helse eller Røde Kors.',
    'I Harstad er det BTI som gjelder. PPT hjelper.',
    'Bedre Tverrfaglig Innsats er en modell.',
    'Vi ses. Ha det.',
    'Velg Historikk.',
  ])('are not seen in «%s»', (text) => {
    expect(namesIn(text, known)).toEqual([])
  })
})

test('what is said holds no digits of a person', () => {
  const number = madeUpNumber('2011-03-14', 7)
  const words = {
    ease: '{ease} ({lix})',
    eases: { veryEasy: '', easy: '', medium: '', hard: '', veryHard: '' },
    long: '{count}: {text}',
    tradeWord: '{word}: {plainer}',
    identityNumber: 'Et nummer',
    name: 'Er {name} en person?',
    fileName: 'F',
    saysPicture: 'P',
  }
  expect(sayNotes(notesOn([`Kari Nordmann, ${number}`], given), words)).toEqual({
    warnings: ['Et nummer', 'Er Kari Nordmann en person?'],
    advice: [],
  })
})

describe('words for whoever does not see a picture', () => {
  const alternative = (text: string) => notesOn([text], { ...given, isAlternative: true }).alternative

  test.each(['IMG_4711.JPG', 'gård ved sjøen.png', 'DSC01234', 'Bilde 3', 'Skjermbilde-2026-11-23'])(
    '%s is what a file is called',
    (text) => {
      expect(alternative(text)).toBe('file-name')
    },
  )

  test.each([
    'Bilde av en gård',
    'Et foto av to barn',
    'Illustrasjon som viser en bro',
    'Photo of a fjord',
    'Eit bilete av ei bru',
  ])('«%s» says what is said by itself', (text) => {
    expect(alternative(text)).toBe('says-picture')
  })

  test.each(['En gård ved sjøen', 'To barn maler et bilde av en båt', 'Bilder på en vegg', 'Fotografen ler'])(
    '«%s» helps',
    (text) => {
      expect(alternative(text)).toBeUndefined()
    },
  )

  test('any other line may be called what it is', () => {
    expect(notesOn(['Bilde av en gård'], given).alternative).toBeUndefined()
  })
})
