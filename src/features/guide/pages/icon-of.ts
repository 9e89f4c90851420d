import { iconNames, type IconName } from '#ui/icon-names.ts'

/** An icon that content asks for; a plain one when we have no drawing of that name. */
export const iconOf = (name: string | undefined): IconName => iconNames.find((one) => one === name) ?? 'information'
