/** Fields that every step and tool has something to say in; `content check --complete` asks for them. */
export const expectedFields = {
  step: [
    'name',
    'short',
    'lead',
    'what',
    'how',
    'who',
    'responsible',
    'arena',
    'deadlines',
    'tools',
    'laws',
    'child',
    'more',
    'owner',
  ],
  tool: ['name', 'summary', 'kind', 'text', 'owner'],
} as const
