/** In a process of its own: papers of so many households as workbooks; prints the CPU in milliseconds and the memory in megabytes. */
import type { Settlement } from '../shared/differences'
import { settlementTables } from '../functions/sheets/account-tables'
import { buildingTables, labelTables, type Building } from '../functions/sheets/tables'
import { sheetWords } from '../functions/sheets/words'
import { xlsxOf } from '../functions/sheets/xlsx'
import { confirmedBags } from './handover'
import { town } from './town'

const [, , kind = '', households = '0'] = process.argv
/** What is long in it are its homes. */
const account: Settlement = { campaign: '', title: '', households: 0, lines: [], ordered: 0, adjusted: 0, due: 0, prepaid: 0, refunds: 0, cash: 0, outstanding: 0, waiting: 0, back: { done: 0, under: 0, byHand: 0, given: 0 }, subsidies: [], kept: { goods: 0, packing: 0, delivery: 0, margin: 0 } }
const bags = confirmedBags(town().town, Number(households))
const buildings: Building[] = [...new Set(bags.map(({ building }) => building))].map((id, i) => ({ id, name: `${String(i + 1)}栋`, bags: bags.filter(({ building }) => building === id) }))

async function main(): Promise<void> {
  const before = process.cpuUsage()
  const tables = { labels: () => labelTables(buildings, sheetWords.zh), buildings: () => buildingTables(buildings, sheetWords.zh), settlement: () => settlementTables(account, buildings, 'zh') }[kind]
  if (!tables) throw new Error(`There is no paper ${kind}`)
  const bytes = await xlsxOf(tables())
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(JSON.stringify({ ms: (user + system) / 1000, mb: process.resourceUsage().maxRSS / 1024, bytes: bytes.length }))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
