import { law, role, service } from './rules/content-types.ts'

export { law, role, service }
export { collaborationModelPlacing } from './placing-hints.ts'

export const collaborationModelTypes = [role, service, law]
