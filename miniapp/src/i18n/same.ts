import { dictionary } from './words'

/** Words of requests that may be the same one; carried by the inbox's subpackage alone. */
export const sameWords = dictionary(
  {
    title: '可能是同一件事', text: '同一户在三天内交的。先对照，确定是同一件再合并；合并以后还能分开。', thisOne: '这一件',
    who: '谁', arrival: '到达', stays: '住过', filed: '提交', state: '进度', differs: '不同', none: '没有',
    open: '打开那一件', merge: '并入那一件', sure: (reference: string) => `并入 ${reference}？`, sureText: '这一件里的人都在那一件里办理，每个人照样有结果；双方都会知道。办结以前可以再分开。', merged: '已并入那一件',
    into: (reference: string) => `已并入 ${reference}`, intoText: '在那一件里一起办理。', unmerge: '重新分开', apart: '已分开', took: '并入这一件的：',
  },
  {
    title: 'Possibly the same', text: 'Filed by the same household within three days. Compare them and merge what is the same; it can be separated again.', thisOne: 'This one',
    who: 'Who', arrival: 'Arrival', stays: 'Stayed in', filed: 'Filed', state: 'State', differs: 'differs', none: 'none',
    open: 'Open that one', merge: 'Merge into that one', sure: (reference) => `Merge into ${reference}?`, sureText: 'Everyone of this one is handled there and gets an outcome all the same; both sides are told. Until it is closed it can be separated again.', merged: 'Merged into that one',
    into: (reference) => `Merged into ${reference}`, intoText: 'It is handled together with that one.', unmerge: 'Separate again', apart: 'Separated', took: 'Merged into this one:',
  },
)
