import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { SignInChoices } from '#ui/sign-in-choices.tsx'
import type { RefusedWhy } from '../rules/refused-why.ts'
import type { Text } from '../text/text-for.ts'

type SignInPageProps = {
  text: Text
  /** The person is signed in and must show anew who they are. */
  fresh: boolean
  /** Whether a browser keeps a session at this address. */
  works: boolean
  providers: readonly { name: string; forWhom: 'staff' | 'family' | 'partner'; href: string }[]
}

export function SignInPage({ text: { signIn }, fresh, works, providers }: SignInPageProps) {
  return (
    <>
      <PageHead title={fresh ? signIn.freshTitle : signIn.title} lead={fresh ? signIn.freshLead : signIn.lead} />
      <div class="page section-tight stack">
        {!works && <NoteCalm icon="warning">{signIn.cannot}</NoteCalm>}
        {providers.length === 0 && <p>{signIn.none}</p>}
        <SignInChoices
          choices={providers.map(({ name, forWhom, href }) => ({
            who: signIn.forWhom[forWhom].who,
            how: signIn.forWhom[forWhom].how(name),
            icon: icons[forWhom],
            href,
          }))}
        />
      </div>
    </>
  )
}

const icons = { staff: 'people', family: 'family', partner: 'handshake' } as const

type RefusedProps = { text: Text; why: RefusedWhy; again: string; help: string }

/** Says what happened and what to do; nothing about who it was. */
export function SignInRefusedPage({ text: { refused }, why, again, help }: RefusedProps) {
  return (
    <>
      <PageHead title={refused.title} lead={refused.why[why]} />
      <div class="page section-tight">
        <p class="actions">
          <a class="ds-button" href={again}>
            {refused.again}
          </a>
          <a href={help}>{refused.help}</a>
        </p>
      </div>
    </>
  )
}
