import { formDrafts } from './drafts.ts'
import { markBy } from './mark-by.ts'
import type { OpenRelay } from './open-relay.ts'
import type { MinutesFormProps } from './pages/minutes.tsx'
import type { RelayAct } from './rules/access.ts'
import { informationTypes, type InformationType } from './rules/consent.ts'
import { closedVersion, minutesPartId } from './rules/convening.ts'
import type { Meeting } from './rules/meetings.ts'
import type { Mark } from './rules/words.ts'
import { textFor } from './text/text-for.ts'
import { oneOf } from './typed.ts'

type Open = OpenRelay<RelayAct>

/** Which part of the minutes is being written: what is said about home is not read by those who may know of learning alone. */
export const partTypeOf = ({ request }: Open): InformationType =>
  oneOf(informationTypes, request.form.get('type') ?? request.query.get('type')) ?? 'everyday'

/** The part that the reader writes, and those they could write instead. */
export function minutesForm(open: Open, meeting: Meeting, address: string): MinutesFormProps {
  const { request, drafts } = open
  const { form, language } = request
  const mark = markBy(open, new URLSearchParams({ type: partTypeOf(open) }))
  const part = minutesPartId(mark)
  const current = meeting.minutes.find(({ id }) => id === part)

  // A draft goes on from the version that it was begun on, so that what another has written since is put together with it;
  // one from before a birth was for another part.
  const least = closedVersion(meeting, part)
  const begun = drafts.kept.flatMap(({ field }) => {
    const [, type, version] = /^([a-z]+)-(\d+)\/referat$/.exec(field) ?? []
    return type === mark.type && Number(version) >= least ? [Number(version)] : []
  })
  const sent = form.get('sett')
  const version = sent === null ? (begun.at(-1) ?? current?.version ?? least) : Number(sent)
  const { plan } = textFor(language)
  return {
    action: `${address}/referat`,
    type: mark.type,
    version,
    words: form.get('referat') ?? current?.text ?? '',
    drafts: formDrafts(open, `${mark.type}-${version}`),
    others:
      mark.type === 'health'
        ? []
        : informationTypes
            .filter((type) => type !== mark.type)
            .map((type) => ({ label: plan.types[type], href: `${address}?type=${type}#referat` })),
    about: plan.types[mark.type],
  }
}

/** What a part said at a version; nothing, where the part begins. */
export function minutesAt({ history }: Open, meeting: Meeting, mark: Mark, version: number): string {
  const part = minutesPartId(mark)
  if (version <= closedVersion(meeting, part)) return ''
  for (const { event } of history)
    if (
      event.type === 'minutes-written' &&
      event.meeting === meeting.id &&
      event.part.id === part &&
      event.part.version === version
    )
      return event.part.text
  return ''
}
