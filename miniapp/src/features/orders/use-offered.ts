/** A campaign as a household of mine sees it: the one that was asked for or is chosen, else one that lives where it is offered. */
import type { Campaign } from '@shared/campaigns'
import type { Household, Me } from '@shared/identity'
import { asRefusal } from '@/api/refusal'
import { useLoaded, type Loaded } from '@/api/use-loaded'
import { homeOf, homesOf } from '@/session/me'
import { api } from './api'

export interface Offered { readonly campaign: Campaign; readonly household: Household }

async function firstThatSees(campaign: string, homes: readonly Household[]): Promise<Offered> {
  const [household, ...others] = homes
  if (!household) throw new Error('nobody lives anywhere')
  try {
    return { household, campaign: await api.campaigns.read({ params: { campaign }, query: { household: household.id } }) }
  } catch (thrown) {
    if (asRefusal(thrown).code !== 'not-found' || others.length === 0) throw thrown
    return firstThatSees(campaign, others)
  }
}

/** An empty `campaign` reads nothing. */
export function useOffered(me: Me, campaign: string, household?: string): Loaded<Offered> {
  const homes = homesOf(me)
  const first = homes.find((one) => one.id === household) ?? homeOf(me)
  const sorted = first ? [first, ...homes.filter((one) => one !== first)] : []
  return useLoaded(campaign === '' || !first ? '' : `${campaign} ${first.id}`, () => firstThatSees(campaign, sorted))
}

/** Those of my households to whom the same is offered. */
export const neighboursOf = (me: Me, { community }: Household): Household[] => homesOf(me).filter((one) => one.community === community)
