import { Table } from '#ui/table.tsx'
import type { Text } from '../text/text-for.ts'

export type ShownLeaver = { name: string; role: keyof Text['roles']; losesAccess: boolean; holds: number }

export type ShownHeir = { unit: string; names: readonly string[] }

/** Everyone who loses a role, and what that means for each. */
export function Leavers({ text, leavers }: { text: Text; leavers: readonly ShownLeaver[] }) {
  const { leaving: words, roles } = text
  if (leavers.length === 0) return <p>{words.people(0)}</p>

  return (
    <Table
      caption={words.people(leavers.length)}
      columns={[words.who, words.role, words.what]}
      rows={leavers.map(({ name, role, losesAccess, holds }) => [
        name,
        roles[role],
        [losesAccess ? words.losesAccess : words.keepsAccess, ...(holds > 0 ? [words.holds(holds)] : [])].join(', '),
      ])}
    />
  )
}

/** What follows, in sentences: who answers now, and what happens to those who leave. */
export function follows(text: Text, leavers: readonly ShownLeaver[], heirs: readonly ShownHeir[]): string[] {
  const { leaving: words } = text
  return [
    ...heirs.filter(({ names }) => names.length > 0).map(({ unit, names }) => words.answers(unit, names.join(', '))),
    ...(leavers.length > 0 ? [words.signedOut] : []),
    words.kept,
    words.later,
  ]
}
