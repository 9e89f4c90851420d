import { createHash, randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { openDatabase, type Database, type DatabaseOptions } from '#platform/db/database.ts'
import { asOwner } from '#platform/db/owner.ts'

export type FreshDatabase = {
  database: Database
  /** As the owner of the tables, whom row security does not bind. */
  ownerUrl: string
  /** As `stafett_app`. */
  url: string
  drop(): Promise<void>
}

/** What several test files begin with, filled in once in a run. */
export type Beginning = {
  /** Whatever two beginnings differ in. */
  readonly key: string
  fill(ownerUrl: string): Promise<void>
}

/**
 * A migrated, empty database for one test file: a clone of the run's template, made in about a tenth of a second.
 * `migrated: false`: one that nothing was ever done to. `owner`: who owns it, when that is not the server's superuser.
 * `beginning`: what is in it already.
 */
export async function freshDatabase(
  options: {
    onStatement?: DatabaseOptions['onStatement'] | undefined
    poolSize?: number
    migrated?: boolean
    owner?: string
    beginning?: Beginning
  } = {},
): Promise<FreshDatabase> {
  const templateUrl = inject('templateUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const maintenanceUrl = addressOf(templateUrl, { database: 'postgres' })
  const { owner = 'stafett' } = options
  const { beginning } = options
  const template =
    beginning !== undefined ? await filledOnce(beginning) : options.migrated === false ? 'template0' : 'stafett'
  await clone(maintenanceUrl, { name, owner, template })

  const ownerUrl = addressOf(templateUrl, { database: name, user: owner })
  const url = addressOf(templateUrl, { database: name, user: 'stafett_app' })
  const { onStatement, poolSize = 5 } = options
  const watched = onStatement === undefined ? {} : { onStatement }
  const database = openDatabase({ ownerUrl, appUrl: url, poolSize, ...watched })

  return {
    database,
    ownerUrl,
    url,
    drop: async () => {
      await database.close()
      await asOwner(maintenanceUrl, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

/** The template that holds a beginning. Whoever asks first fills it; the others wait for that. */
async function filledOnce({ key, fill }: Beginning): Promise<string> {
  const templateUrl = inject('templateUrl')
  const name = `begun_${createHash('sha256').update(key).digest('hex').slice(0, 16)}`
  const maintenanceUrl = addressOf(templateUrl, { database: 'postgres' })
  await asOwner(maintenanceUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    try {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
      if (rowCount !== 0) return
      // Named when it is whole: a filling that fails leaves nothing that another would clone.
      const unfinished = `${name}_unfinished`
      await client.query(`drop database if exists ${unfinished}`)
      await clone(maintenanceUrl, { name: unfinished, owner: 'stafett', template: 'stafett' })
      await fill(addressOf(templateUrl, { database: unfinished }))
      await client.query(`alter database ${unfinished} rename to ${name}`)
    } finally {
      await client.query('select pg_advisory_unlock(hashtext($1))', [name])
    }
  })
  return name
}

async function clone(
  maintenanceUrl: string,
  { name, owner, template }: { name: string; owner: string; template: string },
): Promise<void> {
  await asOwner(maintenanceUrl, (client) => client.query(`create database ${name} owner ${owner} template ${template}`))
}

function addressOf(url: string, { database, user = 'stafett' }: { database: string; user?: string }): string {
  return url.replace(/^postgresql:\/\/\w+@\/\w+/, `postgresql://${user}@/${database}`)
}
