/** The people whom one can sign in as, and where they serve or live. All invented. */
import type { Role } from '../../shared/duties'
import type { Words } from '../../shared/words'
import { communityId } from './community'

export interface Person {
  /** What the stand-in for WeChat's servers takes as `demo:<key>`. */
  readonly key: string
  readonly name: string
  readonly words: Words
  readonly duty?: { readonly place: string; readonly role: Role }
}

const grid = (number: number): string => `${communityId}-g${number}`
const gridWorker = (key: string, name: string, number: number, more: Words): Person => ({
  key, name, duty: { place: grid(number), role: 'grid-worker' },
  words: { zh: `第${'一二三四'.charAt(number - 1)}网格网格员${more.zh}`, en: `Grid worker, grid ${number}${more.en}` },
})
const nothing: Words = { zh: '', en: '' }

export const people: readonly Person[] = [
  { key: 'chen-lan', name: '陈岚', words: { zh: '居民，怡康苑3栋，家有老人和孩子', en: 'Resident of Yikangyuan 3, with an elder and a child' } },
  { key: 'wang-qiang', name: '王强', words: { zh: '居民，陈岚的丈夫，常出差', en: 'Resident, husband of Chen Lan, often travels' } },
  { key: 'liu-yang', name: '刘洋', words: { zh: '居民，百步华庭11栋，独居', en: 'Resident of Baibu Huating 11, lives alone' } },
  { key: 'zhao-min', name: '赵敏', words: { zh: '居民，温馨苑41栋，不属于任何网格', en: 'Resident of Wenxinyuan 41, a building in no grid' } },
  { key: 'zhou-ting', name: '周婷', words: { zh: '住汉阳区的女儿，替住百步华庭12栋的妈妈报备', en: 'Daughter in another district, files for her mother at Baibu Huating 12' } },
  { key: 'sun-yuzhen', name: '孙玉珍', words: { zh: '老人，独居百步华庭14栋', en: 'An elder who lives alone at Baibu Huating 14' } },
  { key: 'sun-xiaoyan', name: '孙晓燕', words: { zh: '孙玉珍的女儿，住在外区', en: 'Daughter of Sun Yuzhen, lives in another district' } },
  { key: 'qian-feng', name: '钱枫', words: { zh: '居民，楼栋是手填的，还没有落到楼', en: 'Resident whose building was typed and has no place yet' } },
  { key: 'zhou-min', name: '周敏', duty: { place: communityId, role: 'leader' }, words: { zh: '团长，住怡康苑5栋，为整个社区团购', en: 'Group-buy leader of the community, lives at Yikangyuan 5' } },
  { key: 'xu-qing', name: '徐青', duty: { place: communityId, role: 'volunteer' }, words: { zh: '志愿者，帮忙送药、送菜', en: 'Volunteer who brings medicine and bags' } },
  { key: 'ma-jun', name: '马军', duty: { place: communityId, role: 'gatekeeper' }, words: { zh: '门岗，守社区大门', en: 'Keeps the gate of the community' } },
  { key: 'lin-tao', name: '林涛', words: { zh: '报名当志愿者，等社区审核', en: 'Signed up as a volunteer, waits to be accepted' } },
  { key: 'new-neighbour', name: '', words: { zh: '刚搬来的新邻居，还没有登记', en: 'A new neighbour who has not signed up yet' } },
  gridWorker('li-min', '李敏', 1, nothing),
  gridWorker('zhou-hao', '周浩', 1, { zh: '（第二位）', en: ' (second one)' }),
  gridWorker('wu-xia', '吴霞', 2, nothing),
  gridWorker('sun-lei', '孙磊', 3, nothing),
  gridWorker('he-jing', '何静', 4, { zh: '（这几天请假，孙磊代班）', en: ' (away these days, Sun Lei stands in)' }),
  { key: 'zhang-weiguo', name: '张卫国', duty: { place: communityId, role: 'community-worker' }, words: { zh: '社区工作者', en: 'Community worker' } },
  { key: 'lin-fang', name: '林芳', duty: { place: communityId, role: 'community-worker' }, words: { zh: '社区工作者（第二位）', en: 'Community worker (second one)' } },
  { key: 'huang-jian', name: '黄建', duty: { place: '420102400', role: 'supervisor' }, words: { zh: '街道主管', en: 'Street supervisor' } },
  { key: 'zheng-li', name: '郑丽', duty: { place: '420102', role: 'supervisor' }, words: { zh: '江岸区主管', en: 'District supervisor' } },
  { key: 'gao-feng', name: '高峰', duty: { place: '4201', role: 'supervisor' }, words: { zh: '武汉市主管', en: 'City supervisor' } },
]

/** The openid that the stand-in gives for a key. */
export const openidOfKey = (key: string): string => `demo-${key}`

/** Who is away these days, and who has the duty meanwhile. */
export const awayPerson = 'he-jing'
export const standIn = 'sun-lei'
