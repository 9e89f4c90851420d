import type { Setting } from './setting.ts'
import type { View } from './view.ts'

type Props = {
  visit: Pick<Setting, 'offline'>
  view: View
  of: { readonly type: string; readonly key: string }
}

/**
 * «Var dette til hjelp?»: two buttons, and nothing else is asked. Absent where the municipality does not ask, where there is no
 * server, and on paper.
 */
export function Helpful({ visit, view, of }: Props) {
  const { text, addresses, shell } = view
  if (shell.model?.noHelpQuestion === true || visit.offline !== undefined) return null
  return (
    <form class="page section-tight actions" action={addresses.helped} method="post" aria-label={text.helped.question}>
      <input type="hidden" name="hva" value={`${of.type}/${of.key}`} />
      <b>{text.helped.question}</b>
      <button class="ds-button" data-variant="secondary" type="submit" name="svar" value="ja">
        {text.helped.yes}
      </button>
      <button class="ds-button" data-variant="secondary" type="submit" name="svar" value="nei">
        {text.helped.no}
      </button>
    </form>
  )
}
