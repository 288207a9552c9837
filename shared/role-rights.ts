/** What each role may do, in words for whoever has it; apart from duties.ts, so that only the pages that say it carry it. */
import type { Role } from './duties'
import type { Words } from './words'

const noTasks: Words = { zh: '这份职责没有任务要接。', en: 'No tasks go to this duty.' }
const onlyHere = (zh: string, en: string): Words => ({ zh: `${noTasks.zh}${zh}`, en: `${noTasks.en} ${en}` })
const ownPlace = onlyHere('您能看到谁和您一起在这里值守、现在谁在、有事找谁，也能定自己的值班时间。', 'You see who serves here with you, who is there now and whom to turn to, and set your own hours.')

export const roleRights: Record<Role, Words> = {
  'grid-worker': { zh: '接手和办理本网格的任务，看本网格谁在值班。', en: 'Takes and does the tasks of the grid; sees who is on duty there.' },
  'community-worker': { zh: '办理和安排社区的任务，看社区里谁在值班，任命网格员、志愿者等。', en: 'Does and gives out the tasks of the community; sees who is on duty in it; appoints grid workers, volunteers and others.' },
  supervisor: { zh: '办理转上来的任务，看下面每一处的数字和谁在值班，任命下面的人。', en: 'Does what climbs up; sees the numbers and the rota of every place below; appoints there.' },
  'contact-person': onlyHere('您能看到本组包括哪些房号、谁和您一起值守、有事找谁，也能定自己的值班时间。', 'You see which rooms belong to your group, who serves here with you and whom to turn to, and set your own hours.'),
  gatekeeper: onlyHere('您能看到社区里现在谁在值班、社区有哪些地点、有事找谁，也能定自己的值班时间。', 'You see who is on duty in the community now, its places and whom to turn to, and set your own hours.'),
  property: onlyHere('您能看到本小区有哪些楼栋、谁在本小区值守、有事找谁，也能定自己的值班时间。', 'You see the buildings of your compound, who serves there and whom to turn to, and set your own hours.'),
  'owners-committee': onlyHere('您能看到本小区有哪些楼栋、谁在本小区值守、有事找谁，也能定自己的值班时间。', 'You see the buildings of your compound, who serves there and whom to turn to, and set your own hours.'),
  leader: ownPlace,
  volunteer: ownPlace,
}
