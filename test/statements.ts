/** What was asked of the database: all but how a transaction begins and ends, and whose it is. */
export const askedIn = (statements: readonly string[]): readonly string[] =>
  statements.filter((one) => !/^(begin|commit|select set_config)/i.test(one.trim()))
