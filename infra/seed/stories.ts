/** Which reports the lively community has: one of every kind, and enough open ones in the first grid for a second page. */
import { communityId } from './community'
import type { Story } from './reports'

const day = 24 * 60
const grid = (number: number): string => `${communityId}-g${number}`

export interface Placed { readonly story: Story; readonly inbox: string; readonly worker: string; readonly household?: string }

const told: readonly Placed[] = [
  { inbox: grid(1), worker: 'li-min', story: { name: 'fever, overdue', ago: 300, arrives: 0, people: 2, symptoms: ['fever', 'cough'] } },
  { inbox: grid(1), worker: 'li-min', story: { name: 'held, nobody answers', ago: 260, arrives: 0, then: (it) => { it.claim(200); it.call(190, 'no-answer'); it.note(188, '白天可能在上班，晚上再打') } } },
  { inbox: grid(1), worker: 'li-min', story: { name: 'resolved', ago: 2 * day, arrives: -2, people: 2, then: (it) => { it.claim(2 * day - 40); it.call(2 * day - 50, 'reached'); it.resolve(2 * day - 60, 'self-watch') } } },
  { inbox: grid(1), worker: 'zhou-hao', story: { name: 'given back', ago: 400, arrives: 1, then: (it) => { it.claim(390); it.giveBack(100, '今天休息，请同事接手') } } },
  { inbox: grid(1), worker: 'li-min', story: { name: 'withdrawn', ago: day, arrives: 5, then: (it) => { it.withdraw(day - 30) } } },
  { inbox: grid(1), worker: 'li-min', household: 'chen-lan', story: { name: 'the husband last week', ago: 6 * day, arrives: -6, then: (it) => { it.claim(6 * day - 20); it.call(6 * day - 30, 'reached'); it.resolve(6 * day - 35, 'no-risk') } } },
  { inbox: grid(2), worker: 'wu-xia', story: { name: 'trouble breathing', ago: 35, arrives: 0, symptoms: ['breathing', 'fever'] } },
  { inbox: grid(2), worker: 'wu-xia', story: { name: 'coming next week', ago: 90, arrives: 7, people: 3 } },
  { inbox: grid(3), worker: 'sun-lei', story: { name: 'held by grid three', ago: 500, arrives: 0, then: (it) => { it.claim(450); it.call(440, 'reached') } } },
  { inbox: grid(3), worker: 'sun-lei', story: { name: 'did not come', ago: 3 * day, arrives: -1, then: (it) => { it.claim(2 * day); it.resolve(2 * day - 5, 'not-come') } } },
  { inbox: grid(4), worker: 'he-jing', story: { name: 'overnight', ago: 1500, arrives: -1, symptoms: ['fatigue'] } },
  { inbox: communityId, worker: 'zhang-weiguo', story: { name: 'no grid, open', ago: 120, arrives: 2 } },
  { inbox: communityId, worker: 'zhang-weiguo', story: { name: 'no grid, held', ago: 600, arrives: 0, then: (it) => { it.claim(550) } } },
]

const more: readonly Placed[] = Array.from({ length: 22 }, (_, index) => ({
  inbox: grid(1), worker: 'li-min', story: { name: `open ${index + 1}`, ago: 40 + index * 35, arrives: index % 6, people: 1 + (index % 2) },
}))

export const stories: readonly Placed[] = [...told, ...more]
