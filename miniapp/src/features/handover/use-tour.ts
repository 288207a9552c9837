/** The list of a building: read anew when the page is shown, kept on the phone, with what was ticked off laid over it. */
import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import type { TourBag } from '@shared/handover'
import { useLoaded, type Loaded } from '@/api/use-loaded'
import { now } from '@/session/now'
import { api } from './api'
import { keepTour, keptTour, type HandDeed, type KeptTour } from './kept'
import { doneOf, sendAll, useQueue } from './queue'
import { rowOf, type TourRow } from './tour'

async function readTour(campaign: string, building: string): Promise<KeptTour> {
  const bags: TourBag[] = []
  let cursor: string | undefined
  do {
    const page = await api.handover.tour({ params: { campaign }, query: { building, ...(cursor === undefined ? {} : { cursor }) } })
    bags.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  const tour = { campaign, building, at: new Date(now()).toISOString(), bags }
  keepTour(tour)
  return tour
}

export interface Tour { readonly loaded: Loaded<KeptTour>; readonly rows: readonly TourRow[]; readonly deeds: readonly HandDeed[] }

const every = 30_000

export function useTour(campaign: string, building: string): Tour {
  const loaded = useLoaded(`${campaign} ${building}`, () => readTour(campaign, building))
  const queue = useQueue()
  useEffect(() => {
    void sendAll()
    const timer = setInterval(() => { void sendAll() }, every)
    const online = ({ isConnected }: { isConnected: boolean }): void => { if (isConnected) void sendAll() }
    Taro.onNetworkStatusChange(online)
    return () => {
      clearInterval(timer)
      Taro.offNetworkStatusChange(online)
    }
  }, [])
  const data = loaded.data ?? keptTour(campaign, building)
  const deeds = queue.deeds.filter((one) => one.campaign === campaign && one.building === building)
  return { loaded: data ? { ...loaded, data } : loaded, rows: (data?.bags ?? []).map((bag) => rowOf(bag, deeds, doneOf(queue, campaign, bag.household))), deeds }
}
