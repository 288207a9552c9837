import { dictionary } from './words'

/** Words of sharing out a pile; carried by the inbox's subpackage alone. */
export const shareOutWords = dictionary(
  {
    title: '分派任务', text: '把没有人接手的任务分给现在在岗的人。手上少的先分到，紧急的先分开。', where: '哪里的任务', tasks: (count: number) => `分哪些任务（已选 ${String(count)}）`, people: '分给谁', has: (count: number) => `手上 ${String(count)} 件`,
    none: '这里没有等待接手的任务', noneText: '都有人在办了。', nobody: '现在没有人在岗', nobodyText: '等有人上班，或者从附近借人手。', plan: '这样分', gets: (count: number) => `${String(count)} 件`, send: (count: number) => `分派 ${String(count)} 件`,
    progress: (done: number, all: number) => `已分派 ${String(done)} / ${String(all)}`, done: '都分好了', left: (count: number) => `有 ${String(count)} 件没有分出去`, more: '再列一些', back: '回收件箱',
  },
  {
    title: 'Share out', text: 'Deals what nobody has taken among those on duty now: who has least gets first, and what is urgent is spread first.', where: 'Tasks of which place', tasks: (count) => `Which tasks (${String(count)} chosen)`, people: 'Among whom', has: (count) => `has ${String(count)}`,
    none: 'Nothing waits to be taken here', noneText: 'Somebody has each of them.', nobody: 'Nobody is on duty here now', nobodyText: 'Wait until somebody is, or lend hands from nearby.', plan: 'Dealt like this', gets: (count) => `gets ${String(count)}`, send: (count) => `Give out ${String(count)}`,
    progress: (done, all) => `${String(done)} of ${String(all)} given`, done: 'All given', left: (count) => `${String(count)} not given`, more: 'List more', back: 'To the inbox',
  },
)
