/** Carries a list on, and ends it. */
import { Refusal } from '../http/refusal'
import { write } from '../table/table'
import { districtOf } from './district'
import type { ListRow } from './lines'
import { putList, putRun, readListFile, readPart, type ListFile } from './list'
import { workThrough, type Working } from './working'

async function begin({ list, run }: ListFile): Promise<void> {
  await write([putList({ ...list, state: 'running', v: list.v + 1 }), putRun({ ...run, v: run.v + 1 }, true)])
}

async function end({ list, run }: ListFile): Promise<void> {
  await write([putList({ ...list, state: 'done', v: list.v + 1 }), putRun({ ...run, v: run.v + 1 }, false)])
}

/** So many steps at most; answers the list as it then is. Where somebody else was faster it goes on from there. */
export async function carryOn(id: string, budget: number, now: string): Promise<ListFile> {
  const attended: Working['attended'] = new Map()
  let [number, part]: [number, ListRow[]] = [-1, []]
  for (let left = budget; ; left -= 1) {
    const file = await readListFile(id)
    if (!file) throw new Refusal('not-found')
    const { list, run } = file
    if (list.state === 'done' || left <= 0) return file
    if (list.state === 'read') await begin(file)
    else if (run.part >= list.parts) await end(file)
    else {
      if (run.part !== number) [number, part] = [run.part, await readPart(id, run.part)]
      await workThrough(file, part, { now, attended, district: await districtOf(list.district) })
    }
  }
}
