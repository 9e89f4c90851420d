import { cardAddress, crumbsToCard } from './card-crumbs.ts'
import { openCardFor } from './open-form.ts'
import { openPerson, type OpenPerson } from './open-person.ts'
import { ConnectPage, type ConnectProps } from './pages/connect-person.tsx'
import { missing, movedTo, type Answer, type Request } from './request.ts'
import { readCode } from './rules/codes.ts'
import { connectByCode } from './save-connection.ts'
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
  if (!(await request.tries.count('code', open.by))) return page(open, 'too-many')
  const code = readCode(request.form.get('kode') ?? '')
  if (code === undefined) return page(open, 'form')

  const done = await connectByCode(open, code)
  switch (done) {
    case 'connected':
    case 'already':
      return movedTo(cardAddress(open))
    case 'other-person':
      return page(open, 'someone-else')
    case 'other-number':
      return page(open, 'other-number')
    case 'unknown':
    case 'no-number':
      return page(open, 'unknown')
  }
}

/** POST /administrasjon/folk/:person/koble/fra – when the wrong one was connected. */
export async function disconnect(request: Request): Promise<Answer> {
  const open = await openPerson(request, 'connect-person', request.parameters['person'] ?? '')
  if (open === undefined) return missing
  await disconnectPerson(open)
  return movedTo(cardAddress(open))
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
