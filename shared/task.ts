/** The task: its states and the verbs that each allows. */

export const taskStates = ['open', 'held', 'resolved', 'withdrawn', 'merged'] as const
export type TaskState = (typeof taskStates)[number]

/** Who may use a verb: anyone entitled at the task's place, its holder, whom the holder offers it to, who leads the work there, any of these three (`staff`), who asked, the household, or the clock. */
export type Hand = 'worker' | 'holder' | 'offered' | 'lead' | 'staff' | 'requester' | 'household' | 'clock'
export interface Move { readonly by: Hand; readonly to: TaskState }

/** The one table: which state allows which verb, by whom, and where it leads. The server obeys it, the buttons are drawn from it. */
export const taskMoves = {
  open: {
    claim: { by: 'worker', to: 'held' },
    pass: { by: 'worker', to: 'open' },
    assign: { by: 'lead', to: 'held' },
    'ask-unit': { by: 'lead', to: 'open' },
    'unit-answer': { by: 'lead', to: 'open' },
    overnight: { by: 'staff', to: 'open' },
    change: { by: 'requester', to: 'open' },
    withdraw: { by: 'requester', to: 'withdrawn' },
    answer: { by: 'household', to: 'resolved' },
    merge: { by: 'worker', to: 'merged' },
    'take-in': { by: 'worker', to: 'open' },
    'let-out': { by: 'worker', to: 'open' },
    remind: { by: 'clock', to: 'open' },
    climb: { by: 'clock', to: 'open' },
    readdress: { by: 'clock', to: 'open' },
    redirect: { by: 'clock', to: 'open' },
    rate: { by: 'staff', to: 'open' },
    expose: { by: 'clock', to: 'open' },
    clear: { by: 'clock', to: 'open' },
    lapse: { by: 'clock', to: 'resolved' },
    confirm: { by: 'household', to: 'resolved' },
    /** Whom it is to find has reported: their report has a task of its own. */
    overtake: { by: 'clock', to: 'merged' },
  },
  held: {
    reveal: { by: 'holder', to: 'held' },
    call: { by: 'holder', to: 'held' },
    note: { by: 'holder', to: 'held' },
    resolve: { by: 'holder', to: 'resolved' },
    'hand-over': { by: 'holder', to: 'held' },
    accept: { by: 'offered', to: 'held' },
    decline: { by: 'offered', to: 'held' },
    wait: { by: 'holder', to: 'held' },
    pass: { by: 'holder', to: 'open' },
    'give-back': { by: 'holder', to: 'open' },
    assign: { by: 'lead', to: 'held' },
    'ask-unit': { by: 'lead', to: 'held' },
    'unit-answer': { by: 'lead', to: 'held' },
    release: { by: 'lead', to: 'open' },
    overnight: { by: 'staff', to: 'held' },
    answer: { by: 'household', to: 'resolved' },
    merge: { by: 'holder', to: 'merged' },
    'take-in': { by: 'worker', to: 'held' },
    'let-out': { by: 'worker', to: 'held' },
    remind: { by: 'clock', to: 'held' },
    climb: { by: 'clock', to: 'open' },
    readdress: { by: 'clock', to: 'held' },
    redirect: { by: 'clock', to: 'open' },
    rate: { by: 'staff', to: 'held' },
    expose: { by: 'clock', to: 'held' },
    clear: { by: 'clock', to: 'held' },
    lapse: { by: 'clock', to: 'resolved' },
    step: { by: 'holder', to: 'held' },
    kit: { by: 'holder', to: 'held' },
    ask: { by: 'holder', to: 'held' },
    settle: { by: 'holder', to: 'held' },
    reply: { by: 'household', to: 'held' },
    confirm: { by: 'household', to: 'resolved' },
    deny: { by: 'household', to: 'open' },
    chase: { by: 'clock', to: 'held' },
    check: { by: 'clock', to: 'open' },
  },
  resolved: {
    reopen: { by: 'requester', to: 'open' },
    /** A risk list that came later has one of its stays, or has it no more. */
    expose: { by: 'clock', to: 'open' },
    clear: { by: 'clock', to: 'resolved' },
  },
  withdrawn: {},
  /** Part of another one: what becomes of that becomes of this. */
  merged: {
    unmerge: { by: 'worker', to: 'open' },
  },
} as const satisfies Record<TaskState, Record<string, Move>>

type VerbsOf<S> = S extends TaskState ? keyof (typeof taskMoves)[S] : never
export type TaskVerb = VerbsOf<TaskState>

/** The move that `verb` makes from `state`; undefined where the state does not allow it. */
export function moveOf(state: TaskState, verb: TaskVerb): Move | undefined {
  const moves: Partial<Record<TaskVerb, Move>> = taskMoves[state]
  return moves[verb]
}

/** The verbs open to one hand, in the order in which buttons stand. */
export function verbsFor(state: TaskState, hands: readonly Hand[]): TaskVerb[] {
  const moves: Partial<Record<TaskVerb, Move>> = taskMoves[state]
  return (Object.keys(moves) as TaskVerb[]).filter((verb) => hands.includes(moves[verb]?.by ?? 'clock'))
}

/** Requests of one household and kind that were filed within so many days of each other may be the same. */
export const alikeDays = 3
/** Whoever asked may say that it is not settled after all, for so many hours after it was closed. */
export const reopenHours = 48
/** How long a holder may wait for an answer after trying to reach somebody. */
export const waitHours = [2, 4, 12, 24] as const
/** What happens overnight to what is not closed by nine in the evening. */
export const overnightPlans = ['first-thing', 'night-duty', 'household', 'health-centre', 'no-hurry'] as const
export const callResults = ['reached', 'no-answer', 'wrong-number'] as const
export const purposes = ['check-report', 'confirm-household', 'bring-help', 'urgent'] as const
