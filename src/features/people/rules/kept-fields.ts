/** Fields whose words are never kept or shown, not even sealed: a key or secret is pasted again. */
const secretFields: readonly string[] = ['hemmelighet']

/** Carried in place of a secret that was pasted, so that nobody takes the form for whole. */
const secretGone = 'hemmelighet-borte'

/** A form as it may be kept: without secrets, and saying so when one was there. */
export function withoutSecrets(form: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams([...form].filter(([name]) => !secretFields.includes(name)))
  const wasThere = secretFields.some((name) => form.getAll(name).some((value) => value.trim() !== ''))
  if (wasThere) kept.set(secretGone, 'ja')
  return kept
}

export const lacksSecret = (form: URLSearchParams): boolean => form.has(secretGone)
