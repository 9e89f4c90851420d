/** Whether what is written in the studio is read by another before it is public. */
export const contentApproval = { key: 'content-approval', kind: 'yes-no', default: false, needsSignOff: false } as const

/** Whether those who look after the model are told by mail, once a week, what is to be looked through. */
export const contentReminders = {
  key: 'content-reminders',
  kind: 'yes-no',
  default: true,
  needsSignOff: false,
} as const

/** How long before its day something to be looked through is told of. */
export const contentReminderDays = {
  key: 'content-reminder-days',
  kind: 'days',
  default: 30,
  least: 1,
  most: 180,
  needsSignOff: false,
} as const
