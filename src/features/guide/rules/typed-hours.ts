/** «8», «8.30», «0830» and «08:30» as content holds them; undefined: no time of day. */
export function readTime(typed: string): string | undefined {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim()) ?? []
  const [hour, minute] = [Number(hours), Number(minutes)]
  const isTime = hours !== '' && minute < 60 && (hour < 24 || (hour === 24 && minute === 0))
  return isTime ? `${hours.padStart(2, '0')}:${minutes}` : undefined
}

/** When somebody opens and closes on one day, as people write it; undefined where it cannot be. */
export function readSpan(typed: {
  readonly from: string
  readonly to: string
}): { from: string; to: string } | undefined {
  const [from, to] = [readTime(typed.from), readTime(typed.to)]
  // As text «08:30» stands before «15:30», and «24:00» after both.
  return from === undefined || to === undefined || from >= to ? undefined : { from, to }
}
