import { law, role, service } from './rules/content-types.ts'

export { law, role, service }

export const collaborationModelTypes = [role, service, law]
