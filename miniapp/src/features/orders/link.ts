/** The address of a campaign: as a card in WeChat opens it, as a browser does, and as a code names it. */
import { idPattern, idPrefixes } from '@shared/ids'

export const campaignWay = (id: string): string => `/features/orders/pages/campaign/index?id=${id}`

/** WeChat's own codes carry 32 characters: `g=` and the ULID. */
export const campaignScene = (id: string): string => `g=${id.slice(id.indexOf('_') + 1)}`



/** The campaign that a page's address names, by its id or by a scene; undefined where it names none that could be. */
export function campaignOf({ id, scene = '' }: Readonly<Record<string, string | undefined>>): string | undefined {
  const found = id ?? `${idPrefixes.campaign}_${/^g(?:=|%3D)(.+)$/i.exec(scene)?.[1] ?? ''}`
  return idPattern('campaign').test(found) ? found : undefined
}

/** Where a browser opens the product; in WeChat the address of its API. */
const base = (): string => (process.env.TARO_ENV === 'h5' ? (window.location.href.split('#')[0] ?? '') : `${process.env.TARO_APP_API ?? ''}/`)

export const linkTo = (id: string): string => `${base()}#${campaignWay(id)}`
