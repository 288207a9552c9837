import type { CallUpRun } from '@shared/callups'
import { callUpWords } from '@/i18n/callups'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Title } from '@/ui/heading'
import { Timeline } from '@/ui/timeline'

/** What happened, newest first. */
export function RunLog({ log }: Pick<CallUpRun, 'log'>) {
  const words = useWords(callUpWords)
  const { moment } = useWhen()
  if (log.length === 0) return null
  const moments = log.map(({ id, at, verb, by = '', who, text }) => ({
    key: id, when: moment(at), what: verb === 'wave' ? words.wave(Number(text ?? '0')) : words.logLine(by, words.verbs[verb]), ...(verb === 'wave' ? {} : { more: [...(who === undefined ? [] : [words.about(who)]), ...(text === undefined ? [] : [text])].join(' · ') }),
  }))
  return <><Title>{words.log}</Title><Timeline id='run-log' moments={moments} /></>
}
