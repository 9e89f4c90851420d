/**
 * The model's services whose staff are bound by health personnel's silence (helsepersonelloven § 21): what they write is
 * health information, whatever it is about. By the keys of the model in content/.
 */
const healthServices: ReadonlySet<string> = new Set([
  'bup',
  'fastlege',
  'fysioterapi',
  'helsestasjon',
  'helsestasjon-for-ungdom',
  'jordmor',
  'legevakt',
  'psykisk-helse-og-rus',
  'skolehelsetjenesten',
])

export const isHealthKey = (key: string | null): boolean => key !== null && healthServices.has(key)
