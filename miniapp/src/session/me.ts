/** Who I am, read once and watched by every page. */
import type { Household, Me } from '@shared/identity'
import { inboxRoles, isCurrent } from '@shared/duties'
import type { Duty } from '@shared/duty-schema'
import { useEffect } from 'react'
import { api } from '@/api/client'
import { asRefusal, type Refusal } from '@/api/refusal'
import { arrival, forgetArrival } from './arrival'
import { keep, readKept } from './kept'
import { now } from './now'
import { meet } from './personal'
import { isExpired, known, tokenNow, useSignedIn } from './sign-in'
import { makeStore, useStore } from './store'

interface Known { readonly token?: string; readonly me?: Me; readonly refusal?: Refusal }
const store = makeStore<Known>({})

/** Who I am, as far as it is known yet. */
export const meNow = (): Me | undefined => store.get().me

/** After a write whose answer is the new me. */
export function putMe(me: Me): void {
  meet(me.id)
  store.set({ token: tokenNow(), me })
  known()
}

export async function refreshMe(): Promise<void> {
  try {
    putMe(await api.me.read())
  } catch (thrown) {
    const { me, token } = store.get()
    // Behind the word that the session is over a form keeps what was typed in it.
    store.set({ token: tokenNow(), refusal: asRefusal(thrown), ...(token === tokenNow() || isExpired() ? { me } : {}) })
  }
}

/** After a write whose answer is one of my households. */
export function putHousehold(household: Household): void {
  const { me } = store.get()
  if (!me) return
  const others = me.households.filter((one) => one.id !== household.id)
  putMe({ ...me, households: [...others, household] })
}

export interface Myself { readonly signedIn: boolean; readonly me?: Me; readonly refusal?: Refusal }

export function useMe(): Myself {
  const signedIn = useSignedIn()
  const { me, refusal } = useStore(store)
  useEffect(() => {
    if (signedIn && store.get().token === undefined) void refreshMe()
  }, [signedIn])
  return signedIn ? { signedIn, me, refusal } : { signedIn }
}

export function forgetMe(): void {
  store.set({})
}

/** Those whose member I am, beyond doubt. */
export function homesOf(me: Me): Household[] {
  return me.households.filter((one) => !one.waiting)
}

/** The household that pages are about: one of the community whose link was opened, until another is chosen; else the one chosen last, else the first. */
export function homeOf(me: Me): Household | undefined {
  const sure = homesOf(me)
  const linked = sure.filter((one) => one.community === arrival())
  const among = linked.length > 0 ? linked : sure
  return among.find((one) => one.id === readKept('household')) ?? among[0]
}

/** The household that was asked to take this person in and has not answered. */
export function waitingHome(me: Me): Household | undefined {
  return me.households.find((one) => one.waiting)
}

export function chooseHome(household: string): void {
  keep('household', household)
  forgetArrival()
  store.set({ ...store.get() })
}

/** Duties that I have now. */
export function currentDuties(me: Me): Duty[] {
  const at = new Date(now()).toISOString()
  return me.duties.filter((duty) => isCurrent(duty, at))
}

/** Those of them whose inbox I work through. */
export function inboxDuties(me: Me): Duty[] {
  return currentDuties(me).filter((duty) => inboxRoles.some((role) => role === duty.role))
}
