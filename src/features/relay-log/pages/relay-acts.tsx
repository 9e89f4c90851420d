import type { Text } from '../text/text-for.ts'

export type RelayActLink = {
  label: 'asking' | 'answer' | 'receive' | 'take' | 'write' | 'pass' | 'confirm' | 'meet' | 'transition' | 'followed'
  href: string
}

export type RelayActsProps = {
  text: Text
  acts: readonly RelayActLink[]
}

/** The first is the page's one filled button. */
export function RelayActs({ text: { baton, manage, meeting, transition }, acts }: RelayActsProps) {
  const words = {
    asking: baton.asking,
    answer: baton.answerTitle,
    take: baton.take,
    write: baton.write,
    pass: baton.pass,
    followed: manage.followed,
    confirm: baton.reconsiderYes,
    meet: meeting.add,
    receive: transition.receive,
    transition: transition.add,
  }
  return (
    <>
      {acts.map(({ label, href }, index) => (
        <a class={index === 0 ? 'ds-button' : undefined} href={href}>
          {words[label]}
        </a>
      ))}
    </>
  )
}
