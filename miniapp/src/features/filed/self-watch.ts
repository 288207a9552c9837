import type { ReportDetail } from '@shared/reports'

/** Those of a closed report who are to watch their own health, by name: as it was closed last, here or where it was joined to. */
export function selfWatchers({ state, timeline, joined }: Pick<ReportDetail, 'state' | 'timeline' | 'joined'>): string[] {
  const closed = state === 'resolved' ? timeline.filter((event) => event.outcomes).sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.outcomes : joined?.outcomes
  return (closed ?? []).filter(({ outcome }) => outcome === 'self-watch').map(({ name }) => name)
}
