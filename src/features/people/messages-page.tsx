import { listMessages } from '#platform/message/list-messages.ts'
import { MessagesPage } from './pages/messages-page.tsx'
import { missing, type Answer, type Request } from './request.ts'
import { momentIn } from './say-time.ts'

/** GET /demo/meldinger – in a demonstration nothing leaves the house, and everyone may see what would have. */
export async function showMessages(request: Request): Promise<Answer> {
  const { tx, municipality, keys, mode, text, language } = request
  if (mode !== 'demo') return missing
  const messages = await listMessages(tx, (_, id) => keys.of(id), municipality.id, { limit: 50 })
  return {
    kind: 'page',
    title: text.messages.title,
    at: 'administration',
    body: (
      <MessagesPage
        text={text}
        messages={messages.map(({ channel, askedAt, state, letter }) => ({
          channel,
          asked: momentIn(askedAt, language),
          state: state.status,
          letter,
        }))}
      />
    ),
  }
}
