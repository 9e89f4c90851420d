import type { StatePillProps } from '#ui/state-pill.tsx'
import type { Text } from '../text/text-for.ts'

/** How it stands with someone's way in, as icon and word. */
export function personState(
  { people: { states } }: Text,
  { connected, deactivated }: { connected: boolean; deactivated: boolean },
): StatePillProps {
  if (deactivated) return { icon: 'ended', word: states.gone, tone: 'ended' }
  return connected
    ? { icon: 'check', word: states.connected, tone: 'calm' }
    : { icon: 'time-out', word: states.waiting, tone: 'attention' }
}
