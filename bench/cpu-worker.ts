/** Runs in a process of its own, bundled as Lambda gets it and logging as there: writes the microseconds of CPU that the taped request takes, median of its rounds. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Api } from '../shared/api'
import { ask } from './ask'
import type { Asked } from './event'
import { median } from './row'
import { play, type Tape } from './tape'
import { stopClock } from './today'

export interface Taped { readonly name: string; readonly domain: keyof Api; readonly asked: Asked; readonly token: string | undefined; readonly tape: Tape }

const warmUp = 6000
const rounds = 100
const each = 25

/** User and system time of the whole process, every thread and the garbage collector included. */
async function run({ domain, asked, token, tape }: Taped, times: number): Promise<number> {
  play(tape)
  const before = process.cpuUsage()
  for (let i = 0; i < times; i += 1) await ask(domain, asked, token)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / times
}

async function main(file: string, result: string): Promise<void> {
  stopClock()
  const taped = JSON.parse(readFileSync(file, 'utf8')) as Taped
  await run(taped, warmUp)
  const samples: number[] = []
  for (let round = 0; round < rounds; round += 1) samples.push(await run(taped, each))
  writeFileSync(result, String(median(samples)))
}

main(process.argv[2] ?? '', process.argv[3] ?? '').catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
