import { languageName } from '#base/language.ts'
import { attachment } from '../../rules/content-types.ts'

/** Languages are called what they call themselves, whoever asks. */
export const languageChoices: Readonly<Record<string, string>> = Object.fromEntries(
  attachment.fields.language.of.map((code) => [`language.${code}`, languageName(code)]),
)
