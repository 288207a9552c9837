import { View } from '@tarojs/components'
import { isHelpKind } from '@shared/help-kinds'
import { measureTasks } from '@shared/measure-tasks'
import type { Notice } from '@shared/notices'
import { sayNotice, sayNoticeMore } from '@/i18n/say-task'
import { taskWords } from '@/i18n/tasks'
import { useWhen } from '@/i18n/when'
import { usePreferences } from '@/session/preferences'
import { goTo } from '@/session/ways'
import { idAs } from '@shared/ids'
import { Cell } from './cell'
import { Tag } from './tag'

function goWhereItLeads(notice: Notice): void {
  const { task = '', place = '', role = '', campaign = '', household = '', callup = '' } = notice
  if (notice.opens === 'task') goTo('task', { id: task })
  else if (notice.opens === 'overnight') goTo('overnight', { place })
  else if (notice.opens === 'duty') goTo('hours', { place, role })
  else if (notice.opens === 'bag') goTo('bag', { id: campaign, household })
  else if (notice.opens === 'campaign') goTo('campaign', { id: campaign })
  else if (notice.opens === 'volunteer' || notice.opens === 'volunteers' || notice.opens === 'texts') goTo(notice.opens, { place })
  else if (notice.opens === 'callup') goTo('hand', { id: callup })
  else if (notice.opens === 'callup-run') goTo('callUpRun', { id: callup })
  else if (notice.opens === 'led') goTo('led', { id: campaign })
  else if (notice.opens === 'gate') goTo('passes')
  else if (notice.opens === 'care' || notice.taskKind === 'knock') goTo('care', { household })
  else if (notice.opens === 'measure' || (notice.taskKind ?? '') in measureTasks) goTo('measure', { household })
  else if (notice.taskKind === 'uncollected' || notice.taskKind === 'missing') goTo('bags')
  else if (notice.opens === 'brought') goTo('helpBrought', { id: task })
  else if (notice.opens === 'help') goTo('helpMine')
  else if (notice.taskKind === 'trouble' || (notice.taskKind && isHelpKind(notice.taskKind))) goTo('help', { id: idAs('help', task) })
  else if (notice.taskKind === 'join') goTo('members')
  else goTo('report', { id: idAs('report', task) })
}

/** `fresh`: not read yet, as far as this phone knows. */
export function NoticeCell({ notice, fresh, onOpen }: { notice: Notice; fresh: boolean; onOpen: () => void }) {
  const { lang } = usePreferences()
  const when = useWhen()
  const more = sayNoticeMore(notice, lang)
  const note = (
    <View>
      {more === '' ? null : <View>{more}</View>}
      <View>{notice.reference ? `${taskWords[lang].reference(notice.reference)} · ` : ''}{when.moment(notice.at)}</View>
    </View>
  )
  const title = fresh ? <View className='strong'><Tag tone='bad'>{{ zh: '新', en: 'New' }[lang]}</Tag> {sayNotice(notice, lang)}</View> : sayNotice(notice, lang)
  return <Cell id={`notice-${notice.id}`} icon='bell' title={title} note={note} onTap={() => { onOpen(); goWhereItLeads(notice) }} />
}
