/** What of a listed area is kept beside it, so that most rows are compared without being read. Rules only. */
import type { Area } from './area'

/** What decides how close a stay is of which nothing is named: its street or town, and whether it is all of it. `parts`: it names some; `broken`: all but some that are not listed. */
export interface Outline { readonly street?: string; readonly parts?: true; readonly broken?: true }
/** `words`: how all that it names begins. */
/** `each`: something is left out by its name; only reading it tells whether a stay is there. */
export interface Sketch extends Outline { readonly words: string; readonly each?: true }

export const outlineOf = ({ street, pieces, rest, except }: Area): Outline => ({ ...(street === undefined ? {} : { street }), ...(pieces.length > 0 ? { parts: true } : {}), ...(rest && except ? { broken: true } : {}) })

/** Names are found by so many of their first characters, or by all where they have fewer; an area that is said in the same words by its last ones. */
const begins = 3
const whole = (text: string): string => `=${text.slice(-2 * begins)}`

export function sketchOf(area: Area): Sketch {
  const names = [...area.communities, ...area.pieces.flatMap((piece) => piece.names)]
  return { ...outlineOf(area), ...(area.spared ? { each: true } : {}), words: [...new Set([whole(area.text), ...names.map((name) => name.slice(0, begins))])].join(' ') }
}

/** Every word by which something that stands in a text may be found. */
export function wordsIn(text: string): string[] {
  const words = [whole(text)]
  for (let at = 0; at < text.length; at += 1) for (let long = 1; long <= Math.min(begins, text.length - at); long += 1) words.push(text.slice(at, at + long))
  return words
}
