/** What stands on the page by its id, and taps on it. A tap on what is not there fails. */
import { act, fireEvent } from '@testing-library/react'

/** So long after a tap what it asked for has been answered and drawn, in milliseconds. */
export const settled = (ms = 10): Promise<unknown> => new Promise((done) => setTimeout(done, ms))
export const findId = (id: string): HTMLElement | null => document.getElementById(id)
export const text = (id: string): string => findId(id)?.textContent ?? ''

export function byId(id: string): HTMLElement {
  const found = findId(id)
  if (!found) throw new Error(`${id} is not there`)
  return found
}

export const tapId = (id: string, ms?: number): Promise<void> => act(async () => { fireEvent.click(byId(id)); await settled(ms) })
