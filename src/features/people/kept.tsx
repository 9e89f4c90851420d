import { Empty } from '#ui/empty.tsx'
import { KeptPage } from './pages/kept.tsx'
import { isUuid } from '#base/uuid.ts'
import { doneAt, type Answer, type Request } from './request.ts'
import { forgetKept, readKept } from './save-parked.ts'

/** GET /min-side/tatt-vare-pa/:parked – what was sent too late, given back to the one who wrote it. */
export async function showKept(request: Request): Promise<Answer> {
  const { tx, text, keys, prefix, now } = request
  const which = whichOf(request)
  const kept = which && (await readKept(tx, which, keys, now))
  return {
    kind: 'page',
    title: text.kept.title,
    at: 'my-page',
    body:
      which === undefined || kept === undefined ? (
        <div class="page page-head">
          <Empty
            icon="check"
            title={text.kept.title}
            text={text.kept.gone}
            act={{ label: text.invitation.toMyPage, href: `${prefix}/min-side` }}
          />
        </div>
      ) : (
        <KeptPage
          text={text}
          fields={[...kept.form]}
          send={kept.path}
          discard={`${prefix}/min-side/tatt-vare-pa/${which.parked}/forkast`}
          id={which.parked}
        />
      ),
  }
}

/** POST /min-side/tatt-vare-pa/:parked/forkast */
export async function discardKept(request: Request): Promise<Answer> {
  const which = whichOf(request)
  if (which !== undefined) await forgetKept(request.tx, which)
  return doneAt(`${request.prefix}/min-side`, 'discarded')
}

function whichOf({ municipality, actor, parameters }: Request) {
  const parked = parameters['parked'] ?? ''
  return isUuid(parked) ? { municipality: municipality.id, parked, identity: actor.session.identity } : undefined
}
