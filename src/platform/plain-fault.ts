/**
 * A fault whose message is one clear sentence for the operator and says all: it is printed without a stack.
 * Never put names, free text or identity numbers in it.
 */
export class PlainFault extends Error {
  override readonly name = 'PlainFault'
}
