/** How a picture of the model looks, and what it says to whoever does not see it. */
export type ShownPicture = { readonly src: string; readonly alt: string }

let known: Map<string, ShownPicture> | undefined

/** Those that the page's texts show stand in its `#prose-pictures`; those that are put in are added. */
function pictures(): Map<string, ShownPicture> {
  const given = document.querySelector<HTMLElement>('#prose-pictures')?.dataset['pictures'] ?? '{}'
  known ??= new Map(Object.entries(JSON.parse(given) as Record<string, ShownPicture>)) // written by our own page
  return known
}

/** By `type/key`; undefined: the model has none of this name. */
export const pictureNamed = (name: string): ShownPicture | undefined => pictures().get(name)

export function rememberPicture(name: string, shown: ShownPicture): void {
  pictures().set(name, shown)
}
