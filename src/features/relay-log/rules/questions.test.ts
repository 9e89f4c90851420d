import { describe, expect, test } from 'vitest'
import { asks, day, going, joins, later, party, person, says, words } from '../testing/given.ts'
import { defaultAges } from './consent.ts'
import { familyMay } from './family.ts'
import { answerQuestion, askQuestion, takeQuestionBack } from './questions.ts'

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

describe('whoever of the family asked takes it back', () => {
  const marits = { ...question, mark: { ...mark, author: { party: party('marit') } }, answer: undefined }
  const relay = later(withNurse, { type: 'question-asked', question: marits })
  const back = takeQuestionBack(relay, 'question', party('marit'), day)
  const answer = { mark: words('siri'), text: 'Godt.', on: day }

  test('themselves alone, once, and not what has been answered', () => {
    expect(back).toEqual({
      ok: true,
      value: [{ type: 'question-taken-back', question: 'question', by: 'marit', on: day }],
    })
    expect(takeQuestionBack(relay, 'question', party('jon'), day)).toEqual({ ok: false, refusal: 'gone' })
    expect(takeQuestionBack(asked, 'question', party('marit'), day)).toEqual({ ok: false, refusal: 'gone' })
    const after = later(relay, ...(back.ok ? back.value : []))
    expect(takeQuestionBack(after, 'question', party('marit'), day)).toEqual({ ok: false, refusal: 'taken-back' })
    const answered = answerQuestion(relay, 'question', answer)
    const answeredRelay = later(relay, ...(answered.ok ? answered.value : []))
    expect(takeQuestionBack(answeredRelay, 'question', party('marit'), day)).toEqual({ ok: false, refusal: 'answered' })
  })

  test('then nobody answers it', () => {
    const after = later(relay, ...(back.ok ? back.value : []))
    expect(answerQuestion(after, 'question', answer)).toEqual({ ok: false, refusal: 'taken-back' })
  })

  test('also when the relay is closed, where it is still waited for', () => {
    const closing = { outcome: 'other', reason: 'Ferdig', evaluation: 'Bra.', with: 'Marit', on: day } as const
    const closed = later(relay, { type: 'closed', closing })
    expect(familyMay(closed, party('marit'), 'ask', day, defaultAges)).toBeUndefined()
    expect(familyMay(closed, party('marit'), 'take-question-back', day, defaultAges)).toBe('guardian')
  })
})
