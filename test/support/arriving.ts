/** Lists from above, sent as a district's supervisor sends them, and people on them. */
import type { Arrival } from '../../functions/arrivals/arrival'
import { countArrivals, putArrival } from '../../functions/arrivals/arrival-store'
import { checkOf } from '../../functions/arrivals/cells'
import { endOfList } from '../../functions/arrivals/list'
import { write } from '../../functions/table/table'
import { api } from '../../shared/api'
import type { ArrivalList } from '../../shared/arrivals'
import { newId } from '../../shared/ids'
import { ok } from './caller'
import { timeNow } from './clock'
import { csv } from './importing'
import type { Person } from './people'
import { at } from './places'
import { sendForm } from './uploads'
import type { Cell } from './workbook'

export const listHead = ['姓名', '电话', '身份证号', '来自', '到达日期', '地址']
/** An ID number whose check holds. */
export const anId = (n: number): string => { const seventeen = `42010219900101${String(n).padStart(3, '0')}`; return seventeen + checkOf(seventeen) }
export const aMobile = (n: number): string => `139${String(n).padStart(8, '0')}`
/** Han names without end. */
export const aName = (n: number): string => `王${String.fromCodePoint(0x4e00 + Math.floor(n / 1000))}${String.fromCodePoint(0x5e00 + (n % 1000))}`

export const sendSheet = async (as: Person, file: Buffer, place: string = at.district): Promise<string> => {
  const form = await ok(api.uploads.askSheet, { as, body: { id: newId('upload'), place } })
  const { status } = await sendForm(form, file, '名单.csv', 'text/csv')
  if (status !== 201) throw new Error(`The store answered ${String(status)}`)
  return form.id
}

export const readFileOf = async (as: Person, file: Buffer, list = newId('list')): Promise<ArrivalList> =>
  ok(api.arrivals.read, { as, params: { place: at.district, list }, body: { name: '名单.csv', upload: await sendSheet(as, file) } })
/** The preview of a table below the usual header. */
export const readPeople = (as: Person, rows: readonly (readonly Cell[])[], head: readonly string[] = listHead): Promise<ArrivalList> => readFileOf(as, csv([head, ...rows]))

export const seeList = (as: Person, list: string): Promise<ArrivalList> => ok(api.arrivals.see, { as, params: { place: at.district, list } })

/** Carried on until it is done. */
export async function workedThrough(as: Person, list: string): Promise<ArrivalList> {
  for (;;) {
    const now = await ok(api.arrivals.run, { as, params: { place: at.district, list } })
    if (now.state === 'done') return now
  }
}
export const listed = async (as: Person, rows: readonly (readonly Cell[])[]): Promise<ArrivalList> => workedThrough(as, (await readPeople(as, rows)).id)

/** Somebody in the queue of the district, whatever list brought them. */
export async function aQueued(): Promise<string> {
  const [id, list] = [newId('arrival'), newId('list')]
  const one: Arrival = { id, list, district: at.district, row: 2, at: timeNow(), state: 'queued', path: [], self: false, until: endOfList(timeNow()), v: 1 }
  await write([...putArrival(one), ...countArrivals([{ is: one }])])
  return id
}
