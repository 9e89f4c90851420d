/**
 * What a virus scanner says of a file. Unavailable is any answer but a clear one, or none in time: whoever asks keeps
 * nothing then.
 */
export type Scan = (bytes: Uint8Array) => Promise<'clean' | 'infected' | 'unavailable'>

/** Where clamd listens. */
export type ScannerAddress = { readonly host: string; readonly port: number } | { readonly path: string }
