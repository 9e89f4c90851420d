import { cardAddress, crumbsToCard } from './card-crumbs.ts'
import { openCardFor } from './open-form.ts'
import { openPerson, type OpenPerson } from './open-person.ts'
import { ConnectPage, type ConnectProps } from './pages/connect-person.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { readCode } from './rules/codes.ts'
import { connectByCode, recordNotConnected } from './save-connection.ts'
import { disconnectPerson } from './save-person.ts'

/** GET /administrasjon/folk/:person/koble */
export async function showConnect(request: Request): Promise<Answer> {
  const open = await openCardFor(request, 'connect-person', request.parameters['person'] ?? '')
  return open === undefined || open.person.deactivated_at !== null ? missing : page(open, undefined)
}

/** POST /administrasjon/folk/:person/koble – the code that someone signed in reads aloud. */
export async function connectPerson(request: Request): Promise<Answer> {
  const open = await openPerson(request, 'connect-person', request.parameters['person'] ?? '')
  if (open === undefined || open.person.deactivated_at !== null) return missing
  const isMeasured = await request.tries.count('code', open.by)
  const read = isMeasured ? readCode(request.form.get('kode') ?? '', 'sign-in') : { fault: 'too-many' as const }
  const done = 'fault' in read ? read.fault : await connectByCode(open, read.code)
  if (done !== 'connected' && done !== 'already') await recordNotConnected(open, done)
  switch (done) {
    case 'connected':
    case 'already':
      return doneAt(cardAddress(open), 'connected')
    case 'other-person':
      return page(open, 'someone-else')
    case 'other-number':
      return page(open, 'other-number')
    case 'no-number':
      return page(open, 'unknown')
    case 'unknown':
    case 'form':
    case 'other-kind':
    case 'too-many':
      return page(open, done)
  }
}

/** POST /administrasjon/folk/:person/koble/fra – when the wrong one was connected. */
export async function disconnect(request: Request): Promise<Answer> {
  const open = await openPerson(request, 'connect-person', request.parameters['person'] ?? '')
  if (open === undefined) return missing
  await disconnectPerson(open)
  return doneAt(cardAddress(open), 'disconnected')
}

function page(open: OpenPerson<'see-person'> | OpenPerson<'connect-person'>, fault: ConnectProps['fault']): Answer {
  const { request, person } = open
  const { text, form } = request
  return {
    kind: 'page',
    title: text.people.connect.title,
    at: 'administration',
    status: fault === undefined ? 200 : fault === 'too-many' ? 429 : 422,
    body: (
      <ConnectPage
        text={text}
        crumbs={crumbsToCard(open)}
        address={cardAddress(open)}
        typed={form.get('kode') ?? ''}
        fault={fault}
        connected={person.identities > 0}
      />
    ),
  }
}
