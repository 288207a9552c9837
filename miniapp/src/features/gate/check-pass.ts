/** Reads what was scanned or typed, by what this phone knows of its gate. No network is asked. */
import { verify } from '@stablelib/ed25519'
import { passPrefix } from '@shared/pass'
import { checkCode, checkNumber, type Checked, type Direction } from '@shared/pass-check'
import { asGate, gateNow, type KnownGate } from './known-gate'

export interface Reading { readonly checked: Checked; readonly by: 'scan' | 'number' }

/** A scanner that types, and the camera, give the whole code; a person types its number. */
export function checkPass(text: string, gate: KnownGate, direction: Direction): Reading {
  const at = { gate: asGate(gate), direction, now: Math.floor(gateNow(gate) / 1000) }
  const isCode = text.trim().toUpperCase().startsWith(passPrefix)
  return isCode ? { checked: checkCode(text, { ...at, verify }), by: 'scan' } : { checked: checkNumber(text, at), by: 'number' }
}
