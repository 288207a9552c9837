/** Requests for help as the API tells of them, and hands on the page that asks. */
import { act, fireEvent, render } from '@testing-library/react'
import type { HelpDetail } from '@shared/help'
import type { NeedOf } from '@shared/help-form'
import type { Household } from '@shared/identity'
import { newId } from '@shared/ids'
import { phone, type Asked } from './taro'

export function aHome(more: Partial<Household> = {}): Household {
  return {
    id: newId('household'), place: 'b', community: 'q', communityName: '幸福时代社区', label: '3栋 2单元1401', waiting: false, contact: { phone: '13812345678', verified: true },
    members: [{ id: newId('member'), name: '陈岚', account: true, me: true, waiting: false }, { id: newId('member'), name: '周桂英', account: false, me: false, waiting: false }], ...more,
  }
}

export const aNeed = (more: Partial<NeedOf<'medicine'>> = {}): NeedOf<'medicine'> => ({
  kind: 'medicine', pharmacy: '同济医院', insuranceCard: true, pay: 'cash', cold: false, answers: { signs: [], alone: true },
  lines: [{ id: '1', name: '氨氯地平片', strength: '5 mg', quantity: 28, left: 3, daily: 1, substitution: 'ask' }], ...more,
})

/** As those read it whom it is for; open until said otherwise. */
export function aHelp(home: Household, more: Partial<HelpDetail> = {}, bringing: Partial<HelpDetail['bringing']> = {}): HelpDetail {
  return {
    help: { id: newId('help'), reference: '7K3M-9QXA', household: home.id, member: home.members[1]?.id ?? '', who: '周桂英', label: home.label, asker: '陈岚', filedAt: '2026-11-24T01:00:00Z', version: 1, need: aNeed() },
    state: 'open', rated: { urgency: 'soon', because: 'alone' }, due: '2026-11-24T09:00:00Z', place: '第一网格', bringing: { check: false, kit: [], questions: [], instead: [], photos: [], ...bringing },
    mine: { thanked: false, troubled: false }, verbs: ['change', 'withdraw'], timeline: [{ id: newId('event'), at: '2026-11-24T01:00:00Z', verb: 'submit', by: { name: '陈岚', me: true } }], ...more,
  }
}

export const settled = () => new Promise((done) => setTimeout(done, 20))
export const byId = (id: string): HTMLElement | null => document.getElementById(id)
export const textAt = (id: string): string => byId(id)?.textContent ?? ''
export async function show(page: JSX.Element): Promise<void> {
  await act(async () => { render(page); await settled() })
}
export async function tap(...ids: string[]): Promise<void> {
  for (const id of ids) {
    await act(async () => {
      const element = byId(id)
      if (!element) throw new Error(`${id} is not there`)
      fireEvent.click(element)
      await settled()
    })
  }
}
export async function type(id: string, text: string): Promise<void> {
  const element = byId(id)
  const control = element?.matches('input, textarea') ? element : element?.querySelector('input, textarea')
  if (!control) throw new Error(`${id} is not there`)
  await act(async () => { fireEvent.change(control, { target: { value: text } }); await settled() })
}
export const valueAt = (id: string): string | undefined => byId(id)?.querySelector<HTMLInputElement>('input, textarea')?.value
export const sent = (method: string, path: RegExp): Asked[] => phone.requests.filter((one) => one.method === method && path.test(one.url))
export const bodyOf = (asked: Asked | undefined): unknown => JSON.parse(asked?.data ?? '{}')
/** Where the last step led. */
export const wentTo = (): string => (phone.calls.filter(({ name }) => name === 'navigateTo' || name === 'reLaunch').at(-1)?.given as { url: string } | undefined)?.url ?? ''
