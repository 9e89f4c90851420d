import { expect, test } from 'vitest'
import { openLog } from '#platform/log.ts'
import { PlainFault } from '#platform/plain-fault.ts'

function logged(write: (log: ReturnType<typeof openLog>) => void): Record<string, unknown> {
  const lines: string[] = []
  write(openLog({ level: 'info', destination: { write: (line) => void lines.push(line) } }))
  return JSON.parse(lines.join('')) as Record<string, unknown> // pino writes objects
}

test('a line is one JSON object with time, message and facts', () => {
  const line = logged((log) => log.info('Answered', { requestId: 'r1', status: 200 }))
  expect(line).toMatchObject({ msg: 'Answered', requestId: 'r1', status: 200 })
  expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT/)
})

test('what is not on the list is left out, whoever hands it over', () => {
  const careless = { requestId: 'r1', headers: { cookie: 'session=1' }, body: 'Kari needs help', url: '/sok?q=Kari' }
  const line = logged((log) => log.info('Answered', careless))
  expect(JSON.stringify(line)).not.toMatch(/Kari|cookie|session/)
})

test('an error shows its kind, code and place, not its message', () => {
  const error = Object.assign(new Error('invalid input: "Kari Nordmann"'), { code: '22P02', detail: 'Kari' })
  const line = logged((log) => log.error('It failed', {}, error))
  expect(line['error']).toMatchObject({
    kind: 'Error',
    code: '22P02',
    at: expect.arrayContaining([expect.stringContaining('log.test')]),
  })
  expect(JSON.stringify(line)).not.toContain('Kari')
})

test('our own plain faults show their sentence', () => {
  const line = logged((log) => log.error('It failed', {}, new PlainFault('PORT must be a port number.')))
  expect(line['error']).toMatchObject({ message: 'PORT must be a port number.' })
})
