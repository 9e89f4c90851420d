/** Registered at the providers, so the same in every language. */
export const callback = (origin: string, slug: string): string => `${origin}/${slug}/logg-inn/tilbake`

/** Where providers send people who have signed out there; registered as well. */
export const signedOutAddress = (origin: string, slug: string): string => `${origin}/${slug}/logg-ut`
