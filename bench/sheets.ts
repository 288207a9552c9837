/** What a campaign's papers cost: workbooks of 1,000 households in fresh processes, as the function makes them. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { build } from './build'
import { atMost, type Figure } from './row'

const run = promisify(execFile)
const households = 1000

export async function sheetFigures(): Promise<Figure[]> {
  const worker = await build('sheets-worker')
  const figures: Figure[] = []
  for (const kind of ['buildings', 'labels', 'settlement']) {
    const { stdout } = await run(process.execPath, [worker, kind, String(households)])
    const { ms, mb } = JSON.parse(stdout) as { ms: number; mb: number }
    const name = `workbook of ${kind}, ${households.toLocaleString('en')} households`
    figures.push(atMost(`${name}: CPU`, ms, 1000, ' ms', 0), atMost(`${name}: memory`, mb, 256, ' MB', 0))
  }
  return figures
}
