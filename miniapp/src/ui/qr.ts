/** A QR code as a picture in an address, drawn on the phone: the code of an invitation goes to nobody else's server. */
import { encode } from 'uqr'

/** The dark runs of a row, as one path of squares a unit wide. */
function pathOf(row: readonly boolean[], y: number): string {
  return row.map((dark, x) => (dark && !row[x - 1] ? `M${String(x)} ${String(y)}h${String(row.slice(x).concat(false).indexOf(false))}v1H${String(x)}z` : '')).join('')
}

/** `data:` with an SVG; its border of four is what cameras ask for. */
export function qrPicture(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size)} ${String(size)}" shape-rendering="crispEdges"><path d="${data.map(pathOf).join('')}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
