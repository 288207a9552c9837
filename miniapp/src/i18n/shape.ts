import type { PlaceJob } from '@shared/places'
import { dictionary } from './words'

/** Words of shaping a community's tree; carried by its subpackage alone. */
export const shapeWords = dictionary(
  {
    title: '地点', level: '种类', homes: '住户', homesHere: (count: number, more: boolean) => `${String(count)}${more ? ' 户以上' : ' 户'}直接登记在这里`, rooms: '包括的房号', noRooms: '还没有填写', inIt: '下级', placesBelow: (count: number) => `下面共 ${String(count)} 个地点`, contacts: '联系人', noContacts: '还没有',
    below: (name: string) => `${name} 下面`, noneBelow: '下面没有别的地点。',
    add: '在下面加一个', addTitle: (name: string) => `在 ${name} 下面加一个地点`, what: '加什么', name: '名称', nameHint: '写大家平时的叫法，如 3栋', added: '已添加', placeMissing: '请查找，再选一个地点', kindMissing: '请选一项', nameMissing: '请写一个名称', newName: '请写一个新的名称', importHere: '从表格导入楼栋',
    rename: '改名', renameTitle: (name: string) => `${name} 改成什么名称`, jobText: '下面的住户、任务和职责都会跟着改。',
    move: '移到别处', moveTitle: (name: string) => `把 ${name} 移到哪里`, moveTo: '新的上级',
    merge: '并入另一个', mergeTitle: (name: string) => `把 ${name} 并入哪里`, mergeInto: '同一种类的地点', mergeText: '它下面的地点、住户和任务都归那一个，它自己停用。不能撤销。',
    retire: '停用', retireTitle: (name: string) => `停用 ${name}？`, retireText: '停用以后不能再登记到这里。要停用，这里不能再有下级地点、住户、没办结的任务和值班的人。', retired: '已停用',
    editRooms: '填写房号', roomsTitle: (name: string) => `${name} 包括哪些房号`, roomsHint: '一行写一段，如 1单元101–502', roomsSaved: '已保存',
    job: { rename: (from: string, to: string) => `${from} 改名为 ${to}`, move: (from: string, to: string) => `${from} 移到 ${to}`, merge: (from: string, to: string) => `${from} 并入 ${to}`, retire: (from: string) => `停用 ${from}`, import: (at: string, file: string) => `从 ${file} 导入到 ${at}` } satisfies Record<PlaceJob['kind'], unknown>,
    running: (count: number) => `正在调整：已更新 ${String(count)} 处`, leave: '可以离开这一页，会自动做完。', done: (count: number) => `调整完成，更新了 ${String(count)} 处`,
  },
  {
    title: 'Places', level: 'Kind', homes: 'Homes', homesHere: (count, more) => `${String(count)}${more ? ' or more' : ''} registered right here`, rooms: 'Its rooms', noRooms: 'None entered yet', inIt: 'In it', placesBelow: (count) => `${String(count)} ${count === 1 ? 'place' : 'places'} below`, contacts: 'Contact persons', noContacts: 'None yet',
    below: (name) => `Below ${name}`, noneBelow: 'Nothing stands below it.',
    add: 'Add one below', addTitle: (name) => `Add a place below ${name}`, what: 'What to add', name: 'Name', nameHint: 'As people call it, such as 3栋', added: 'Added', placeMissing: 'Search, then choose a place', kindMissing: 'Choose one', nameMissing: 'Enter a name', newName: 'Enter a new name', importHere: 'Import buildings from a table',
    rename: 'Rename', renameTitle: (name) => `A new name for ${name}`, jobText: 'The homes, tasks and duties below it follow.',
    move: 'Move elsewhere', moveTitle: (name) => `Where to move ${name}`, moveTo: 'Below which place',
    merge: 'Merge into another', mergeTitle: (name) => `Merge ${name} into which place`, mergeInto: 'A place of the same kind', mergeText: 'All that stands below it, its homes and its tasks go there, and it is retired. It cannot be undone.',
    retire: 'Retire', retireTitle: (name) => `Retire ${name}?`, retireText: 'Nobody can register here any more. First there must be no places below it, no homes, no open tasks and nobody who serves here.', retired: 'Retired',
    editRooms: 'Enter rooms', roomsTitle: (name) => `Which rooms belong to ${name}`, roomsHint: 'One range a line, such as 1单元101–502', roomsSaved: 'Saved',
    job: { rename: (from, to) => `${from} is renamed ${to}`, move: (from, to) => `${from} moves to ${to}`, merge: (from, to) => `${from} is merged into ${to}`, retire: (from) => `${from} is being retired`, import: (at, file) => `${file} is imported into ${at}` },
    running: (count) => `Updating: ${String(count)} changed so far`, leave: 'You may leave this page; it finishes by itself.', done: (count) => `All done, ${String(count)} changed`,
  },
)
