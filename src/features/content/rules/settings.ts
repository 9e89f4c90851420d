/** Whether what is written in the studio is read by another before it is public. */
export const contentApproval = { key: 'content-approval', kind: 'yes-no', default: false, needsSignOff: false } as const
