/** Papers as pages to be printed on A4: a page for each building, labels in a grid of three by eight. */
import { encode } from 'uqr'
import { codePrefix } from '../../shared/bag-stages'
import type { Lang } from '../../shared/words'
import { codeOf } from '../handover/bag'
import { labelsOf, textOf, type Building, type Cell, type Table } from './tables'
import type { SheetWords } from './words'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)

const style = `@page{size:A4;margin:12mm}*{box-sizing:border-box}body{margin:0;color:#000;background:#fff;font:11pt/1.4 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}
.screen{padding:12px;text-align:center}button{font:inherit;padding:10px 28px}
section{break-after:page;padding:0 0 4mm}section:last-of-type{break-after:auto}h1{font-size:15pt;margin:0 0 1mm}p{margin:0 0 3mm}
table{width:100%;border-collapse:collapse;margin:0 0 6mm}thead{display:table-header-group}tr{break-inside:avoid}
th,td{border:.3mm solid #000;padding:1.2mm 1.6mm;text-align:left;vertical-align:middle}th{font-weight:700}.r{text-align:right;white-space:nowrap}tfoot td{font-weight:700}
.narrow{font-size:9pt}.narrow th,.narrow td{padding:1.2mm 1mm}.labels{display:grid;grid-template-columns:repeat(3,62mm);grid-auto-rows:32mm}
.label{border:.2mm dashed #666;padding:2mm 2.5mm;display:grid;grid-template-columns:1fr 20mm;column-gap:1.5mm;align-content:space-between;overflow:hidden;break-inside:avoid}
.door{grid-column:1/3;font-size:12pt;font-weight:700;line-height:1.15;overflow-wrap:anywhere}.what{font-size:9.5pt;line-height:1.2;overflow-wrap:anywhere}.code{font:700 11pt/1.2 monospace}.qr{width:20mm;height:20mm}
@media screen{section{max-width:210mm;margin:0 auto 8mm;padding:8mm;border:1px solid #ccc;overflow-x:auto}}@media print{.screen{display:none}}`

function cellsOf(cells: readonly Cell[], { columns }: Table, tag: 'td' | 'th'): string {
  return cells.map((cell, i) => `<${tag}${columns[i]?.right ? ' class="r"' : ''}>${safe(textOf(cell))}</${tag}>`).join('')
}

function tableOf(table: Table, title: string): string {
  const head = cellsOf(table.columns.map((one) => one.title), table, 'th')
  const foot = table.foot ? `<tfoot><tr>${cellsOf(table.foot, table, 'td')}</tr></tfoot>` : ''
  const all = table.columns.reduce((sum, { width }) => sum + width, 0)
  const widths = table.columns.map(({ width }) => `<col style="width:${(width / all * 100).toFixed(1)}%">`).join('')
  return `<h1>${safe(title)}</h1><table${table.columns.length > 6 ? ' class="narrow"' : ''}><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${table.rows.map((row) => `<tr>${cellsOf(row, table, 'td')}</tr>`).join('')}</tbody>${foot}</table>`
}

interface Paper { readonly title: string; readonly note: string; readonly lang: Lang; readonly words: SheetWords }

/** The footer of a table stands at its end and not on each page, so it is a row of its own there. */
function pageOf({ title, note, lang, words }: Paper, body: string): Buffer {
  const language = lang === 'zh' ? 'zh-CN' : 'en'
  return Buffer.from(`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${safe(title)}</title><style>${style}tfoot{display:table-row-group}</style></head><body><div class="screen"><button type="button" onclick="print()">${safe(words.print)}</button><p>${safe(note)}</p></div>${body}</body></html>`)
}

/** All tables of one paper on pages that follow on one another, or each on pages of its own. */
export function htmlOf(tables: readonly Table[], paper: Paper, each: boolean): Buffer {
  const named = tables.map((table) => tableOf(table, table.note ?? table.name))
  const headed = `<p><strong>${safe(paper.title)}</strong> · ${safe(paper.note)}</p>`
  const body = each ? named.map((one) => `<section>${headed}${one}</section>`).join('') : `<section>${headed}${named.join('')}</section>`
  return pageOf(paper, body)
}

/** A picture for each code, drawn once and used at each label of its bag. */
function symbolOf(code: string): string {
  const { data, size } = encode(`${codePrefix}${code}`, { ecc: 'M', border: 1 })
  const path = data.map((row, y) => row.map((dark, x) => (dark && !row[x - 1] ? `M${String(x)} ${String(y)}h${String(row.slice(x).concat(false).indexOf(false))}v1H${String(x)}z` : '')).join('')).join('')
  return `<symbol id="q${code}" viewBox="0 0 ${String(size)} ${String(size)}"><path d="${path}"/></symbol>`
}

export function labelsHtml(buildings: readonly Building[], paper: Paper): Buffer {
  const codes = [...new Set(buildings.flatMap(({ bags }) => bags.map(codeOf)))]
  const label = (building: string) => (bag: Building['bags'][number]): string => labelsOf(building, bag).map(({ door, k, n, code, content }) =>
    `<div class="label"><div class="door">${safe(door)}</div><div class="what">${safe(content)}<br>${safe(paper.words.of(k, n))}<div class="code">${code}</div></div><svg class="qr" shape-rendering="crispEdges"><use href="#q${code}"/></svg></div>`).join('')
  const sections = buildings.map(({ name, bags }) => `<section><p><strong>${safe(paper.title)}</strong> · ${safe(paper.words.page(name, bags.length))}</p><div class="labels">${bags.map(label(name)).join('')}</div></section>`)
  return pageOf(paper, `<svg width="0" height="0" style="position:absolute">${codes.map(symbolOf).join('')}</svg>${sections.join('')}`)
}
