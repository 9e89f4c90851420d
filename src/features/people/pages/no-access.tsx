import { PageHead } from '#ui/heading.tsx'
import { NoAccess } from '#ui/no-access.tsx'
import type { Text } from '../text/text-for.ts'

type NoAccessPageProps = {
  text: Text
  /** ABCD-EFGH */
  code: string
  /** 14.05 */
  until: string
  again: string
  invitation: string
  elsewhere: readonly { name: string; href: string }[]
}

export function NoAccessPage({ text: { noAccess }, code, until, again, invitation, elsewhere }: NoAccessPageProps) {
  return (
    <NoAccess
      title={noAccess.title}
      lead={noAccess.lead}
      code={{ label: noAccess.code, code, note: noAccess.codeNote(until) }}
      steps={{ title: noAccess.stepsTitle, list: noAccess.steps }}
      again={{ label: noAccess.again, href: again }}
    >
      <div class="page section-tight stack">
        <h2>{noAccess.invitedTitle}</h2>
        <p>
          {noAccess.invited} <a href={invitation}>{noAccess.invitedLink}</a>
        </p>
        {elsewhere.length > 0 && (
          <>
            <p>{noAccess.elsewhere}</p>
            <ul>
              {elsewhere.map(({ name, href }) => (
                <li>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </NoAccess>
  )
}

type NothingYetProps = { text: Text; help: string; front: string; code: string }

/** For a parent or a young person whom nothing here concerns yet: that is all right, and here is who can help. */
export function NothingYetPage({ text: { noAccess }, help, front, code }: NothingYetProps) {
  const { family } = noAccess
  return (
    <>
      <PageHead title={family.title} lead={family.lead} />
      <div class="page section-tight stack">
        <p>{family.next}</p>
        <p class="actions">
          <a class="ds-button" href={help}>
            {family.help}
          </a>
          <a href={front}>{family.front}</a>
        </p>
        <p>
          {family.coded} <a href={code}>{family.codeLink}</a>
        </p>
      </div>
    </>
  )
}
