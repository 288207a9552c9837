/** A workbook's sheets: what its cells show, formulas as they were last calculated. ECMA-376 part 1, 18. */
import { sheetOf } from './xlsx-cells'
import { sheetLimits, UnreadableFile, type Sheet } from './sheet'
import { walk } from './xml'
import { openZip, type Unzip } from './zip'

const book = 'xl/workbook.xml'

/** The sheets' files, in the order of their tabs. */
function sheetFiles(unzip: Unzip, workbook: string): string[] {
  const targets = new Map<string, string>()
  walk(unzip('xl/_rels/workbook.xml.rels') ?? '', {
    open: (name, attributes) => {
      const { Id = '', Target = '' } = attributes()
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const files: string[] = []
  walk(workbook, {
    open: (name, attributes) => {
      if (name !== 'sheet') return
      const id = Object.entries(attributes()).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      files.push(targets.get(id) ?? '')
    },
  })
  return files
}

/** Texts that cells share, without what only says how they are pronounced. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = []
  let [taking, spoken] = [false, 0]
  walk(xml, {
    open: (name) => {
      if (name === 'si') texts.push('')
      if (name === 'rPh') spoken += 1
      taking = name === 't' && spoken === 0
    },
    close: (name) => {
      if (name === 'rPh') spoken -= 1
      taking = false
    },
    text: (text) => {
      if (taking) texts[texts.length - 1] += text
    },
  })
  return texts
}

/** The formats of dates and times that every workbook knows, those of East Asia among them. */
const isKnownDate = (format: number): boolean => (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) || (format >= 50 && format <= 58)
const isDateFormat = (format: string): boolean => /[ymdhs年月日]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))

/** For each style of a cell, whether it shows its number as a date. */
function dateStyles(xml: string): boolean[] {
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCells = false
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true
      if (name === 'numFmt') own.set(Number(attributes()['numFmtId']), isDateFormat(attributes()['formatCode'] ?? ''))
      if (name !== 'xf' || !inCells) return
      const format = Number(attributes()['numFmtId'] ?? 0)
      styles.push(own.get(format) ?? isKnownDate(format))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

/** One sheet after the other, each read only when it is asked for. */
export function* sheetsOfXlsx(bytes: Buffer): Generator<Sheet> {
  const unzip = openZip(bytes)
  const workbook = unzip(book)
  if (workbook === undefined) throw new UnreadableFile('file-unknown')
  const known = { texts: sharedTexts(unzip('xl/sharedStrings.xml') ?? ''), dates: dateStyles(unzip('xl/styles.xml') ?? '') }
  for (const file of sheetFiles(unzip, workbook).slice(0, sheetLimits.sheets)) {
    const xml = unzip(file)
    if (xml !== undefined) yield sheetOf(xml, known)
  }
}
