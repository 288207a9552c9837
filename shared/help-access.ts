/** Who brings help: whoever may take the task, or was lent for it. */
import type { Access } from './http'

export const bring = { who: 'duty', at: { load: 'help' }, reach: 'here', roles: 'by-kind', lent: true } as const satisfies Access
/** Also once it is closed, for whoever had it last. */
export const brought = { ...bring, again: true } as const satisfies Access
