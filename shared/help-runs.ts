/** Which requests can be brought in one go: the same pharmacy on the same day. A rule over lines; each task keeps its own end. */

export interface Stop { readonly id: string; readonly label: string; readonly run?: { readonly at: string; readonly day: string } | undefined }
export interface Run<S extends Stop> { readonly at: string; readonly day: string; readonly tasks: readonly S[] }

/** What is fetched together has this in common; keys of the table begin with it. 同济医院 门诊 is 同济医院门诊: the same name however it was typed. Without the schemas of text, which a volunteer's phone does not need. */
const named = (pharmacy: string): string => pharmacy.normalize('NFKC').toLowerCase().replace(/[\s()·.,，。、-]/g, '')
export const runText = ({ at, day }: NonNullable<Stop['run']>): string => `${day} ${named(at)}`

/** Numbers in the order of numbers, so that building 10 comes after building 9. */
export const walk = (a: Pick<Stop, 'id' | 'label'>, b: Pick<Stop, 'id' | 'label'>): number => a.label.localeCompare(b.label, 'zh', { numeric: true }) || (a.id < b.id ? -1 : 1)

type Fetched = Pick<Stop, 'id' | 'run'>
const isWith = (a: Fetched['run'], b: Fetched['run']): boolean => a !== undefined && b !== undefined && runText(a) === runText(b)
/** How many others can be fetched with this one. */
export const alongWith = <S extends Fetched>(one: S, all: readonly S[]): number => all.filter((other) => other.id !== one.id && isWith(other.run, one.run)).length

/** Groups of `least` and more, the sooner day first; within each as one walks from building to building. */
export function runsOf<S extends Stop>(stops: readonly S[], least = 2): Run<S>[] {
  const groups = new Map<string, S[]>()
  for (const stop of stops) {
    if (!stop.run) continue
    const key = runText(stop.run)
    groups.set(key, [...(groups.get(key) ?? []), stop])
  }
  return [...groups.entries()].filter(([, tasks]) => tasks.length >= least).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tasks]) => {
    const sorted = [...tasks].sort(walk)
    return { at: sorted[0]?.run?.at ?? '', day: sorted[0]?.run?.day ?? '', tasks: sorted }
  })
}

/** What was read by pages, as one: the single ones of each page may find company on another. */
export function joined<T extends Pick<Stop, 'id' | 'label'>>(pages: readonly (readonly { readonly at: string; readonly day: string; readonly tasks: readonly T[] }[])[]): { at: string; day: string; tasks: T[] }[] {
  const seen = new Set<string>()
  const all = pages.flat().flatMap(({ at, day, tasks }) => tasks.map((task) => ({ id: task.id, label: task.label, run: { at, day }, task }))).filter(({ id }) => !seen.has(id) && Boolean(seen.add(id)))
  return runsOf(all).map(({ at, day, tasks }) => ({ at, day, tasks: tasks.map(({ task }) => task) }))
}

/** 怡康苑 3栋 2单元 1401 → 怡康苑 3栋: which house, and nobody's stair or door. */
export const houseOf = (label: string): string => label.trim().replace(/\s*\S+$/u, '').replace(/\s+\S*单元$/u, '')
