/** What a pack may be, packed and unpacked: many times the largest there is, and little enough to look through while somebody waits. */
export const packLimits = { packed: 20 * 1_048_576, unpacked: 60 * 1_048_576, entries: 5000 } as const

/** A pack's files as a zip has them, and the folder that they lay in, which is the pack's name. */
export type Unpacked = { readonly slug: string | undefined; readonly files: ReadonlyMap<string, Buffer> }

/**
 * The pack's own files: people zip a folder or what is in it, and their machines add files of their own, which say nothing of the model.
 */
export function packIn(zipped: ReadonlyMap<string, Buffer>): Unpacked {
  const files = [...zipped].filter(([name]) => !machines.test(name))
  const [first = ''] = files.map(([name]) => /^([^/]+)\//.exec(name)?.[1] ?? '')
  const isFolder = first !== '' && files.every(([name]) => name.startsWith(`${first}/`))
  if (!isFolder) return { slug: undefined, files: new Map(files) }
  return { slug: first, files: new Map(files.map(([name, bytes]) => [name.slice(first.length + 1), bytes])) }
}

/** What macOS and Windows put in a folder by themselves. */
const machines = /(^|\/)(__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/
