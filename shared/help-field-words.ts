/** Why a field of a request for help was refused. */
import type { Words } from './words'

export const helpFieldWords = {
  dose: { zh: '请填写大于零的数，可以是半片（0.5）或四分之一（0.25）', en: 'Enter a number above nought; halves (0.5) and quarters (0.25) will do' },
  'dose-left': { zh: '没有了就填 0；可以是半片（0.5）或四分之一（0.25）', en: 'Enter nought or more; halves (0.5) and quarters (0.25) will do' },
  'day-past': { zh: '这一天已经过去了', en: 'That day is over' },
  'day-too-far': { zh: '最多提前 {0} 天', en: 'At most {0} days ahead' },
  'time-past': { zh: '这个时间已经过去', en: 'That time is past already' },
  'help-community': { zh: '只能替本社区的邻居求助；别的社区请让他们的社区工作人员代办', en: 'You can ask for neighbours in your own community only; elsewhere turn to the workers there' },
  'ask-first': { zh: '换药要先问，对方同意后再买', en: 'Ask before buying a substitute, and wait for a yes' },
  balance: { zh: '应为 {0} 元', en: 'It should be {0} yuan' },
  'own-door': { zh: '这是您自己家，请用“为家人求助”', en: 'This is your own home: ask for a member of your household instead' },
} as const satisfies Record<string, Words>
