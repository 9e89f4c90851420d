/** What an item may be called in addresses and in the files of packs. */
export const isKey = (key: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && key.length <= 60
