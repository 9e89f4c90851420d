/** Where someone writes in a relay; each field keeps its draft below: `relay/<id>/note/ord`. */
export const noteDraft = (relay: string): string => `relay/${relay}/note`
export const goalDraft = (relay: string, goal = 'goal'): string => `relay/${relay}/${goal}`
export const measureDraft = (relay: string, measure = 'measure'): string => `relay/${relay}/${measure}`
export const meetingDraft = (relay: string, meeting: string): string => `relay/${relay}/${meeting}`
export const questionDraft = (relay: string, question = 'question'): string => `relay/${relay}/${question}`
export const batonDraft = (relay: string): string => `relay/${relay}/baton`
export const keepingDraft = (relay: string): string => `relay/${relay}/keep`
/** A relay that is not opened yet. */
export const newDraft = 'relay/new'
