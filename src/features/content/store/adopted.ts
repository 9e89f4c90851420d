import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { PlanDocument } from '../knowledge.ts'
import type { Adoption } from '../rules/adopting.ts'

type AdoptionRow = { readonly day: string; readonly case_number: string; readonly adopted_by: string }

const adoptionOf = ({ day, case_number, adopted_by }: AdoptionRow): Adoption => ({
  ...{ day, caseNumber: case_number, by: adopted_by },
})

/** Every adopted version of a plan of the transaction's municipality, the newest first. One statement. */
export async function selectAdoptions(tx: Tx, plan: string): Promise<(Adoption & { readonly seen: string })[]> {
  const { rows } = await sql<AdoptionRow & { seen: string }>`
    select day::text, case_number, adopted_by, seen
    from adopted_plan
    where municipality_id = current_municipality() and plan = ${plan}
    order by adopted_plan.day desc`.execute(tx)
  return rows.map((row) => ({ ...adoptionOf(row), seen: row.seen }))
}

type Version = { readonly plan: string; readonly day: string }

/** In one of these languages, the first that there is, else in any; `day` is a day of the calendar. One statement. */
export async function selectAdopted(
  tx: Tx,
  { plan, day }: Version,
  languages: readonly string[],
): Promise<{ readonly adoption: Adoption; readonly document: PlanDocument } | undefined> {
  const { rows } = await sql<AdoptionRow & { said: PlanDocument }>`
    select adopted_plan.day::text, case_number, adopted_by, said
    from adopted_plan
    join adopted_document using (municipality_id, plan, day)
    where municipality_id = current_municipality() and plan = ${plan} and day = ${day}::date
    order by array_position(${languages}::text[], language), language
    limit 1`.execute(tx)
  const [row] = rows
  return row && { adoption: adoptionOf(row), document: row.said }
}

/** The same on paper, as the very bytes that were kept. One statement. */
export async function selectAdoptedPdf(
  tx: Tx,
  { plan, day }: Version,
  languages: readonly string[],
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ pdf: Buffer }>`
    select pdf
    from adopted_document
    where municipality_id = current_municipality() and plan = ${plan} and day = ${day}::date
    order by array_position(${languages}::text[], language), language
    limit 1`.execute(tx)
  return rows[0]?.pdf
}

export type NewAdoption = Adoption & {
  readonly plan: string
  /** A hash of what was read through. */
  readonly seen: string
  readonly person: string
  readonly at: Date
  readonly documents: readonly {
    readonly language: string
    readonly document: PlanDocument
    readonly pdf: Uint8Array
  }[]
}

/** A version, in all its languages. */
export async function insertAdopted(
  tx: Tx,
  { plan, day, caseNumber, by, seen, person, at, documents }: NewAdoption,
): Promise<void> {
  await sql`
    insert into adopted_plan (municipality_id, plan, day, case_number, adopted_by, seen, person_id, at)
    values (current_municipality(), ${plan}, ${day}, ${caseNumber}, ${by}, ${seen}, ${person}, ${at})`.execute(tx)
  for (const { language, document, pdf } of documents) {
    const bytes = Buffer.from(pdf)
    await sql`
      insert into adopted_document (municipality_id, plan, day, language, said, pdf, sha256)
      values (
        current_municipality(), ${plan}, ${day}, ${language}, ${JSON.stringify(document)}::jsonb, ${bytes},
        encode(sha256(${bytes}::bytea), 'hex')
      )`.execute(tx)
  }
}
