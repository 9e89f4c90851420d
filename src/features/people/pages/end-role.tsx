import { ConfirmBox } from '#ui/confirm-box.tsx'
import type { Crumb } from '#ui/crumbs.tsx'
import type { Text } from '../text/text-for.ts'
import { FormPage } from './form-page.tsx'
import { listed } from './person-parts.tsx'

export type HeirWords = { unit: string; names: readonly string[] }

export type EndRoleProps = {
  text: Text
  crumbs: readonly Crumb[]
  action: string
  cancel: string
  membership: string
  who: string
  role: string
  where: string
  /** Nothing is left afterwards. */
  isLastRole: boolean
  heirs: readonly HeirWords[]
  refused: boolean
}

export function EndRolePage(props: EndRoleProps) {
  const { text, crumbs, action, cancel, membership, who, role, where, isLastRole, heirs, refused } = props
  const { endRole } = text.people

  return (
    <FormPage
      text={text}
      title={endRole.title}
      crumbs={crumbs}
      errors={listed([[undefined, refused ? endRole.last : undefined]])}
    >
      <ConfirmBox
        title={endRole.box}
        what={endRole.what}
        facts={[
          { label: endRole.who, value: who },
          { label: endRole.role, value: role },
          { label: endRole.where, value: where },
        ]}
        follows={[...heirs.map((heir) => heirSentence(text, heir)), ...(isLastRole ? [endRole.lastOne] : [])]}
        action={action}
        carried={[{ name: 'rolle', value: membership }]}
        submit={endRole.submit}
        cancel={{ label: text.frame.cancel, href: cancel }}
      />
    </FormPage>
  )
}

/** Who answers for a unit from now on. */
export const heirSentence = ({ people: { endRole } }: Text, { unit, names }: HeirWords): string =>
  names.length === 0 ? endRole.passesToNobody(unit) : endRole.passes(unit, names.join(', '))
