import { ConfirmBox } from '#ui/confirm-box.tsx'
import type { Crumb } from '#ui/crumbs.tsx'
import type { Text } from '../text/text-for.ts'
import { heirSentence, type HeirWords } from './end-role.tsx'
import { FormPage } from './form-page.tsx'
import { listed } from './person-parts.tsx'

export type LetGoProps = {
  text: Text
  crumbs: readonly Crumb[]
  address: string
  who: string
  roles: readonly string[]
  heirs: readonly HeirWords[]
  holds: readonly { kind: string; count: number }[]
  /** The last administrator is not let go. */
  refused: boolean
}

export function LetGoPage({ text, crumbs, address, who, roles, heirs, holds, refused }: LetGoProps) {
  const { letGo } = text.people
  const held = holds.filter(({ count }) => count > 0).map(({ kind, count }) => letGo.holding(kind, count))

  return (
    <FormPage
      text={text}
      title={letGo.title}
      crumbs={crumbs}
      errors={listed([[undefined, refused ? letGo.last : undefined]])}
    >
      {!refused && (
        <ConfirmBox
          title={letGo.box}
          what={letGo.what}
          facts={[
            { label: letGo.who, value: who },
            ...(roles.length === 0 ? [] : [{ label: letGo.roles, value: roles.join('; ') }]),
            { label: letGo.when, value: letGo.now },
          ]}
          follows={[
            ...heirs.map((heir) => heirSentence(text, heir)),
            ...(held.length === 0 ? [] : [letGo.holds(held.join(', '))]),
            letGo.kept,
          ]}
          action={`${address}/slutt`}
          submit={letGo.submit}
          cancel={{ label: text.frame.cancel, href: address }}
        />
      )}
    </FormPage>
  )
}
