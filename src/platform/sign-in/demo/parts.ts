import { PlainFault } from '#platform/plain-fault.ts'
import type { Log } from '#platform/log.ts'
import type { DemoClient } from '#platform/sign-in/demo/demo-client.ts'
import { imitations, tenantIn, type Imitation } from '#platform/sign-in/demo/imitation.ts'
import { newSigner, type Signer } from '#platform/sign-in/demo/signer.ts'
import type { SyntheticPerson } from '#platform/sign-in/demo/synthetic-person.ts'
import type { WrongAnswers } from '#platform/sign-in/demo/wrong-answers.ts'
import type { ProfileName } from '#platform/sign-in/provider.ts'

/** What the pieces of one demo provider share. */
export type DemoParts = {
  readonly issuer: string
  /** The issuer's, without a slash at the end; everything we answer stands below it. */
  readonly path: string
  readonly imitation: Imitation
  readonly clients: readonly DemoClient[]
  readonly peopleOf: (municipality: string) => readonly SyntheticPerson[]
  readonly css: readonly string[]
  readonly signer: Signer
  readonly send: typeof fetch
  readonly now: () => Date
  readonly log: Log
  readonly wrong: WrongAnswers
}

/** Throws a PlainFault when the issuer cannot be one. */
export function partsOf(
  given: Omit<DemoParts, 'path' | 'imitation' | 'peopleOf' | 'signer'> & {
    readonly profile: ProfileName
    readonly people: (municipality: string, profile: ProfileName) => readonly SyntheticPerson[]
  },
): DemoParts {
  const { profile, people, ...rest } = given
  const path = new URL(given.issuer).pathname
  if (path.endsWith('/'))
    throw new PlainFault("The issuer of the demonstration's sign-in must have a path, without a slash at its end.")
  if (profile === 'entra' && tenantIn(given.issuer) === undefined)
    throw new PlainFault("The issuer of the demonstration's Entra sign-in must name a tenant.")

  return {
    ...rest,
    path,
    imitation: imitations[profile],
    signer: newSigner(),
    css: [...given.css, path + stylePath],
    peopleOf: (municipality) =>
      people(municipality, profile).filter(({ entra }) => profile !== 'entra' || entra !== undefined),
  }
}

/** Below the issuer's path. */
export const stylePath = '/velger.css'
/** Below the issuer's path; the sign-in's own id follows. */
export const pickerRoot = '/velg/'
