/** Which requests can be brought in one go: the same pharmacy on the same day. A rule over lines; each task keeps its own end. */

export interface Stop { readonly id: string; readonly label: string; readonly run?: { readonly at: string; readonly day: string } | undefined }
export interface Run<S extends Stop> { readonly at: string; readonly day: string; readonly tasks: readonly S[] }

/** 同济医院 门诊 is 同济医院门诊: the same name however it was typed. Without the schemas of text, which a volunteer's phone does not need. */
const named = (pharmacy: string): string => pharmacy.normalize('NFKC').toLowerCase().replace(/[\s()·.,，。、-]/g, '')

/** Numbers in the order of numbers, so that building 10 comes after building 9. */
const walk = (a: Stop, b: Stop): number => a.label.localeCompare(b.label, 'zh', { numeric: true }) || (a.id < b.id ? -1 : 1)

type Fetched = Pick<Stop, 'id' | 'run'>
const isWith = (a: Fetched['run'], b: Fetched['run']): boolean => a !== undefined && b !== undefined && a.day === b.day && named(a.at) === named(b.at)
/** How many others can be fetched with this one. */
export const alongWith = <S extends Fetched>(one: S, all: readonly S[]): number => all.filter((other) => other.id !== one.id && isWith(other.run, one.run)).length

/** Groups of two and more, the sooner day first; within each as one walks from building to building. */
export function runsOf<S extends Stop>(stops: readonly S[]): Run<S>[] {
  const groups = new Map<string, S[]>()
  for (const stop of stops) {
    if (!stop.run) continue
    const key = `${stop.run.day} ${named(stop.run.at)}`
    groups.set(key, [...(groups.get(key) ?? []), stop])
  }
  return [...groups.entries()].filter(([, tasks]) => tasks.length > 1).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tasks]) => {
    const sorted = [...tasks].sort(walk)
    return { at: sorted[0]?.run?.at ?? '', day: sorted[0]?.run?.day ?? '', tasks: sorted }
  })
}
