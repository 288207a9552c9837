/** A task as its holder reads it. */
import type { TaskDetail } from '@shared/inbox'
import { newId } from '@shared/ids'

export function aTaskDetail(known: Partial<TaskDetail> = {}): TaskDetail {
  const id = newId('task')
  return {
    task: {
      id, kind: 'join', state: 'held', urgency: 'soon', due: '2026-11-24T10:00:00Z', place: 'g', placeName: '第一网格', here: true, reference: 'ABCD-EFGH', label: '怡康苑 3栋', who: '王**', people: 1,
      holder: { id: newId('user'), name: '李敏' }, mine: true,
    },
    version: 2, filedAt: '2026-11-24T01:00:00Z', request: { kind: 'join', name: '王强', member: newId('member') },
    household: { label: '怡康苑 3栋', community: '幸福社区', typed: false, phone: '199****1401', verified: true }, people: [{ id: 'p', name: '王强' }], timeline: [], verbs: ['reveal', 'resolve', 'give-back'], purposes: ['confirm-household', 'urgent'], alike: [], facts: {}, took: [],
    ...known,
  }
}
