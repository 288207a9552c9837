/** In a process of its own: papers of so many households as workbooks; prints the CPU in milliseconds and the memory in megabytes. */
import { buildingTables, labelTables, type Building } from '../functions/sheets/tables'
import { sheetWords } from '../functions/sheets/words'
import { xlsxOf } from '../functions/sheets/xlsx'
import { confirmedBags } from './handover'
import { town } from './town'

const [, , kind = '', households = '0'] = process.argv
const bags = confirmedBags(town().town, Number(households))
const buildings: Building[] = [...new Set(bags.map(({ building }) => building))].map((id, i) => ({ id, name: `${String(i + 1)}栋`, bags: bags.filter(({ building }) => building === id) }))

async function main(): Promise<void> {
  const before = process.cpuUsage()
  const bytes = await xlsxOf(kind === 'labels' ? labelTables(buildings, sheetWords.zh) : buildingTables(buildings, sheetWords.zh))
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(JSON.stringify({ ms: (user + system) / 1000, mb: process.resourceUsage().maxRSS / 1024, bytes: bytes.length }))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
