import { PageHead } from '#ui/heading.tsx'
import type { Text } from '../text/text-for.ts'

export function SignedOutPage({ text: { signedOut }, front, signIn }: { text: Text; front: string; signIn: string }) {
  return (
    <>
      <PageHead title={signedOut.title} lead={signedOut.text} />
      <div class="page section-tight">
        <p class="actions">
          <a class="ds-button" href={front}>
            {signedOut.front}
          </a>
          <a href={signIn}>{signedOut.signIn}</a>
        </p>
      </div>
    </>
  )
}

/** Goes on by itself; the link is for browsers that do not. */
export function LeavingPage({ text: { signedOut }, to }: { text: Text; to: string }) {
  return (
    <>
      <PageHead title={signedOut.title} lead={signedOut.leaving} />
      <div class="page section-tight">
        <a class="ds-button" href={to}>
          {signedOut.goOn}
        </a>
      </div>
    </>
  )
}
