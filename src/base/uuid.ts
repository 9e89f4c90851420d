/** As we and PostgreSQL write one: small letters. What does not look like this names no row, and is never asked for. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
