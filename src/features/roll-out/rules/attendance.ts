/** Who was there from one workplace: those who are known here, and how many besides. */
export type Attendance = { readonly people: readonly string[]; readonly others: number }

/** The most that a unit can send beside those who are known by name. */
export const othersMost = 2000

/**
 * What a form changes of what stands there now. It knows what it began with, so that whoever was ticked by another meanwhile stays, and of a
 * number that two have changed the second is told. Undefined of `others`: it is left as it is.
 */
export function changedAttendance(
  began: Attendance,
  sent: Attendance,
  now: Attendance,
): {
  readonly add: readonly string[]
  readonly remove: readonly string[]
  readonly others: number | undefined | 'changed'
} {
  const add = sent.people.filter((one) => !began.people.includes(one) && !now.people.includes(one))
  const remove = began.people.filter((one) => !sent.people.includes(one) && now.people.includes(one))
  if (sent.others === began.others || sent.others === now.others) return { add, remove, others: undefined }
  return { add, remove, others: now.others === began.others ? sent.others : 'changed' }
}

/** A whole number of people; nothing typed is nobody. Undefined: it is no such number. */
export function readOthers(typed: string): number | undefined {
  const plain = typed.trim()
  if (plain === '') return 0
  const number = /^\d{1,5}$/.test(plain) ? Number(plain) : undefined
  return number === undefined || number > othersMost ? undefined : number
}
