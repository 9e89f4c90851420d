/** Something wrong in a pack: where, and what, in one sentence for the person who wrote it. */
export type Fault = { readonly file: string; readonly line: number; readonly message: string }

export const describeFault = (fault: Fault): string => `${fault.file}:${fault.line}: ${fault.message}`
