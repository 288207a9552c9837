import type { Question } from '@shared/questions'

/** Nobody has said anything to it yet, and it is still before the neighbours. */
const isWaiting = ({ answer, hidden }: Question): boolean => answer === undefined && !hidden

/** What waits, the longest waiting first; and all else, as it was. */
export const waitingAndDone = (all: readonly Question[]): { waiting: Question[]; done: Question[] } =>
  ({ waiting: all.filter(isWaiting).reverse(), done: all.filter((one) => !isWaiting(one)) })
