import { View } from '@tarojs/components'
import { useRef } from 'react'
import type { HelpDetail } from '@shared/help'
import { newId } from '@shared/ids'
import { api } from '../api'
import { useAct } from '@/api/use-act'
import { helpMineWords } from '@/i18n/help-mine'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'

type Question = HelpDetail['bringing']['questions'][number]
interface AskedProps { detail: HelpDetail; onChange: (detail: HelpDetail) => void }

/** One question of whoever brings it, with two large answers. */
function Asked({ detail, question, onChange }: AskedProps & { question: Question }) {
  const words = useWords(helpMineWords)
  const act = useAct()
  // One event for each answer: a second tap is the same answer.
  const events = useRef({ yes: newId('event'), no: newId('event') })
  const { need, id: help } = detail.help
  const about = need.kind === 'medicine' ? need.lines.find((one) => one.id === question.line)?.name : undefined
  const say = (yes: boolean): void => {
    void act.run(async () => { onChange(await api.help.reply({ params: { help }, body: { id: yes ? events.current.yes : events.current.no, question: question.id, yes } })) })
  }
  const { answer } = question
  return (
    <Card id={`question-${question.id}`} {...(answer ? {} : { tone: 'amber' as const })}>
      <CardTitle>{words.questions}</CardTitle>
      {about ? <View className='small'>{words.about(about)}</View> : null}
      <View className='field'>{question.text}</View>
      <RefusalNote refusal={act.refusal} />
      {answer ? <View className='strong'>{words.answered(answer.yes)}</View> : (
        <View className='btns'>
          <Button id={`yes-${question.id}`} look='main' busy={act.busy} onTap={() => { say(true) }}>{words.yes}</Button>
          <Button id={`no-${question.id}`} busy={act.busy} onTap={() => { say(false) }}>{words.no}</Button>
        </View>
      )}
    </Card>
  )
}

/** What whoever brings it wants to know; what is not answered stands first. */
export function AskedQuestions({ detail, onChange }: AskedProps) {
  const open = (one: Question): number => (one.answer ? 1 : 0)
  return <>{[...detail.bringing.questions].sort((a, b) => open(a) - open(b)).map((question) => <Asked key={question.id} detail={detail} question={question} onChange={onChange} />)}</>
}
