/** As much of a role as is asked for here; `unit` undefined: for the whole municipality. */
export type Membership = { readonly role: string; readonly unit: string | undefined }
