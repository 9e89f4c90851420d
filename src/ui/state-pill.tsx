import { Icon, type IconName } from '#ui/icon.tsx'

export type StatePillProps = {
  icon: IconName
  word: string
  /** As it should be; someone must do something; over. */
  tone: 'calm' | 'attention' | 'ended'
}

/** State as icon and word; the tone only helps. */
export function StatePill({ icon, word, tone }: StatePillProps) {
  return (
    <span class="state-pill" data-tone={tone}>
      <Icon name={icon} />
      {word}
    </span>
  )
}
