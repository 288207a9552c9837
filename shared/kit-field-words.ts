/** Why a thing of the kit was refused, by its name; only the server finds it. */
import { kitItems, kitWords, type KitItem } from './help-kit'
import type { Words } from './words'

const out = Object.fromEntries(kitItems.map((item) => [`kit-out-${item}`, { zh: `${kitWords[item].zh}还没有还`, en: `${kitWords[item].en}: not handed back yet` }])) as Record<`kit-out-${KitItem}`, Words>

export const kitFieldWords = {
  ...out,
  'kit-over': { zh: '这一样已经在您手上了', en: 'You have this already' },
  'kit-back': { zh: '这一样不在您手上', en: 'You do not have this' },
  'cash-none': { zh: '清单上没有勾过拿了现金', en: 'The list does not say that cash was taken along' },
} as const satisfies Record<string, Words>
