/**
 * Phone numbers that were shown to me for tasks I hold, by task: in memory only, so that opening the task again while the app is open
 * is not another look at the number; empty where there is none.
 */
import { makeStore, useStore } from './store'

const store = makeStore<Readonly<Record<string, string>>>({})

export const useRevealed = (task: string): string | undefined => useStore(store)[task]

/** Under which name the number stands that a neighbour gave for the same task. */
export const givenFor = (task: string): string => `${task}+`

export function keepRevealed(task: string, number: string): void {
  store.set({ ...store.get(), [task]: number })
}

export function forgetRevealed(task: string): void {
  store.set(Object.fromEntries(Object.entries(store.get()).filter(([one]) => one !== task && one !== givenFor(task))))
}

export function forgetAllRevealed(): void {
  store.set({})
}
