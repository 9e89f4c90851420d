/**
 * What a tool's form asks when it is written behind sign-in: the fields that are answered in words. Whom it is about, who
 * writes and the day stand on paper alone, as lines and dates: a wonder note asks for nobody's name and knows its own day.
 */
export const asksInWonder = <Field extends { readonly input: string }>(fields: readonly Field[]): readonly Field[] =>
  fields.filter(({ input }) => input === 'text')
