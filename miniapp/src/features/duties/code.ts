/** The code of an invitation as people write, read and scan it. */
import { codeParameter } from '@shared/http'
import { invitationScene, invitationOfScene, sceneOf } from '@shared/place-tree'

/** In groups of four, as it is read out. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** What was typed, as a code: letters that look like figures are these figures, for codes have none of them. Undefined when it cannot be one. */
export function codeOf(typed: string): string | undefined {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s·.,_\-–—]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return codeParameter.test(code) ? code : undefined
}

/** Where a browser opens the product; in WeChat the address of its API. */
function base(): string {
  return process.env.TARO_ENV === 'h5' ? window.location.href.split('#')[0] ?? '' : `${process.env.TARO_APP_API ?? ''}/`
}

/** A page of the product as a link that a browser opens. */
export const linkTo = (way: string): string => `${base()}#${way}`

/** What stands in the QR code: a link to the page that takes the duty. */
export const linkOf = (code: string): string => linkTo(acceptWay(code))

/** The report's form with a community filled in. */
export const reportWay = (community: string): string => `/features/reports/pages/submit/index?scene=${encodeURIComponent(sceneOf(community))}`

/** The page that takes the duty, as a card in WeChat opens it. */
export const acceptWay = (code: string): string => `/features/duties/pages/accept/index?scene=${encodeURIComponent(invitationScene(code))}`

/** The code in something scanned: a link of ours, a scene, or the code itself. */
export function codeOfScan(text: string): string | undefined {
  const scene = /[?&]scene=([^&#]+)/.exec(text)?.[1] ?? text
  return invitationOfScene(scene) ?? codeOf(text)
}
