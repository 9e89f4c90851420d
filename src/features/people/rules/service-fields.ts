import { owners, type Owner } from './owner.ts'
import { oneLine } from '#base/one-line.ts'
import { faultOfName } from './unit-fields.ts'

export type ServiceFields = { readonly key: string; readonly name: string; readonly owner: Owner }

export type ServiceTyped = { readonly kind: string; readonly name: string; readonly owner: string }

export type ServiceFaults = {
  readonly kind?: 'none'
  readonly name?: 'none' | 'long' | 'taken'
  readonly owner?: 'none'
}

/** A service of another kind than those that the municipality's content tells of. */
export const otherKind = 'annen'

export const typedService = (form: URLSearchParams): ServiceTyped => ({
  kind: form.get('slag') ?? '',
  name: oneLine(form.get('navn')),
  owner: form.get('eier') ?? '',
})

/** `kinds`: the keys of the services in the municipality's content. */
export function readService(typed: ServiceTyped, kinds: readonly string[]): ServiceFields | ServiceFaults {
  const { kind, name } = typed
  const key = kind === otherKind ? keyFrom(name) : kinds.find((one) => one === kind)
  const owner = owners.find((one) => one === typed.owner)
  const nameFault = faultOfName(name)
  if (key === undefined || owner === undefined || nameFault !== undefined)
    return {
      ...(key === undefined ? { kind: 'none' } : {}),
      ...(nameFault === undefined ? {} : { name: nameFault }),
      ...(owner === undefined ? { owner: 'none' } : {}),
    }
  return { key, name, owner }
}

export const isService = (read: ServiceFields | ServiceFaults): read is ServiceFields => 'key' in read

/** Small letters, digits and hyphens, at most 60, as the keys of content are written. */
function keyFrom(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')
  return plain === '' ? otherKind : plain
}

/** The words for who answers for what is recorded: a municipality's name as a rule. */
export function readController(typed: string | null): string | undefined {
  const controller = oneLine(typed)
  return controller === '' || controller.length > 200 ? undefined : controller
}
