/** Reads what the account of a campaign is made of. */
import type { Settlement } from '../../shared/differences'
import { readAccount } from './difference-store'
import { settle } from './settlement'
import { sumsOf } from './stock'
import type { CampaignFile } from './store'

/** `to`: where its bags go, with what was paid there on collection. */
export async function readSettlement({ campaign: of, shards }: CampaignFile, to: readonly { readonly cash: number }[]): Promise<Settlement> {
  return settle(of, sumsOf(shards), await readAccount(of.id), to.reduce((sum, one) => sum + one.cash, 0))
}
