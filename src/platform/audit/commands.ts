import { UsageFault, type Command } from '#platform/command.ts'
import { inOwnerTransaction } from '#platform/db/owner.ts'
import { PlainFault } from '#platform/plain-fault.ts'
import { selectAudited } from './store/rows.ts'
import { verifyAudit, type AuditProof, type Break, type KnownSeal } from './verify.ts'

/** The operator's commands on the record of who did what. */
export const auditCommands: readonly Command[] = [
  {
    name: 'audit verify',
    usage: '[<slug> [<number>:<hash>]]',
    summary:
      'Proves that no sealed row of the audit record was changed, removed or added, and with a seal you wrote down earlier that its end was not cut off.',
    run: async (args, { say, withDatabase }) => {
      const [slug, seal] = args
      const known = seal === undefined ? undefined : knownSealIn(seal)
      const broken = await withDatabase(async ({ ownerUrl }) => {
        const audited = await inOwnerTransaction(ownerUrl, (tx) => selectAudited(tx, slug))
        if (slug !== undefined && audited.length === 0) throw new PlainFault(`There is no municipality ${slug} here.`)

        const found: string[] = []
        for (const one of audited) {
          const { municipality } = one
          const proof = await inOwnerTransaction(ownerUrl, (tx) => verifyAudit(tx, { municipality, known }))
          say(`${one.slug}: ${inWords(proof)}`)
          if (proof.broken !== undefined) found.push(one.slug)
        }
        return found
      })
      if (broken.length > 0) throw new PlainFault(`The audit record is broken: ${broken.join(', ')}.`)
    },
  },
]

function knownSealIn(text: string): KnownSeal {
  const [, number, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text) ?? []
  if (number === undefined || hash === undefined) throw new UsageFault('A seal is written as 12:3fa9… (64 digits).')
  return { number: Number(number), hash }
}

function inWords({ rows, seals, unsealed, last, broken }: AuditProof): string {
  const proved = `${counted(rows, 'row')} in ${counted(seals, 'seal')}`
  if (broken !== undefined) return `BROKEN. ${whatIsBroken(broken)} ${proved} before it are sound.`

  const waiting =
    unsealed.oldest === null
      ? ''
      : ` ${counted(unsealed.count, 'row')} not sealed yet, the oldest from ${unsealed.oldest.toISOString()}.`
  const end = last === undefined ? '' : ` Last seal ${last.number}:${last.hash}`
  return `${proved} are sound.${waiting}${end}`
}

function whatIsBroken(broken: Break): string {
  switch (broken.kind) {
    case 'row-changed':
      return `Row ${broken.row} of seal ${broken.seal} was changed after it was sealed.`
    case 'row-removed':
      return `Row ${broken.row} of seal ${broken.seal} was removed.`
    case 'row-inserted':
      return `Row ${broken.row} was put among those of seal ${broken.seal} after they were sealed.`
    case 'seal-changed':
      return `Seal ${broken.seal} was changed or replaced.`
    case 'seal-removed':
      return `Seal ${broken.seal} was removed.`
    case 'seal-not-the-known':
      return `Seal ${broken.seal} is not the one you wrote down: the record was made anew.`
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
