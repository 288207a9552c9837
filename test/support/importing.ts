/** Files of buildings and rooms, and a community that imports them, through the routes. */
import { api } from '../../shared/api'
import { newId } from '../../shared/ids'
import type { ImportView } from '../../shared/imports'
import { ok } from './caller'
import type { Person } from './people'
import { at } from './places'
import { aShaper, done } from './shaping'
import { aWorkbook, type Cell } from './workbook'

export const csv = (rows: readonly (readonly Cell[])[]): Buffer => Buffer.from(rows.map((row) => row.map((cell) => (typeof cell === 'object' ? '' : (cell ?? ''))).join(',')).join('\r\n'))

/** Two rooms of a building that is there, as what `imports.read` takes. */
export const aFile = (bytes: Buffer = csv([['楼栋', '单元', '房号'], ['1栋', 1, 101], ['1栋', 1, 102]]), name = '房屋.csv') => ({ name, file: bytes.toString('base64') })

/** The preview of a table, sent as a workbook. */
export async function preview(as: Person, rows: readonly (readonly Cell[])[], place: string = at.community): Promise<ImportView> {
  return ok(api.imports.read, { as, params: { place, import: newId('import') }, body: aFile(aWorkbook(rows), '房屋.xlsx') })
}

/** Published, and carried on until it is done. */
export async function published(as: Person, { id, place }: Pick<ImportView, 'id' | 'place'>): Promise<ImportView> {
  const params = { place, import: id }
  await done(as, await ok(api.imports.publish, { as, params }))
  return ok(api.imports.see, { as, params })
}

/** A small file that was read at the first grid and waits. */
export async function anImport(): Promise<string> {
  const id = newId('import')
  await ok(api.imports.read, { as: await aShaper(), params: { place: at.grid, import: id }, body: aFile() })
  return id
}
