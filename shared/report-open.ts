/** Whether somebody is about to file what is filed already: asked on the phone before a report is sent, which may still be sent. */
import type { ReportLine } from './reports'

type Line = Pick<ReportLine, 'id' | 'state' | 'who' | 'arrival'>

/** A report that nobody has closed, of the same day of arrival or first naming somebody who travels now; `report` is the one that is filled in. */
export function openAlready<L extends Line>(lines: readonly L[], { report, names, arrival }: { readonly report: string; readonly names: readonly string[]; readonly arrival: string }): L | undefined {
  return lines.find((line) => line.id !== report && (line.state === 'open' || line.state === 'held') && (line.arrival === arrival || names.includes(line.who)))
}
