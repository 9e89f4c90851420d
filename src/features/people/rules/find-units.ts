type Named = { readonly name: string; readonly leaders: readonly { readonly name: string }[] }
type Service<Unit extends Named> = { readonly name: string; readonly units: readonly Unit[] }

/** The services and units that something typed may mean: part of a name, of a leader's too, in any case. */
export function findUnits<Unit extends Named, Whole extends Service<Unit>>(
  services: readonly (Whole & { readonly units: readonly Unit[] })[],
  typed: string,
): (Whole & { readonly units: readonly Unit[] })[] {
  const wanted = plain(typed)
  const fits = (text: string) => plain(text).includes(wanted)
  return services.flatMap((service) => {
    if (fits(service.name)) return [service]
    const units = service.units.filter((unit) => fits(unit.name) || unit.leaders.some((leader) => fits(leader.name)))
    return units.length === 0 ? [] : [{ ...service, units }]
  })
}

const plain = (text: string): string => text.toLocaleLowerCase('nb').replaceAll(/\s+/g, ' ').trim()
