import { expect, test } from 'vitest'
import { asks, day, going, joins, later, party, person, says, words } from '../testing/given.ts'
import { defaultAges } from './consent.ts'
import { answerQuestion, askQuestion } from './questions.ts'

const mark = words('ingrid')
const question = { id: 'question', mark, to: person('siri'), text: 'Hvordan sover han?', askedOn: day }
const withNurse = later(going(), joins('siri'), asks('siri'), says('marit', 'siri'), says('jon', 'siri'))
const asked = later(withNurse, { type: 'question-asked', question: { ...question, answer: undefined } })

test('a teacher asks the nurse, whom the family has let in', () => {
  expect(askQuestion(withNurse, question, defaultAges).ok).toBe(true)
})

test('nobody is asked who could not read the question', () => {
  const notLetIn = later(going(), joins('siri'))
  expect(askQuestion(notLetIn, question, defaultAges)).toEqual({ ok: false, refusal: 'cannot-read' })
})

test('a question has words, and is to somebody else in the relay', () => {
  expect(askQuestion(withNurse, { ...question, text: ' ' }, defaultAges)).toEqual({ ok: false, refusal: 'empty' })
  expect(askQuestion(withNurse, { ...question, to: person('nina') }, defaultAges)).toEqual({
    ok: false,
    refusal: 'nobody',
  })
  expect(askQuestion(withNurse, { ...question, to: person('ingrid') }, defaultAges)).toEqual({
    ok: false,
    refusal: 'oneself',
  })
})

test('a mother is asked as well', () => {
  expect(askQuestion(withNurse, { ...question, to: party('marit') }, defaultAges).ok).toBe(true)
})

test('the first answer stands; a second is not written over it', () => {
  const answer = { mark: words('siri'), text: 'Godt.', on: day }
  const first = answerQuestion(asked, 'question', answer)
  expect(first.ok).toBe(true)
  if (!first.ok) return
  expect(answerQuestion(later(asked, ...first.value), 'question', answer)).toEqual({ ok: false, refusal: 'answered' })
  expect(answerQuestion(asked, 'another', answer)).toEqual({ ok: false, refusal: 'gone' })
  expect(answerQuestion(asked, 'question', { ...answer, text: '' })).toEqual({ ok: false, refusal: 'empty' })
})
