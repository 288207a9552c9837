import { dictionary } from './words'

/** Words of searching; carried by the inbox's subpackage alone. */
export const searchWords = dictionary(
  {
    title: '查找任务', label: '编号、房号或姓名', hint: '编号如 7K3M-9QXA，房号如 1401 或 3-2-1401，姓名写开头几个字就行', search: '查找', where: '在哪个社区', whereHint: '按编号查找不用选', choose: '选择社区',
    none: '没有找到', noneText: '房号要写全，姓名从姓开始写。办结超过 14 天的已经清除。', more: '还有更多没有列出，请写得更具体一些。', found: (text: string, count: number) => `“${text}”：${String(count)} 件`,
  },
  {
    title: 'Find a task', label: 'Number, room or name', hint: 'A number like 7K3M-9QXA, a room like 1401 or 3-2-1401, or how a name begins', search: 'Search', where: 'In which community', whereHint: 'Not needed for a number', choose: 'Choose a community',
    none: 'Nothing found', noneText: 'Enter a room in full and a name from its beginning. What was closed more than 14 days ago is gone.', more: 'There is more than is shown here; be more precise.', found: (text, count) => `“${text}”: ${String(count)} found`,
  },
)
