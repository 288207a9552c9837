/** `npm run bench`: measures and prints every figure of the product's quality. `--json FILE` keeps them, `--update` takes the units anew, `--only NAME` runs one part. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { arrivalFigures } from './arrivals'
import { callUpFigures } from './callups'
import { cpuFigures } from './cpu'
import { setUp, type Place } from './environment'
import { growthFigures } from './growth'
import { initFigures } from './init'
import { overheadFigures } from './overhead'
import { moveFigures } from './move'
import { line, type Figure } from './row'
import { orderFigures } from './orders'
import { careFigures } from './care'
import { gateFigures } from './gate'
import { measureFigures } from './measures'
import { refillFigures } from './refill'
import { riskFigures } from './risk'
import { sheetFigures } from './sheets'
import { sweepFigures } from './sweep'
import { unitFigures } from './units'
import { volunteerFigures } from './volunteers'
import { browserFigures, weappFigures } from './weights'

const { values: options } = parseArgs({ options: { json: { type: 'string' }, update: { type: 'boolean', default: false }, only: { type: 'string' } } })

const parts: Record<string, (place: Place) => Promise<Figure[]>> = {
  units: (place) => unitFigures(place, options.update),
  growth: growthFigures,
  sweep: sweepFigures,
  refill: refillFigures,
  care: careFigures,
  gate: gateFigures,
  risk: riskFigures,
  arrivals: arrivalFigures,
  measures: measureFigures,
  move: moveFigures,
  orders: orderFigures,
  volunteers: volunteerFigures,
  callups: callUpFigures,
  sheets: sheetFigures,
  cpu: cpuFigures,
  overhead: overheadFigures,
  init: initFigures,
  weapp: () => Promise.resolve(weappFigures()),
  browser: browserFigures,
}

async function measure(): Promise<Figure[]> {
  const place = await setUp()
  try {
    const figures: Figure[] = []
    for (const [name, part] of Object.entries(parts)) {
      if (options.only !== undefined && options.only !== name) continue
      for (const figure of await part(place)) {
        console.log(line(figure))
        figures.push(figure)
      }
    }
    return figures
  } finally {
    await place.stop()
  }
}

async function main(): Promise<void> {
  const figures = await measure()
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, undefined, 2)}\n`)
  process.exitCode = figures.every((figure) => figure.ok) ? 0 : 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
