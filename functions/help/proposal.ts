/** What is proposed to somebody as one request: the medicines that run out and are fetched, paid and kept alike. Rules only. */
import { mostLines, type NeedOf } from '../../shared/help-form'
import { leftOn } from '../../shared/medicine'
import { printOf } from '../http/print'
import type { Refill } from './refill'

/** `version`: another one as soon as any of its medicines is another, so that nobody asks for what they have not seen. */
export interface Proposal { readonly of: readonly [Refill, ...Refill[]]; readonly out: string; readonly version: number }

const alike = ({ member, pharmacy, pay, insurance, cold, alone, note, phone, language }: Refill): string => JSON.stringify([member, pharmacy, pay, insurance, cold, alone, note, phone, language])

/** 48 bits, which a number holds exactly. */
const versionOf = (of: readonly Refill[]): number => Buffer.from(printOf(of.map(({ member, medicine, v }) => [member, medicine, v])), 'base64url').readUIntBE(0, 6)

/** What was proposed, in as few requests as its forms have room for; what runs out first stands first. */
export function proposalsOf(refills: readonly Refill[]): Proposal[] {
  const groups = new Map<string, [Refill, ...Refill[]][]>()
  const proposed = refills.filter((one) => one.proposed !== undefined).sort((a, b) => (`${a.out} ${a.medicine}` < `${b.out} ${b.medicine}` ? -1 : 1))
  for (const one of proposed) {
    const parts = groups.get(alike(one)) ?? []
    const last = parts.at(-1)
    if (last && last.length < mostLines) last.push(one)
    else groups.set(alike(one), [...parts, [one]])
  }
  return [...groups.values()].flat().map((of) => ({ of, out: of[0].out, version: versionOf(of) }))
}

/** The same once more, with what is left of it today. */
export function needOf({ of }: Proposal, today: string): NeedOf<'medicine'> {
  const [{ pharmacy, pay, insurance, cold, alone, note }] = of
  const lines = of.map(({ line, from }, at) => ({ ...line, id: String(at), left: leftOn(line, from, today) }))
  return { kind: 'medicine', lines, pharmacy, pay, insuranceCard: insurance === 'yes', cold: cold === 'yes', answers: { signs: [], alone: alone === 'yes' }, ...(note ? { note } : {}) }
}
