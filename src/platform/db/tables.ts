/**
 * Every table that the typed query builder knows. A feature adds its own from its store:
 *
 *     declare module '#platform/db/tables.ts' {
 *       interface Tables { municipality: MunicipalityTable }
 *     }
 */
export interface Tables {
  installation: InstallationTable
  schema_migration: SchemaMigrationTable
}

type InstallationTable = {
  master_key_fingerprint: string | null
  only_row: true
  mode: 'demo' | 'production'
  content_version: string
  packs_hash: string | null
  created_at: Date
}

type SchemaMigrationTable = {
  number: number
  name: string
  checksum: string
  applied_at: Date
}
